// SPDX-License-Identifier: Apache-2.0
#include "vision/describe_kernels.h"
#include "vision/detect.h"
#include "vision/drawn_picture.h"
#include "vision/features.h"
#include "vision/gray.h"
#include "vision/kernels.h"
#include "vision/scale_kernels.h"
#include "vision/scale_space.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

constexpr float kPi = static_cast<float>(std::numbers::pi);

/// A bright round spot of the given sigma on gray.
GrayPlane spot(int side, double x, double y, double sigma) {
  GrayPlane plane{side, side, Bytes(static_cast<std::size_t>(side) * side)};
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const double squared = std::pow(column + 0.5 - x, 2) + std::pow(row + 0.5 - y, 2);
      const double value = 60 + 150 * std::exp(-squared / (2 * sigma * sigma));
      plane.data[static_cast<std::size_t>(row) * side + column] =
          static_cast<std::uint8_t>(std::lround(value));
    }
  }
  return plane;
}

GrayPlane drawn(const Pixels &pixels) {
  return to_gray(pixels, {0, 0, pixels.width, pixels.height}, 255);
}

}  // namespace

TEST_CASE("a blur is the plain sum of its weights, mirrored at the edges") {
  const Filter filter = gaussian(1.7);
  const int width = 45;
  std::vector<std::vector<float>> rows(2 * filter.radius + 1,
                                       std::vector<float>(width + kRowSlack));
  std::vector<const float *> pointers;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t x = 0; x < rows[r].size(); ++x)
      rows[r][x] = static_cast<float>((r * 31 + x * 17) % 97);
    pointers.push_back(rows[r].data());
  }
  std::vector<float> buffer(width + 2 * kRowSlack);
  std::vector<float> out(width + kRowSlack);
  blur_row(pointers.data(), filter, width, buffer.data(), out.data());
  for (int x = 0; x < width; ++x) {
    double plain = 0;
    for (int dy = -filter.radius; dy <= filter.radius; ++dy) {
      for (int dx = -filter.radius; dx <= filter.radius; ++dx) {
        int from = std::abs(x + dx);
        if (from >= width) from = 2 * width - 2 - from;
        plain += static_cast<double>(filter.weights[std::abs(dy)]) * filter.weights[std::abs(dx)] *
                 rows[dy + filter.radius][from];
      }
    }
    CHECK(out[x] == Approx(plain).epsilon(1e-5));
  }
}

TEST_CASE("a spot is found where it is, as large as it is") {
  for (const double sigma : {3.0, 5.0, 9.0}) {
    CAPTURE(sigma);
    const Detected found = detect(spot(160, 83.25, 71.5, sigma), 50);
    REQUIRE_FALSE(found.keypoints.empty());
    const Keypoint &k = found.keypoints.front();
    CHECK(k.x == Approx(83.25).margin(0.15));
    CHECK(k.y == Approx(71.5).margin(0.15));
    // The difference of Gaussians answers most at the spot's own sigma; sizes are two sigmas.
    CHECK(k.size / 2 == Approx(sigma).epsilon(0.2));
  }
}

TEST_CASE("key points come strongest first, at most as many as asked for") {
  const Detected all = detect(drawn(test::draw_artwork(31, 300, 260)), 2000);
  REQUIRE(all.keypoints.size() > 100);
  CHECK(std::is_sorted(all.strength.rbegin(), all.strength.rend()));
  const Detected some = detect(drawn(test::draw_artwork(31, 300, 260)), 40);
  REQUIRE(some.keypoints.size() == 40);
  CHECK(std::equal(some.roots.begin(), some.roots.end(), all.roots.begin()));
}

TEST_CASE("a quarter turn turns the key points and keeps their descriptors") {
  const GrayPlane upright = drawn(test::draw_artwork(32, 240, 240));
  GrayPlane turned = upright;
  for (int y = 0; y < 240; ++y) {
    for (int x = 0; x < 240; ++x)
      turned.data[x * 240 + (239 - y)] = upright.data[y * 240 + x];
  }
  const Detected a = detect(upright, 150);
  const Detected b = detect(turned, 170);
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.keypoints.size(); ++i) {
    const Keypoint &k = a.keypoints[i];
    for (std::size_t j = 0; j < b.keypoints.size(); ++j) {
      const Keypoint &t = b.keypoints[j];
      if (std::hypot(t.x - (240 - k.y), t.y - k.x) > 0.7) continue;
      if (std::abs(std::remainder(t.angle - k.angle - kPi / 2, 2 * kPi)) > 0.1F) continue;
      if (std::inner_product(a.roots[i].begin(), a.roots[i].end(), b.roots[j].begin(), 0.F) >
          0.96F) {
        ++same;
        break;
      }
    }
  }
  CHECK(same * 10 > a.keypoints.size() * 8);
}

TEST_CASE("directions are those of the gradient, in a frame turned with the key point") {
  BlurredPlane slope = blurred_plane(64, 64);
  const float direction = 0.7F;
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) {
      slope.row(y)[x] = 2 * (static_cast<float>(x) * std::cos(direction) +
                             static_cast<float>(y) * std::sin(direction));
    }
  }
  std::array<float, kTurnBins> bins{};
  turn_histogram(slope, 32, 32, 2, bins);
  const auto most = std::max_element(bins.begin(), bins.end()) - bins.begin();
  CHECK(most == std::lround(direction / (2 * kPi) * kTurnBins));
  RootSift cells{};
  cells_of(slope, 32, 32, 2, direction, cells);
  float ahead = 0;
  for (std::size_t i = 0; i < kRootSize; i += 8)
    ahead += cells[i];
  CHECK(ahead > 0.99F * std::accumulate(cells.begin(), cells.end(), 0.F));
}

TEST_CASE("pictures too small or too flat for key points have none") {
  CHECK(detect(GrayPlane{1, 1, {9}}, 10).keypoints.empty());
  CHECK(detect(GrayPlane{12, 12, Bytes(144, 7)}, 10).keypoints.empty());
  CHECK(detect(GrayPlane{400, 13, Bytes(5200, 7)}, 10).keypoints.empty());
  CHECK(scale_space(GrayPlane{200, 150, Bytes(30000, 255)}).extrema.empty());
}
