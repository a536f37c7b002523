// SPDX-License-Identifier: Apache-2.0
#include "vision/detect.h"

#include "vision/describe_kernels.h"
#include "vision/scale_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace counterproof::vision {
namespace {

/// Directions at least this strong, of the strongest, make key points of their own.
constexpr float kSecondDirection = 0.8F;
constexpr float kLargestShare = 0.2F;

/// The strong directions around an extremum, in radians.
std::vector<float> directions(const BlurredPlane &plane, const Extremum &e) {
  std::array<float, kTurnBins> raw{};
  // The blur of the plane that is described, not the interpolated one: as Lowe's.
  turn_histogram(plane, e.x, e.y, e.sigma, raw);
  std::array<float, kTurnBins> bins{};
  const auto around = [](const std::array<float, kTurnBins> &values, int i) {
    return values[(i + kTurnBins) % kTurnBins];
  };
  for (int i = 0; i < kTurnBins; ++i) {
    bins[i] = (around(raw, i - 2) + around(raw, i + 2)) / 16 +
              (around(raw, i - 1) + around(raw, i + 1)) / 4 + raw[i] * 6 / 16;
  }
  const float least = kSecondDirection * *std::max_element(bins.begin(), bins.end());
  std::vector<float> found;
  for (int i = 0; i < kTurnBins; ++i) {
    const float left = around(bins, i - 1);
    const float right = around(bins, i + 1);
    if (!(bins[i] > left && bins[i] > right && bins[i] >= least)) continue;
    const float peak = static_cast<float>(i) + 0.5F * (left - right) / (left - 2 * bins[i] + right);
    const float turns = peak / kTurnBins;
    found.push_back((turns - std::floor(turns)) * 2 * static_cast<float>(std::numbers::pi));
  }
  return found;
}

/// RootSIFT of SIFT's cells: the largest are cut (Lowe 2004, 6.1), then roots of the shares.
RootSift root_of(RootSift cells) {
  float squares = 1e-12F;
  for (const float cell : cells)
    squares += cell * cell;
  const float most = kLargestShare * std::sqrt(squares);
  float sum = 1e-6F;
  for (float &cell : cells) {
    cell = std::min(cell, most);
    sum += cell;
  }
  for (float &cell : cells)
    cell = std::sqrt(cell / sum);
  return cells;
}

/// An extremum seen in one of its directions.
struct Directed {
  const Extremum *extremum;
  float angle;
};

/// Strongest first, and none twice: two neighbours can be moved to one and the same place.
void put_in_order(std::vector<Extremum> &extrema) {
  std::stable_sort(extrema.begin(), extrema.end(),
                   [](const Extremum &a, const Extremum &b) { return a.strength > b.strength; });
  const auto is_same = [](const Extremum &a, const Extremum &b) {
    return a.octave == b.octave && a.x == b.x && a.y == b.y && a.sigma == b.sigma;
  };
  extrema.erase(std::unique(extrema.begin(), extrema.end(), is_same), extrema.end());
}

/// Octave 0 has twice as many pixels a side as the picture; centres are at whole numbers.
float in_picture(const Extremum &e, float at) {
  return (at * std::exp2(static_cast<float>(e.octave)) + 0.5F) / 2;
}

/// The strongest of each part of the picture, then the second strongest of each, and so on.
std::vector<const Extremum *> in_turn(const std::vector<Extremum> &extrema, const GrayPlane &plane,
                                      int parts_across) {
  const auto part = [&](float at, int side) {
    return std::clamp(
        static_cast<int>(at * static_cast<float>(parts_across) / static_cast<float>(side)), 0,
        parts_across - 1);
  };
  std::vector<std::size_t> taken(static_cast<std::size_t>(parts_across) * parts_across, 0);
  std::vector<std::pair<std::size_t, const Extremum *>> ranked;
  ranked.reserve(extrema.size());
  for (const Extremum &e : extrema) {
    const int column = part(in_picture(e, e.x), plane.width);
    const int row = part(in_picture(e, e.y), plane.height);
    ranked.emplace_back(taken[static_cast<std::size_t>(row) * parts_across + column]++, &e);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto &a, const auto &b) { return a.first < b.first; });
  std::vector<const Extremum *> out;
  out.reserve(ranked.size());
  for (const auto &[rank, e] : ranked)
    out.push_back(e);
  return out;
}

}  // namespace

Detected detect(const GrayPlane &plane, int most, int parts_across) {
  Detected out;
  if (plane.width < 12 || plane.height < 12) return out;
  ScaleSpace space = scale_space(plane);
  put_in_order(space.extrema);
  const auto plane_of = [&](const Extremum &e) -> const BlurredPlane & {
    return space.octaves[e.octave].scales[e.scale];
  };
  std::vector<Directed> chosen;
  const std::size_t wanted = static_cast<std::size_t>(most);
  for (const Extremum *e : in_turn(space.extrema, plane, parts_across)) {
    if (chosen.size() >= wanted) break;
    for (const float angle : directions(plane_of(*e), *e))
      chosen.push_back({e, angle});
  }
  if (chosen.size() > wanted) chosen.resize(wanted);
  std::stable_sort(chosen.begin(), chosen.end(), [](const Directed &a, const Directed &b) {
    return a.extremum->strength > b.extremum->strength;
  });
  RootSift cells{};
  for (const Directed &d : chosen) {
    const Extremum &e = *d.extremum;
    const float size = e.sigma * std::exp2(static_cast<float>(e.octave));
    out.keypoints.push_back({in_picture(e, e.x), in_picture(e, e.y), size, d.angle});
    out.strength.push_back(e.strength);
    cells_of(plane_of(e), e.x, e.y, e.sigma, d.angle, cells);
    out.roots.push_back(root_of(cells));
  }
  return out;
}

}  // namespace counterproof::vision
