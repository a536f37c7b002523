// SPDX-License-Identifier: Apache-2.0
#include "vision/pixel_check.h"

#include "vision/gray.h"
#include "vision/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace counterproof::vision {
namespace {

/// Of the compared copy, in its pixels: its longest side, and the smallest that tells anything.
constexpr int kSmallestSide = 20;
/// No placement that align() gives is larger.
constexpr double kLargestSide = 20'000;
/// Cells across the longest side.
constexpr int kCellsAcross = 7;
/// As shares of the longest side: how far a cell may move to where it fits best, and how far off
/// the places lie where it does not belong.
constexpr double kMoves = 0.035;
constexpr double kElsewhere = 0.11;
/// Steps of a move to each side.
constexpr int kSteps = 2;
/// Weaker than this, in gray levels a pixel, is noise of the compression.
constexpr float kNoise = 3;
/// Cells with less edge than this share of the mean are flat.
constexpr double kFlat = 0.15;
constexpr double kClearlyBetter = 0.15;
/// What one gray level a pixel is counted as: a cell's products fit 32 bits.
constexpr float kUnit = 48;

/// Edges of a picture: at each pixel the doubled direction of the gradient, so that light on dark
/// is dark on light, as long as the root of its strength. In whole numbers: the same sums on every
/// machine.
struct Edges {
  int width = 0;
  int height = 0;
  /// x and y by turns.
  std::vector<std::int16_t> xy;
  /// The sum of squares above and to the left of each pixel, a row and a column more.
  std::vector<std::int64_t> squares;
  Edges(int columns, int rows)
      : width(columns), height(rows), xy(2 * static_cast<std::size_t>(columns) * rows, 0),
        squares((static_cast<std::size_t>(columns) + 1) * (rows + 1), 0) {}
  std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row) * width + column;
  }
  std::int64_t energy(int left, int top, int right, int bottom) const {
    const auto sum = [&](int x, int y) {
      return squares[static_cast<std::size_t>(y) * (width + 1) + x];
    };
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
  }
};

/// A picture as floats, with what is not known below zero.
struct Patch {
  int width = 0;
  int height = 0;
  std::vector<float> gray;
};

Edges edges_of(const Patch &patch) {
  Edges edges(patch.width, patch.height);
  for (int row = 1; row + 1 < patch.height; ++row) {
    for (int column = 1; column + 1 < patch.width; ++column) {
      const std::size_t i = edges.at(column, row);
      const float *g = &patch.gray[i];
      const float left = g[-1], right = g[1], above = g[-patch.width], below = g[patch.width];
      if (std::min({left, right, above, below}) < 0) continue;
      const float gx = (right - left) / 2, gy = (below - above) / 2;
      const float strength = std::sqrt(gx * gx + gy * gy);
      if (strength <= kNoise) continue;
      const float scale = kUnit * std::sqrt(strength - kNoise) / (strength * strength);
      edges.xy[2 * i] = static_cast<std::int16_t>(std::lrint((gx * gx - gy * gy) * scale));
      edges.xy[2 * i + 1] = static_cast<std::int16_t>(std::lrint(2 * gx * gy * scale));
    }
  }
  std::int64_t *below = &edges.squares[static_cast<std::size_t>(edges.width) + 1];
  for (int row = 0; row < edges.height; ++row, below += edges.width + 1) {
    const std::int64_t *above = below - edges.width - 1;
    std::int64_t line = 0;
    for (int column = 0; column < edges.width; ++column) {
      const std::int16_t *edge = &edges.xy[2 * edges.at(column, row)];
      line += edge[0] * edge[0] + edge[1] * edge[1];
      below[column + 1] = above[column + 1] + line;
    }
  }
  return edges;
}

Patch patch_of(const GrayPlane &plane) {
  return {plane.width, plane.height, {plane.data.begin(), plane.data.end()}};
}

/// The picture as the placement shows it, in pixels of the work's copy, with `margin` around.
Patch warped(const GrayPlane &plane, const Features &picture, bool mirrored, const Features &work,
             const Transform &query_from_work, int width, int height, int margin) {
  Patch patch{width + 2 * margin, height + 2 * margin, {}};
  patch.gray.assign(static_cast<std::size_t>(patch.width) * patch.height, -1.F);
  const double to_work_x = static_cast<double>(work.width) / width;
  const double to_work_y = static_cast<double>(work.height) / height;
  const double to_plane_x = static_cast<double>(plane.width) / picture.width;
  const double to_plane_y = static_cast<double>(plane.height) / picture.height;
  float *out = patch.gray.data();
  for (int row = -margin; row < height + margin; ++row) {
    for (int column = -margin; column < width + margin; ++column, ++out) {
      Point p = query_from_work.apply({(column + 0.5) * to_work_x, (row + 0.5) * to_work_y});
      if (mirrored) p.x = picture.width - p.x;
      const double x = p.x * to_plane_x - 0.5, y = p.y * to_plane_y - 0.5;
      if (!(x >= 0 && y >= 0 && x < plane.width - 1 && y < plane.height - 1)) continue;
      const int left = static_cast<int>(x), top = static_cast<int>(y);
      const float fx = static_cast<float>(x - left), fy = static_cast<float>(y - top);
      const std::uint8_t *g = &plane.data[static_cast<std::size_t>(top) * plane.width + left];
      const float above = static_cast<float>(g[0]) * (1 - fx) + static_cast<float>(g[1]) * fx;
      const float below = static_cast<float>(g[plane.width]) * (1 - fx) +
                          static_cast<float>(g[plane.width + 1]) * fx;
      *out = above * (1 - fy) + below * fy;
    }
  }
  return patch;
}

struct Cell {
  int left, top, right, bottom;
  std::int64_t energy;
};

/// The cells of the work that have edges.
std::vector<Cell> cells_of(const Edges &work) {
  const int longest = std::max(work.width, work.height);
  const int columns = std::max(1, (work.width * kCellsAcross + longest / 2) / longest);
  const int rows = std::max(1, (work.height * kCellsAcross + longest / 2) / longest);
  std::vector<Cell> cells;
  std::int64_t all = 0;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      Cell cell{work.width * column / columns, work.height * row / rows,
                work.width * (column + 1) / columns, work.height * (row + 1) / rows, 0};
      cell.energy = work.energy(cell.left, cell.top, cell.right, cell.bottom);
      all += cell.energy;
      cells.push_back(cell);
    }
  }
  const double least = kFlat * static_cast<double>(all) /
                       static_cast<double>(std::max<std::size_t>(1, cells.size()));
  std::erase_if(cells, [&](const Cell &cell) { return static_cast<double>(cell.energy) <= least; });
  return cells;
}

/// The correlation of a cell of the work with the picture, moved by (dx, dy).
float correlation(const Edges &work, const Edges &picture, const Cell &cell, int dx, int dy) {
  const auto energy =
      picture.energy(cell.left + dx, cell.top + dy, cell.right + dx, cell.bottom + dy);
  if (energy <= 0) return 0;
  const auto product = block_product(
      &work.xy[2 * work.at(cell.left, cell.top)], 2 * static_cast<std::size_t>(work.width),
      &picture.xy[2 * picture.at(cell.left + dx, cell.top + dy)],
      2 * static_cast<std::size_t>(picture.width), static_cast<std::size_t>(cell.bottom - cell.top),
      2 * static_cast<std::size_t>(cell.right - cell.left));
  return static_cast<float>(
      product / std::sqrt(static_cast<double>(energy) * static_cast<double>(cell.energy)));
}

/// The best correlation around a place.
float peak(const Edges &work, const Edges &picture, const Cell &cell, int dx, int dy, int step) {
  float best = 0;
  for (int j = -kSteps; j <= kSteps; ++j)
    for (int i = -kSteps; i <= kSteps; ++i)
      best = std::max(best, correlation(work, picture, cell, dx + i * step, dy + j * step));
  return best;
}

bool is_inside(const Patch &patch, const Cell &cell, int margin) {
  const int x = (cell.left + cell.right) / 2 + margin, y = (cell.top + cell.bottom) / 2 + margin;
  const auto known = [&](int column, int row) {
    return patch.gray[static_cast<std::size_t>(row) * patch.width + column] >= 0;
  };
  return known(x, y) && known(cell.left + margin, cell.top + margin) &&
         known(cell.right - 1 + margin, cell.top + margin) &&
         known(cell.left + margin, cell.bottom - 1 + margin) &&
         known(cell.right - 1 + margin, cell.bottom - 1 + margin);
}

}  // namespace

PixelCheck check_pixels(const Features &picture, bool mirrored, const Features &work,
                        const Transform &query_from_work) {
  PixelCheck check;
  if (picture.plane.width < 2 || picture.plane.height < 2 || work.plane.width < 2 ||
      work.plane.height < 2)
    return check;
  const auto j = query_from_work.derivative({work.width / 2.0, work.height / 2.0});
  const double growth = std::sqrt(std::abs(j[0] * j[3] - j[1] * j[2]));
  const double to_plane = static_cast<double>(picture.plane.width) / picture.width;
  check.side = std::max(work.width, work.height) * growth * to_plane;
  // Also for what is not a number.
  if (!(check.side >= kSmallestSide && check.side < kLargestSide)) return check;
  const int full = std::max(work.plane.width, work.plane.height);
  const int side = std::min(full, static_cast<int>(std::lround(check.side)));
  const Patch small = patch_of(side < full ? with_side(work.plane, side) : work.plane);
  // What is shown larger than the copy is made as small first, so that no edge falls between.
  const double shrunk = side / check.side;
  const int picture_side = std::max(picture.plane.width, picture.plane.height);
  const int shrunk_side = static_cast<int>(std::lround(picture_side * shrunk));
  const GrayPlane plane =
      shrunk_side < picture_side ? with_side(picture.plane, shrunk_side) : picture.plane;
  const int step = std::max(1, static_cast<int>(std::lround(kMoves * side / kSteps)));
  const int off = std::max(3, static_cast<int>(std::lround(kElsewhere * side)));
  const int margin = off + kSteps * step + 1;
  const Patch shown =
      warped(plane, picture, mirrored, work, query_from_work, small.width, small.height, margin);
  const Edges wanted = edges_of(small), found = edges_of(shown);
  double weights = 0;
  int clearly = 0;
  for (const Cell &cell : cells_of(wanted)) {
    if (!is_inside(shown, cell, margin)) continue;
    const double weight = std::sqrt(static_cast<double>(cell.energy));
    const float here = peak(wanted, found, cell, margin, margin, step);
    constexpr std::array<std::array<int, 2>, 4> kSides = {{{1, 1}, {-1, 1}, {1, -1}, {-1, -1}}};
    float beside = 0;
    for (const auto &[x, y] : kSides)
      beside += peak(wanted, found, cell, margin + x * off, margin + y * off, step) / 4;
    check.agreement += weight * here;
    check.elsewhere += weight * beside;
    if (here - beside > kClearlyBetter) ++clearly;
    weights += weight;
    ++check.cells;
  }
  if (check.cells == 0) return check;
  check.agreement /= weights;
  check.elsewhere /= weights;
  check.share = static_cast<double>(clearly) / check.cells;
  return check;
}

}  // namespace counterproof::vision
