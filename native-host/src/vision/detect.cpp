// SPDX-License-Identifier: Apache-2.0
#include "vision/detect.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/features2d.hpp>

namespace counterproof::vision {
namespace {

constexpr double kContrast = 0.03;
constexpr double kEdge = 10;
constexpr double kSigma = 1.6;
/// OpenCV 4.6 doubles the picture with a resize that keeps corners, and halves coordinates as if it
/// kept centres: a quarter pixel, and half a pixel from centres to corners.
constexpr float kToCorner = 0.25F;

void append_root(const float *sift, Bytes &out) {
  float sum = 1e-6F;
  for (std::size_t i = 0; i < kDescriptorSize; ++i)
    sum += sift[i];
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    out.push_back(static_cast<std::uint8_t>(
        std::min(127.F, std::sqrt(sift[i] / sum) * static_cast<float>(kDescriptorNorm) + 0.5F)));
  }
}

}  // namespace

Detected detect(const GrayPlane &plane, int most) {
  Detected out;
  if (plane.width < 12 || plane.height < 12) return out;
  // Two workers share the machine's cores already.
  if (cv::getNumThreads() != 1) cv::setNumThreads(1);
  const cv::Mat picture(plane.height, plane.width, CV_8UC1,
                        const_cast<std::uint8_t *>(plane.data.data()));
  const auto sift = cv::SIFT::create(most, 3, kContrast, kEdge, kSigma);
  std::vector<cv::KeyPoint> found;
  cv::Mat numbers;
  sift->detectAndCompute(picture, cv::noArray(), found, numbers);
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return found[a].response > found[b].response;
  });
  if (order.size() > static_cast<std::size_t>(most)) order.resize(most);
  out.descriptors.reserve(order.size() * kDescriptorSize);
  for (const std::size_t i : order) {
    const cv::KeyPoint &k = found[i];
    const float angle = k.angle * static_cast<float>(std::numbers::pi / 180);
    out.keypoints.push_back({k.pt.x + kToCorner, k.pt.y + kToCorner, k.size, angle});
    out.strength.push_back(k.response);
    append_root(numbers.ptr<float>(static_cast<int>(i)), out.descriptors);
  }
  return out;
}

}  // namespace counterproof::vision
