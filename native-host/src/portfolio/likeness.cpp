// SPDX-License-Identifier: Apache-2.0
#include "portfolio/likeness.h"

#include "match/index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace counterproof::portfolio {
namespace {

constexpr int kSide = 16;
constexpr std::size_t kBytes = std::size_t{kSide} * kSide * 3;
/// Farther apart on the whole, or in more than a few cells (a signature, a watermark), two pictures
/// are not looked at more closely. Colours of 0 to 255; cells of kSide * kSide.
constexpr double kMostApart = 14;
constexpr int kMostApartInCell = 32;
constexpr std::size_t kOddCells = 10;
/// A corner of the one may lie this share of the other's long side off its corner: a hair's breadth
/// of trimming, not a detail.
constexpr double kCornerOff = 0.04;
/// Versions of one work agree nearly everywhere; a series that shares a frame does not.
constexpr double kLeastCoverage = 0.6;

struct Colour {
  std::array<double, 3> sum{};
  double count = 0;
};

bool is_sound(const Pixels &pixels) {
  return pixels.width > 0 && pixels.height > 0 && pixels.channels >= 1 && pixels.channels <= 4 &&
         pixels.data.size() == static_cast<std::size_t>(pixels.width) *
                                   static_cast<std::size_t>(pixels.height) *
                                   static_cast<std::size_t>(pixels.channels);
}

void add_pixel(const std::uint8_t *pixel, int channels, Colour &into) {
  const double alpha = channels == 4 ? pixel[3] / 255.0 : 1;
  for (std::size_t c = 0; c < 3; ++c) {
    const double value = pixel[channels >= 3 ? c : 0];
    into.sum[c] += value * alpha + 255 * (1 - alpha);
  }
  ++into.count;
}

bool lies_on_the_whole(const match::Finding &finding, const vision::Features &picture) {
  const double off = kCornerOff * std::max(picture.width, picture.height);
  const double width = picture.width, height = picture.height;
  const Quad whole{Point{0, 0}, Point{width, 0}, Point{width, height}, Point{0, height}};
  for (std::size_t i = 0; i < whole.size(); ++i)
    if (std::hypot(finding.quad[i].x - whole[i].x, finding.quad[i].y - whole[i].y) > off)
      return false;
  return true;
}

bool shows_whole(const vision::Features &picture, const vision::Features &work) {
  match::Index index;
  index.add("work", work);
  const auto verdict = match::find(index, picture);
  if (verdict.kind != match::Kind::match) return false;
  const auto &finding = verdict.findings.front();
  return !finding.mirrored && !finding.inverted && finding.evidence.coverage >= kLeastCoverage &&
         lies_on_the_whole(finding, picture);
}

}  // namespace

Bytes likeness_of(const Pixels &pixels) {
  if (!is_sound(pixels)) return {};
  std::vector<Colour> cells(std::size_t{kSide} * kSide);
  const std::uint8_t *pixel = pixels.data.data();
  for (int y = 0; y < pixels.height; ++y) {
    const auto row = static_cast<std::size_t>(y * kSide / pixels.height) * kSide;
    for (int x = 0; x < pixels.width; ++x, pixel += pixels.channels)
      add_pixel(pixel, pixels.channels,
                cells[row + static_cast<std::size_t>(x * kSide / pixels.width)]);
  }
  Bytes likeness;
  likeness.reserve(kBytes);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    // Where a picture is smaller than the grid, a cell without a pixel takes the one before it.
    if (cells[i].count == 0 && i > 0) cells[i] = cells[i - 1];
    for (const double sum : cells[i].sum)
      likeness.push_back(
          static_cast<std::uint8_t>(std::lround(sum / std::max(1.0, cells[i].count))));
  }
  return likeness;
}

std::optional<double> apart(ByteView left, ByteView right) {
  if (left.size() != kBytes || right.size() != kBytes) return std::nullopt;
  std::array<int, kBytes / 3> cells{};
  int sum = 0;
  for (std::size_t i = 0; i < kBytes; ++i) {
    const int difference = std::abs(int(left[i]) - int(right[i]));
    sum += difference;
    cells[i / 3] = std::max(cells[i / 3], difference);
  }
  const double mean = static_cast<double>(sum) / static_cast<double>(kBytes);
  if (mean > kMostApart) return std::nullopt;
  const auto most = cells.begin() + static_cast<std::ptrdiff_t>(cells.size() - kOddCells);
  std::nth_element(cells.begin(), most, cells.end());
  if (*most > kMostApartInCell) return std::nullopt;
  return mean;
}

bool is_same_work(const vision::Features &one, const vision::Features &other) {
  return shows_whole(one, other) && shows_whole(other, one);
}

}  // namespace counterproof::portfolio
