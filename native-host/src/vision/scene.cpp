// SPDX-License-Identifier: Apache-2.0
#include "vision/align.h"
#include "vision/extract.h"

#include <algorithm>
#include <cmath>

namespace counterproof::vision {
namespace {

/// Grid cells, in pixels of detection.
constexpr double kCell = 12;

}  // namespace

std::vector<Heading> headings_of(const Features &features) {
  std::vector<Heading> out;
  out.reserve(features.size());
  for (const Keypoint &k : features.keypoints) {
    out.push_back({std::cos(k.angle), std::sin(k.angle), std::log(k.size)});
  }
  return out;
}

Scene::Scene(Features features) : features_(std::move(features)) {
  headings_ = headings_of(features_);
  unit_ = std::max(1, std::max(features_.width, features_.height)) /
          static_cast<double>(kDetectionSide);
  cell_ = kCell * unit_;
  columns_ = static_cast<int>(features_.width / cell_) + 1;
  rows_ = static_cast<int>(features_.height / cell_) + 1;
  const auto place = [&](const Keypoint &k) {
    const int column = std::clamp(static_cast<int>(k.x / cell_), 0, columns_ - 1);
    const int row = std::clamp(static_cast<int>(k.y / cell_), 0, rows_ - 1);
    return static_cast<std::size_t>(row) * columns_ + column;
  };
  starts_.assign(static_cast<std::size_t>(columns_) * rows_ + 1, 0);
  for (const Keypoint &k : features_.keypoints)
    ++starts_[place(k) + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i)
    starts_[i] += starts_[i - 1];
  order_.resize(features_.size());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < features_.size(); ++i) {
    order_[next[place(features_.keypoints[i])]++] = i;
  }
}

void Scene::around(Point centre, double radius, std::vector<std::uint32_t> &found) const {
  found.clear();
  const int left = std::max(0, static_cast<int>(std::floor((centre.x - radius) / cell_)));
  const int right =
      std::min(columns_ - 1, static_cast<int>(std::floor((centre.x + radius) / cell_)));
  const int top = std::max(0, static_cast<int>(std::floor((centre.y - radius) / cell_)));
  const int bottom = std::min(rows_ - 1, static_cast<int>(std::floor((centre.y + radius) / cell_)));
  for (int row = top; row <= bottom; ++row) {
    if (left > right) break;
    const std::size_t first = static_cast<std::size_t>(row) * columns_;
    for (std::uint32_t i = starts_[first + left]; i < starts_[first + right + 1]; ++i) {
      found.push_back(order_[i]);
    }
  }
}

}  // namespace counterproof::vision
