// SPDX-License-Identifier: Apache-2.0
#include "key_points.h"

#include <algorithm>
#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>
#include <optional>

namespace peers {
namespace {

constexpr int kWorkSide = 480;
constexpr int kPictureSide = 640;
constexpr int kKeyPointsPerWork = 400;
constexpr int kKeyPointsPerPicture = 600;
constexpr std::size_t kNeighbours = 5;
constexpr std::size_t kCandidates = 20;
constexpr float kRatio = 0.8F;
constexpr double kPixelsOff = 4;
constexpr int kFewest = 4;

/// Makes a detector that gives so many key points.
using Maker = cv::Ptr<cv::Feature2D> (*)(int);

class KeyPoints : public Peer {
public:
  KeyPoints(Maker make, int norm)
      : of_works_(make(kKeyPointsPerWork)), of_pictures_(make(kKeyPointsPerPicture)), norm_(norm),
        matcher_(norm) {}

  void add(std::string work, const cv::Mat &picture) override {
    Work made{std::move(work), picture.size(), {}, {}};
    const cv::Mat small = at_most(picture, kWorkSide);
    of_works_->detectAndCompute(small, {}, made.points, made.descriptors);
    const float scale = static_cast<float>(picture.cols) / static_cast<float>(small.cols);
    for (cv::KeyPoint &point : made.points)
      point.pt *= scale;
    if (made.descriptors.rows < kFewest) return;
    matcher_.add(std::vector<cv::Mat>{made.descriptors});
    works_.push_back(std::move(made));
  }

  std::vector<Line> look(const cv::Mat &picture) const override {
    const cv::Mat small = at_most(picture, kPictureSide);
    std::vector<cv::KeyPoint> points;
    cv::Mat descriptors;
    of_pictures_->detectAndCompute(small, {}, points, descriptors);
    if (descriptors.rows < kFewest) return {};
    const float scale = static_cast<float>(picture.cols) / static_cast<float>(small.cols);
    std::vector<Line> lines;
    for (const std::size_t work : candidates(descriptors)) {
      if (auto line = placed(works_[work], points, descriptors, scale))
        lines.push_back(std::move(*line));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.score > b.score; });
    return lines;
  }

  std::size_t bytes() const override {
    std::size_t sum = 0;
    for (const Work &work : works_)
      sum += work.descriptors.total() * work.descriptors.elemSize() + work.points.size() * 16;
    return sum;
  }

private:
  struct Work {
    std::string name;
    cv::Size size;
    std::vector<cv::KeyPoint> points;
    cv::Mat descriptors;
  };

  /// The works with the most key points that are clearly nearer than any other work's.
  std::vector<std::size_t> candidates(const cv::Mat &descriptors) const {
    std::vector<std::vector<cv::DMatch>> near;
    matcher_.knnMatch(descriptors, near, kNeighbours);
    std::vector<double> votes(works_.size(), 0);
    for (const auto &matches : near) {
      if (matches.empty()) continue;
      const auto other = std::find_if(matches.begin(), matches.end(), [&](const cv::DMatch &m) {
        return m.imgIdx != matches.front().imgIdx;
      });
      const float level = other == matches.end() ? matches.back().distance : other->distance;
      if (level > 0) votes[matches.front().imgIdx] += 1 - matches.front().distance / level;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < votes.size(); ++i)
      if (votes[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return votes[a] > votes[b]; });
    order.resize(std::min(order.size(), kCandidates));
    return order;
  }

  std::optional<Line> placed(const Work &work, const std::vector<cv::KeyPoint> &points,
                             const cv::Mat &descriptors, float scale) const {
    const cv::BFMatcher alone(norm_);
    std::vector<std::vector<cv::DMatch>> near;
    alone.knnMatch(descriptors, work.descriptors, near, 2);
    std::vector<cv::Point2f> from, to;
    for (const auto &pair : near) {
      if (pair.size() < 2 || pair[0].distance >= kRatio * pair[1].distance) continue;
      from.push_back(work.points[pair[0].trainIdx].pt);
      to.push_back(points[pair[0].queryIdx].pt * scale);
    }
    if (from.size() < kFewest) return std::nullopt;
    std::vector<unsigned char> agree;
    const cv::Mat homography = cv::findHomography(from, to, agree, cv::RANSAC, kPixelsOff);
    if (homography.empty()) return std::nullopt;
    Line line{work.name, static_cast<double>(std::count(agree.begin(), agree.end(), 1)), {}};
    const auto width = static_cast<float>(work.size.width);
    const auto height = static_cast<float>(work.size.height);
    const std::vector<cv::Point2f> corners = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    std::vector<cv::Point2f> seen;
    cv::perspectiveTransform(corners, seen, homography);
    std::copy(seen.begin(), seen.end(), line.quad.begin());
    return line;
  }

  cv::Ptr<cv::Feature2D> of_works_;
  cv::Ptr<cv::Feature2D> of_pictures_;
  int norm_;
  /// knnMatch() prepares itself at its first call.
  mutable cv::BFMatcher matcher_;
  std::vector<Work> works_;
};

}  // namespace

std::unique_ptr<Peer> make_orb() {
  const Maker make = [](int most) -> cv::Ptr<cv::Feature2D> { return cv::ORB::create(most); };
  return std::make_unique<KeyPoints>(make, cv::NORM_HAMMING);
}

std::unique_ptr<Peer> make_sift() {
  const Maker make = [](int most) -> cv::Ptr<cv::Feature2D> { return cv::SIFT::create(most); };
  return std::make_unique<KeyPoints>(make, cv::NORM_L2);
}

}  // namespace peers
