// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"
#include "base/pixels.h"

#include <array>

namespace counterproof::test {

/// A made-up design of shapes and letters, another for each seed; RGBA on nothing when transparent.
Pixels draw_artwork(unsigned seed, int width = 600, int height = 500, bool transparent = false);

Pixels flat(int width, int height, std::array<std::uint8_t, 3> colour);

/// Flat cloth with folds of shade and a weave of noise.
Pixels cloth(unsigned seed, int side, std::array<std::uint8_t, 3> colour);

struct Laid {
  Pixels picture;
  Quad quad;
};

/// `work` laid onto `ground`; the matrix (row by row) takes the work's pixels to the ground's.
Laid lay(const Pixels &work, const Pixels &ground, const std::array<double, 9> &picture_from_work);

/// Turned by `degrees`, scaled, its middle at (x, y).
std::array<double, 9> placed(const Pixels &work, double scale, double degrees, double x, double y);

Pixels mirrored(const Pixels &pixels);
Pixels inverted(const Pixels &pixels);
/// Red becomes green, green blue, blue red.
Pixels recoloured(const Pixels &pixels);

/// The largest distance between corners that belong together.
double largest_miss(const Quad &a, const Quad &b);

}  // namespace counterproof::test
