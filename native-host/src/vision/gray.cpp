// SPDX-License-Identifier: Apache-2.0
#include "vision/gray.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace counterproof::vision {
namespace {

constexpr int kSeeThrough = 128;

cv::Mat view(const GrayPlane &plane) {
  return cv::Mat(plane.height, plane.width, CV_8UC1, const_cast<std::uint8_t *>(plane.data.data()));
}

GrayPlane blank(int width, int height) {
  GrayPlane plane{width, height, {}};
  plane.data.resize(static_cast<std::size_t>(width) * height);
  return plane;
}

}  // namespace

bool is_sound(const Pixels &pixels) {
  if (pixels.width <= 0 || pixels.height <= 0) return false;
  if (pixels.channels != 1 && pixels.channels != 3 && pixels.channels != 4) return false;
  return pixels.data.size() ==
         static_cast<std::size_t>(pixels.width) * pixels.height * pixels.channels;
}

bool has_transparency(const Pixels &pixels) {
  if (pixels.channels != 4) return false;
  const std::size_t count = static_cast<std::size_t>(pixels.width) * pixels.height;
  std::size_t clear = 0;
  for (std::size_t i = 0; i < count; ++i)
    clear += pixels.data[i * 4 + 3] < kSeeThrough;
  return clear * 200 > count;
}

Box opaque_box(const Pixels &pixels) {
  const Box whole{0, 0, pixels.width, pixels.height};
  if (pixels.channels != 4) return whole;
  int left = pixels.width;
  int right = -1;
  int top = pixels.height;
  int bottom = -1;
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint8_t *row = &pixels.data[static_cast<std::size_t>(y) * pixels.width * 4];
    for (int x = 0; x < pixels.width; ++x) {
      if (row[x * 4 + 3] < 16) continue;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
  }
  if (right < left) return whole;
  return {left, top, right - left + 1, bottom - top + 1};
}

GrayPlane to_gray(const Pixels &pixels, Box box, std::uint8_t ground) {
  GrayPlane plane = blank(box.width, box.height);
  for (int y = 0; y < box.height; ++y) {
    const std::size_t first = static_cast<std::size_t>(y + box.y) * pixels.width + box.x;
    const std::uint8_t *row = &pixels.data[first * pixels.channels];
    std::uint8_t *out = &plane.data[static_cast<std::size_t>(y) * box.width];
    for (int x = 0; x < box.width; ++x) {
      const std::uint8_t *p = row + x * pixels.channels;
      int luma = p[0];
      if (pixels.channels >= 3) luma = (77 * p[0] + 150 * p[1] + 29 * p[2] + 128) >> 8;
      if (pixels.channels == 4) luma = (luma * p[3] + ground * (255 - p[3]) + 127) / 255;
      out[x] = static_cast<std::uint8_t>(luma);
    }
  }
  return plane;
}

GrayPlane with_side(const GrayPlane &plane, int side) {
  const int longest = std::max(plane.width, plane.height);
  if (longest == side) return plane;
  const double scale = static_cast<double>(side) / longest;
  const int width = std::max(1, static_cast<int>(std::lround(plane.width * scale)));
  const int height = std::max(1, static_cast<int>(std::lround(plane.height * scale)));
  GrayPlane out = blank(width, height);
  cv::Mat target = view(out);
  cv::resize(view(plane), target, target.size(), 0, 0,
             scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  return out;
}

GrayPlane recompressed(const GrayPlane &plane, int quality) {
  constexpr std::array<int, 64> kLuminance = {
      16, 11, 10, 16, 24,  40,  51,  61,  12, 12, 14, 19, 26,  58,  60,  55,
      14, 13, 16, 24, 40,  57,  69,  56,  14, 17, 22, 29, 51,  87,  80,  62,
      18, 22, 37, 56, 68,  109, 103, 77,  24, 35, 55, 64, 81,  104, 113, 92,
      49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};
  const int percent = quality < 50 ? 5000 / std::max(1, quality) : 200 - 2 * quality;
  cv::Mat picture;
  view(plane).convertTo(picture, CV_32F, 1, -128);
  cv::Mat padded;
  cv::copyMakeBorder(picture, padded, 0, (8 - plane.height % 8) % 8, 0, (8 - plane.width % 8) % 8,
                     cv::BORDER_REPLICATE);
  cv::Mat waves(8, 8, CV_32F);
  for (int y = 0; y < padded.rows; y += 8) {
    for (int x = 0; x < padded.cols; x += 8) {
      cv::Mat block = padded(cv::Rect(x, y, 8, 8));
      cv::dct(block, waves);
      for (int i = 0; i < 64; ++i) {
        const float step =
            static_cast<float>(std::clamp((kLuminance[i] * percent + 50) / 100, 1, 255));
        float &wave = waves.at<float>(i / 8, i % 8);
        wave = std::round(wave / step) * step;
      }
      cv::idct(waves, block);
    }
  }
  GrayPlane out = blank(plane.width, plane.height);
  cv::Mat target = view(out);
  padded(cv::Rect(0, 0, plane.width, plane.height)).convertTo(target, CV_8U, 1, 128);
  return out;
}

}  // namespace counterproof::vision
