// SPDX-License-Identifier: Apache-2.0
#include "read_pixels.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace counterproof::bench {

Pixels read_pixels(const std::string &file) {
  const cv::Mat read = cv::imread(file, cv::IMREAD_UNCHANGED);
  if (read.empty() || read.depth() != CV_8U) return {};
  Pixels pixels{read.cols, read.rows, read.channels(), {}};
  cv::Mat right;
  if (read.channels() == 4)
    cv::cvtColor(read, right, cv::COLOR_BGRA2RGBA);
  else if (read.channels() == 3)
    cv::cvtColor(read, right, cv::COLOR_BGR2RGB);
  else
    right = read;
  pixels.data.assign(right.data, right.data + right.total() * right.elemSize());
  return pixels;
}

}  // namespace counterproof::bench
