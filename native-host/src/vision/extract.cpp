// SPDX-License-Identifier: Apache-2.0
#include "vision/extract.h"

#include "vision/detect.h"
#include "vision/discriminant.h"
#include "vision/gray.h"
#include "vision/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace counterproof::vision {
namespace {

/// One way a marketplace may show a work: its long side, the JPEG quality, and how many of its key
/// points are kept. Small views find small prints, large ones find crops.
struct View {
  int side;
  int quality;
  int keep;
};
constexpr std::array<View, 4> kViews = {
    {{480, 85, 170}, {240, 75, 120}, {120, 70, 100}, {70, 70, 80}}};

constexpr int kMostQueryKeypoints = 600;
/// A small print on a busy pattern must not lose its key points to the pattern's stronger ones.
constexpr int kQueryPartsAcross = 8;
constexpr std::uint8_t kLightGround = 240;
constexpr std::uint8_t kDarkGround = 30;
/// Two key points of different views are one when they lie, measure and look nearly the same.
constexpr float kSamePlace = 0.15F;
constexpr float kSameSize = 1.2F;
constexpr float kSameAngle = 0.2F;
constexpr int kSameLook = kDescriptorNorm * kDescriptorNorm * 78 / 100;

bool is_same(const Keypoint &a, const Keypoint &b) {
  if (std::hypot(a.x - b.x, a.y - b.y) > kSamePlace * std::min(a.size, b.size)) return false;
  const float ratio = a.size / b.size;
  if (ratio > kSameSize || ratio * kSameSize < 1) return false;
  const float turn = std::remainder(a.angle - b.angle, 2 * static_cast<float>(std::numbers::pi));
  return std::abs(turn) < kSameAngle;
}

bool is_known(const Features &features, const Keypoint &keypoint, const std::int8_t *descriptor) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (is_same(features.keypoints[i], keypoint) &&
        dot(features.descriptor(i), descriptor) > kSameLook) {
      return true;
    }
  }
  return false;
}

/// Adds up to `keep` key points of one view that are not in `features` yet.
void add_view(const GrayPlane &plane, const View &view, int keep, Box box, Features &features) {
  const GrayPlane small = recompressed(with_side(plane, view.side), view.quality);
  const Detected found = detect(small, keep * 3 / 2);
  const float scale_x = static_cast<float>(box.width) / static_cast<float>(small.width);
  const float scale_y = static_cast<float>(box.height) / static_cast<float>(small.height);
  int kept = 0;
  for (std::size_t i = 0; i < found.keypoints.size() && kept < keep; ++i) {
    Keypoint k = found.keypoints[i];
    k.x = k.x * scale_x + static_cast<float>(box.x);
    k.y = k.y * scale_y + static_cast<float>(box.y);
    k.size *= std::sqrt(scale_x * scale_y);
    std::array<std::int8_t, kDescriptorSize> descriptor;
    discriminate(found.roots[i], descriptor.data());
    if (is_known(features, k, descriptor.data())) continue;
    features.keypoints.push_back(k);
    features.descriptors.insert(features.descriptors.end(), descriptor.begin(), descriptor.end());
    ++kept;
  }
}

/// Where it is see-through, a ground from which the design stands out.
std::uint8_t ground_behind(const GrayPlane &over_light, const GrayPlane &over_dark) {
  double luma = 0, opaque = 0;
  for (std::size_t i = 0; i < over_light.data.size(); ++i) {
    // Over both grounds an opaque pixel is the same.
    const int seen =
        255 - std::abs(over_light.data[i] - over_dark.data[i]) * 255 / (kLightGround - kDarkGround);
    luma += over_light.data[i] * std::max(0, seen);
    opaque += std::max(0, seen);
  }
  return opaque > 0 && luma / opaque > 135 ? kDarkGround : kLightGround;
}

/// From pixels as decoded to pixels as received.
void scale_to(ReceivedSize received, const Pixels &pixels, Features &features) {
  features.width = received.width > 0 ? received.width : pixels.width;
  features.height = received.height > 0 ? received.height : pixels.height;
  const float x = static_cast<float>(features.width) / static_cast<float>(pixels.width);
  const float y = static_cast<float>(features.height) / static_cast<float>(pixels.height);
  for (Keypoint &k : features.keypoints) {
    k.x *= x;
    k.y *= y;
    k.size *= std::sqrt(x * y);
  }
}

}  // namespace

Features extract_artwork(const Pixels &pixels, ReceivedSize received) {
  Features features;
  if (!is_sound(pixels)) return features;
  const bool transparent = has_transparency(pixels);
  const Box box = opaque_box(pixels);
  const GrayPlane light = to_gray(pixels, box, kLightGround);
  const GrayPlane dark = transparent ? to_gray(pixels, box, kDarkGround) : GrayPlane{};
  for (const View &view : kViews) {
    const int keep = transparent ? view.keep * 2 / 3 : view.keep;
    add_view(light, view, keep, box, features);
    if (transparent) add_view(dark, view, keep, box, features);
  }
  const Box whole{0, 0, pixels.width, pixels.height};
  const std::uint8_t ground = transparent ? ground_behind(light, dark) : kLightGround;
  features.plane = with_side(to_gray(pixels, whole, ground), kWorkPlaneSide);
  scale_to(received, pixels, features);
  return features;
}

Features extract_query(const Pixels &pixels, ReceivedSize received) {
  Features features;
  if (!is_sound(pixels)) return features;
  const GrayPlane gray = to_gray(pixels, {0, 0, pixels.width, pixels.height}, 255);
  const GrayPlane small = with_side(gray, kDetectionSide);
  Detected found = detect(small, kMostQueryKeypoints, kQueryPartsAcross);
  const float x = static_cast<float>(pixels.width) / static_cast<float>(small.width);
  const float y = static_cast<float>(pixels.height) / static_cast<float>(small.height);
  features.keypoints = std::move(found.keypoints);
  features.descriptors.resize(features.size() * kDescriptorSize);
  for (std::size_t i = 0; i < features.size(); ++i)
    discriminate(found.roots[i], &features.descriptors[i * kDescriptorSize]);
  features.plane = small;
  for (Keypoint &k : features.keypoints) {
    k.x *= x;
    k.y *= y;
    k.size *= std::sqrt(x * y);
  }
  scale_to(received, pixels, features);
  return features;
}

}  // namespace counterproof::vision
