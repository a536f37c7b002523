// SPDX-License-Identifier: Apache-2.0
#include "fisher.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace training {
namespace {

using namespace counterproof::vision;

constexpr int kSums = static_cast<int>(kSumsOfParity);
/// Of the mean spread of one point: directions in which it hardly differs would weigh too much.
constexpr double kLeastSpread = 0.01;

struct Direction {
  std::size_t parity;
  double ratio;
  std::vector<double> weights;
};

void add_product(const std::vector<double> &values, cv::Mat &sums) {
  for (int a = 0; a < kSums; ++a)
    for (int b = 0; b < kSums; ++b)
      sums.at<double>(a, b) += values[a] * values[b];
}

/// Directions by how much all points spread over how much one does, in units of the latter.
std::vector<Direction> directions(std::size_t parity, const cv::Mat &all, cv::Mat same) {
  same += cv::Mat::eye(kSums, kSums, CV_64F) * (kLeastSpread * cv::trace(same)[0] / kSums);
  cv::Mat spreads, axes;
  cv::eigen(same, spreads, axes);
  cv::Mat whitening = axes.clone();
  for (int i = 0; i < kSums; ++i)
    whitening.row(i) /= std::sqrt(spreads.at<double>(i));
  cv::Mat ratios, turned;
  cv::eigen(whitening * all * whitening.t(), ratios, turned);
  const cv::Mat weights = turned * whitening;
  std::vector<Direction> out;
  for (int i = 0; i < kSums; ++i)
    out.push_back({parity, ratios.at<double>(i), weights.row(i)});
  return out;
}

}  // namespace

Discriminant learn(const std::vector<TruePair> &pairs, const std::vector<Detected> &works) {
  std::vector<double> mean(kSumsOfParity, 0);
  std::size_t points = 0;
  for (const Detected &work : works) {
    for (const RootSift &root : work.roots) {
      const auto sums = parity_sums(root)[0];
      for (std::size_t i = 0; i < kSumsOfParity; ++i)
        mean[i] += sums[i];
      ++points;
    }
  }
  for (double &value : mean)
    value /= static_cast<double>(points);
  std::vector<Direction> found;
  for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
    cv::Mat all = cv::Mat::zeros(kSums, kSums, CV_64F);
    cv::Mat same = cv::Mat::zeros(kSums, kSums, CV_64F);
    std::vector<double> values(kSumsOfParity);
    for (const Detected &work : works) {
      for (const RootSift &root : work.roots) {
        const auto sums = parity_sums(root)[parity];
        for (std::size_t i = 0; i < kSumsOfParity; ++i)
          values[i] = sums[i] - (parity == 0 ? mean[i] : 0);
        add_product(values, all);
      }
    }
    for (const TruePair &pair : pairs) {
      const auto here = parity_sums(pair.in_work)[parity];
      const auto there = parity_sums(pair.in_picture)[parity];
      for (std::size_t i = 0; i < kSumsOfParity; ++i)
        values[i] = (here[i] - there[i]) / std::sqrt(2.0);
      add_product(values, same);
    }
    all /= static_cast<double>(points);
    same /= static_cast<double>(pairs.size());
    for (Direction &direction : directions(parity, all, same))
      found.push_back(std::move(direction));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Direction &a, const Direction &b) { return a.ratio > b.ratio; });
  found.resize(kDescriptorSize);
  Discriminant out;
  for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
    out.weights[parity].resize(kSumsOfParity);
    for (const Direction &direction : found) {
      if (direction.parity != parity) continue;
      double at_mean = 0;
      for (std::size_t i = 0; i < kSumsOfParity; ++i) {
        out.weights[parity][i].push_back(static_cast<float>(direction.weights[i]));
        at_mean += direction.weights[i] * mean[i];
      }
      if (parity == 0) out.means.push_back(static_cast<float>(at_mean));
    }
  }
  return out;
}

std::vector<float> told(const Discriminant &discriminant, const RootSift &root) {
  const ParitySums sums = parity_sums(root);
  std::vector<float> numbers;
  for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
    const auto &rows = discriminant.weights[parity];
    for (std::size_t k = 0; k < rows[0].size(); ++k) {
      float sum = parity == 0 ? -discriminant.means[k] : 0;
      for (std::size_t i = 0; i < kSumsOfParity; ++i)
        sum += rows[i][k] * sums[parity][i];
      numbers.push_back(sum);
    }
  }
  float squares = 1e-12F;
  for (const float number : numbers)
    squares += number * number;
  for (float &number : numbers)
    number /= std::sqrt(squares);
  return numbers;
}

}  // namespace training
