// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterproof::vision {

/// Floats that a row has beyond its width, so that whole vectors can be read and written.
inline constexpr std::size_t kRowSlack = 64;

inline constexpr int kMostRadius = 15;

/// One side of a symmetric filter: weights[0] is the middle.
struct Filter {
  std::array<float, kMostRadius + 1> weights{};
  int radius = 0;
};

/// A normalised Gaussian, cut at three sigmas and a bit.
Filter gaussian(double sigma);

/// One row of a separable blur. `rows` are the 2 radius + 1 source rows, top to bottom, mirrored
/// beyond the plane's edge by the caller; each, and `out`, is `width` floats and kRowSlack more.
/// `buffer` holds width + 2 kRowSlack floats. Agrees between instruction sets to about 1e-6 of the
/// largest value.
void blur_row(const float *const *rows, const Filter &filter, std::size_t width, float *buffer,
              float *out);

/// out = a - b.
void subtract_row(const float *a, const float *b, std::size_t width, float *out);

/// Rows y - 1, y and y + 1 of three neighbouring differences of Gaussians.
struct Neighbourhood {
  std::array<std::array<const float *, 3>, 3> rows{};
};

/// Writes to `found` the places in [first, last) where the middle value is beyond `least` from zero
/// and not exceeded by its 26 neighbours; returns how many. `found` has room for width + kRowSlack.
std::size_t extrema_row(const Neighbourhood &near, std::size_t first, std::size_t last, float least,
                        std::uint32_t *found);

}  // namespace counterproof::vision
