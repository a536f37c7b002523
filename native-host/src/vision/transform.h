// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"

#include <array>
#include <optional>
#include <span>

namespace counterproof::vision {

/// A plane projective map, row by row; (x, y) goes to ((m0 x + m1 y + m2) / w, (m3 x + m4 y + m5) /
/// w) with w = m6 x + m7 y + m8.
struct Transform {
  std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

  Point apply(Point p) const {
    const double w = m[6] * p.x + m[7] * p.y + m[8];
    const double safe = w < 1e-9 && w > -1e-9 ? 1e-9 : w;
    return {(m[0] * p.x + m[1] * p.y + m[2]) / safe, (m[3] * p.x + m[4] * p.y + m[5]) / safe};
  }
  /// The 2 x 2 derivative at p, row by row.
  std::array<double, 4> derivative(Point p) const;
  /// Nothing when it flattens the plane.
  std::optional<Transform> inverse() const;
};

/// A pair of points that belong together, and how much they count.
struct Pair {
  Point from;
  Point to;
  double weight = 1;
};

/// Least-squares fits from `from` to `to`; nothing when the points do not determine one.
std::optional<Transform> fit_similarity(std::span<const Pair> pairs);
std::optional<Transform> fit_affine(std::span<const Pair> pairs);
/// Refines `start` (Gauss-Newton on the distances in `to`).
std::optional<Transform> fit_homography(std::span<const Pair> pairs, const Transform &start);

}  // namespace counterproof::vision
