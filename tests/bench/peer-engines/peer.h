// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace peers {

/// A work that may be in a picture; higher scores are surer. The quad is where the work's corners
/// (top left, top right, bottom right, bottom left) lie in the picture.
struct Line {
  std::string work;
  double score = 0;
  std::array<cv::Point2f, 4> quad;
};

/// The most lines of one picture.
inline constexpr std::size_t kMostLines = 20;

/// A way to find works in pictures, built plainly from what OpenCV has, to compare with.
class Peer {
public:
  virtual ~Peer() = default;
  /// Pictures are 8-bit gray, of any size.
  virtual void add(std::string work, const cv::Mat &picture) = 0;
  /// Surest first, at most kMostLines.
  virtual std::vector<Line> look(const cv::Mat &picture) const = 0;
  /// What is kept of all works.
  virtual std::size_t bytes() const = 0;
};

/// "hash": a 256-bit DCT hash of the whole picture (as PDQ), also of its mirror image. "orb",
/// "sift": key points compared by brute force, candidates by votes, homography by RANSAC.
/// Null for another name.
std::unique_ptr<Peer> make_peer(std::string_view name);

/// The picture with its long side at most `side`.
cv::Mat at_most(const cv::Mat &picture, int side);

}  // namespace peers
