// SPDX-License-Identifier: Apache-2.0
#include "true_pairs.h"

#include "read_pixels.h"
#include "vision/extract.h"
#include "vision/transform.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace training {
namespace {

using namespace counterproof;
using namespace counterproof::vision;

struct View {
  int side;
  int quality;
};
/// As extract_artwork() sees works.
constexpr std::array<View, 4> kViews = {{{480, 85}, {240, 75}, {120, 70}, {70, 70}}};
constexpr int kMostOfView = 400;
constexpr int kMostOfPicture = 600;
/// A pair lies, measures and points the same, but for so much: a share of its size, a natural
/// logarithm, radians.
constexpr double kApart = 0.25;
constexpr double kGrowth = 0.3;
constexpr double kTurn = 0.3;

/// Of no sides when the file cannot be read. What is see-through lies on white.
GrayPlane plane_of(const std::string &file) {
  const Pixels pixels = bench::read_pixels(file);
  if (pixels.data.empty()) return {};
  return to_gray(pixels, {0, 0, pixels.width, pixels.height}, 255);
}

/// Detects at another size than the key points are told in.
Detected detected(const GrayPlane &plane, const GrayPlane &small, int most) {
  Detected found = detect(small, most);
  const float x = static_cast<float>(plane.width) / static_cast<float>(small.width);
  const float y = static_cast<float>(plane.height) / static_cast<float>(small.height);
  for (Keypoint &k : found.keypoints) {
    k.x *= x;
    k.y *= y;
    k.size *= std::sqrt(x * y);
  }
  return found;
}

/// A key point of the work as it must be in the picture.
Keypoint placed(const Keypoint &k, const Transform &transform) {
  const Point at = transform.apply({k.x, k.y});
  const auto j = transform.derivative({k.x, k.y});
  const double scale = std::sqrt(std::abs(j[0] * j[3] - j[1] * j[2]));
  const double c = std::cos(k.angle);
  const double s = std::sin(k.angle);
  const double angle = std::atan2(j[2] * c + j[3] * s, j[0] * c + j[1] * s);
  return {static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(k.size * scale),
          static_cast<float>(angle)};
}

bool is_same(const Keypoint &a, const Keypoint &b) {
  constexpr double kFullTurn = 2 * std::numbers::pi;
  return std::abs(std::log(a.size / b.size)) < kGrowth &&
         std::abs(std::remainder(static_cast<double>(a.angle) - b.angle, kFullTurn)) < kTurn;
}

}  // namespace

std::size_t TruePairs::work_of(const std::string &file) {
  const auto [known, is_new] = numbers_.try_emplace(file, works_.size());
  if (!is_new) return known->second;
  const GrayPlane plane = plane_of(file);
  Detected all;
  if (plane.width > 0) {
    for (const View &view : kViews) {
      Detected found =
          detected(plane, recompressed(with_side(plane, view.side), view.quality), kMostOfView);
      all.keypoints.insert(all.keypoints.end(), found.keypoints.begin(), found.keypoints.end());
      all.roots.insert(all.roots.end(), found.roots.begin(), found.roots.end());
    }
  }
  works_.push_back(std::move(all));
  sizes_.push_back({plane.width, plane.height});
  return known->second;
}

void TruePairs::add(const Place &place) {
  const std::size_t number = work_of(place.work);
  const GrayPlane plane = plane_of(place.picture);
  const auto [width, height] = sizes_[number];
  if (plane.width == 0 || width == 0) return;
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  const std::array<cv::Point2f, 4> from = {{{0, 0}, {w, 0}, {w, h}, {0, h}}};
  std::array<cv::Point2f, 4> to;
  for (std::size_t i = 0; i < 4; ++i)
    to[i] = {place.corners[2 * i], place.corners[2 * i + 1]};
  const cv::Mat found = cv::getPerspectiveTransform(from.data(), to.data());
  Transform transform;
  std::copy_n(found.ptr<double>(), 9, transform.m.begin());
  const auto j = transform.derivative({w / 2, h / 2});
  if (j[0] * j[3] - j[1] * j[2] <= 0) return;
  const Detected picture = detected(plane, with_side(plane, kDetectionSide), kMostOfPicture);
  const Detected &work = works_[number];
  for (std::size_t i = 0; i < work.keypoints.size(); ++i) {
    const Keypoint there = placed(work.keypoints[i], transform);
    double nearest = kApart * there.size;
    std::size_t best = picture.keypoints.size();
    for (std::size_t q = 0; q < picture.keypoints.size(); ++q) {
      const Keypoint &k = picture.keypoints[q];
      const double apart = std::hypot(k.x - there.x, k.y - there.y);
      if (apart >= nearest || !is_same(k, there)) continue;
      nearest = apart;
      best = q;
    }
    if (best < picture.keypoints.size())
      pairs_.push_back({number, work.roots[i], picture.roots[best]});
  }
}

}  // namespace training
