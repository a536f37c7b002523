// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/detect.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace training {

/// Where a work lies in a picture: the picture's file, the work's, and the work's corners in pixels
/// of the picture, clockwise from its top-left one.
struct Place {
  std::string picture;
  std::string work;
  std::array<float, 8> corners;
};

/// One point of a work seen twice: in the work itself and in a picture.
struct TruePair {
  std::size_t work;
  counterproof::vision::RootSift in_work;
  counterproof::vision::RootSift in_picture;
};

/// Key points of all works and the pairs that pictures show of them.
class TruePairs {
public:
  /// Takes no pair where the work is mirrored or a file cannot be read.
  void add(const Place &place);
  const std::vector<TruePair> &pairs() const { return pairs_; }
  /// Key points of each work, in the order in which the works came.
  const std::vector<counterproof::vision::Detected> &works() const { return works_; }

private:
  std::size_t work_of(const std::string &file);

  std::map<std::string, std::size_t> numbers_;
  std::vector<counterproof::vision::Detected> works_;
  std::vector<std::array<int, 2>> sizes_;
  std::vector<TruePair> pairs_;
};

}  // namespace training
