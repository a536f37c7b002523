// SPDX-License-Identifier: Apache-2.0
#include "whole_picture_hash.h"

#include <algorithm>
#include <bitset>
#include <opencv2/imgproc.hpp>

namespace peers {
namespace {

constexpr int kSide = 64;
constexpr int kWaves = 16;
using Hash = std::bitset<kWaves * kWaves>;

/// Which of the 16 x 16 slowest waves, without the constant row and column, are above the median.
Hash hash_of(const cv::Mat &picture) {
  cv::Mat small, wide, waves;
  cv::resize(picture, small, {kSide, kSide}, 0, 0, cv::INTER_AREA);
  small.convertTo(wide, CV_32F);
  cv::dct(wide, waves);
  std::vector<float> values;
  for (int row = 1; row <= kWaves; ++row)
    for (int column = 1; column <= kWaves; ++column)
      values.push_back(waves.at<float>(row, column));
  auto sorted = values;
  std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
  Hash hash;
  for (std::size_t i = 0; i < values.size(); ++i)
    hash[i] = values[i] > sorted[sorted.size() / 2];
  return hash;
}

class WholePictureHash : public Peer {
public:
  void add(std::string work, const cv::Mat &picture) override {
    works_.push_back({std::move(work), hash_of(picture)});
  }

  std::vector<Line> look(const cv::Mat &picture) const override {
    cv::Mat mirrored;
    cv::flip(picture, mirrored, 1);
    const Hash plain = hash_of(picture), turned = hash_of(mirrored);
    const auto width = static_cast<float>(picture.cols), height = static_cast<float>(picture.rows);
    std::vector<Line> lines;
    for (const auto &[work, hash] : works_) {
      const std::size_t apart = std::min((hash ^ plain).count(), (hash ^ turned).count());
      lines.push_back({work,
                       static_cast<double>(hash.size() - apart),
                       {cv::Point2f{0, 0}, {width, 0}, {width, height}, {0, height}}});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.score > b.score; });
    lines.resize(std::min(lines.size(), kMostLines));
    return lines;
  }

  std::size_t bytes() const override { return works_.size() * sizeof(Hash); }

private:
  struct Work {
    std::string name;
    Hash hash;
  };
  std::vector<Work> works_;
};

}  // namespace

std::unique_ptr<Peer> make_whole_picture_hash() { return std::make_unique<WholePictureHash>(); }

}  // namespace peers
