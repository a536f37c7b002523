// SPDX-License-Identifier: Apache-2.0
#include "peer.h"

#include "key_points.h"
#include "whole_picture_hash.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace peers {

std::unique_ptr<Peer> make_peer(std::string_view name) {
  if (name == "hash") return make_whole_picture_hash();
  if (name == "orb") return make_orb();
  if (name == "sift") return make_sift();
  return nullptr;
}

cv::Mat at_most(const cv::Mat &picture, int side) {
  const int longest = std::max(picture.cols, picture.rows);
  if (longest <= side) return picture;
  const double scale = static_cast<double>(side) / longest;
  cv::Mat small;
  cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
  return small;
}

}  // namespace peers
