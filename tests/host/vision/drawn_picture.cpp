// SPDX-License-Identifier: Apache-2.0
#include "vision/drawn_picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace counterproof::test {
namespace {

cv::Mat as_mat(const Pixels &pixels) {
  return cv::Mat(pixels.height, pixels.width, CV_8UC(pixels.channels),
                 const_cast<std::uint8_t *>(pixels.data.data()))
      .clone();
}

Pixels as_pixels(const cv::Mat &mat) {
  Pixels out{mat.cols, mat.rows, mat.channels(), {}};
  const cv::Mat whole = mat.isContinuous() ? mat : mat.clone();
  out.data.assign(whole.data, whole.data + whole.total() * whole.elemSize());
  return out;
}

}  // namespace

Pixels draw_artwork(unsigned seed, int width, int height, bool transparent) {
  cv::RNG random(seed * 7919ULL + 17);
  const auto colour = [&] {
    return cv::Scalar(random.uniform(0, 256), random.uniform(0, 256), random.uniform(0, 256), 255);
  };
  cv::Mat picture(height, width, CV_8UC4, transparent ? cv::Scalar(0, 0, 0, 0) : colour());
  const int margin = transparent ? width / 8 : 0;
  const auto point = [&] {
    return cv::Point(random.uniform(margin, width - margin),
                     random.uniform(margin, height - margin));
  };
  for (int i = 0; i < 28; ++i) {
    const int size = random.uniform(8, width / 8);
    switch (random.uniform(0, 4)) {
    case 0:
      cv::ellipse(picture, point(), cv::Size(size, random.uniform(6, size + 7)),
                  random.uniform(0, 180), 0, 360, colour(), cv::FILLED, cv::LINE_8);
      break;
    case 1: {
      std::vector<cv::Point> corners;
      const cv::Point middle = point();
      for (int c = 0; c < 5; ++c) {
        corners.push_back(
            middle + cv::Point(random.uniform(-size, size + 1), random.uniform(-size, size + 1)));
      }
      cv::fillPoly(picture, std::vector<std::vector<cv::Point>>{corners}, colour());
      break;
    }
    case 2: cv::line(picture, point(), point(), colour(), random.uniform(2, 9)); break;
    default:
      cv::putText(picture, std::string(3, static_cast<char>('A' + random.uniform(0, 26))), point(),
                  cv::FONT_HERSHEY_DUPLEX, random.uniform(0.8, 2.0), colour(), 2);
    }
  }
  if (transparent) return as_pixels(picture);
  cv::Mat opaque;
  cv::cvtColor(picture, opaque, cv::COLOR_RGBA2RGB);
  return as_pixels(opaque);
}

Pixels flat(int width, int height, std::array<std::uint8_t, 3> colour) {
  return as_pixels(cv::Mat(height, width, CV_8UC3, cv::Scalar(colour[0], colour[1], colour[2])));
}

Pixels cloth(unsigned seed, int side, std::array<std::uint8_t, 3> colour) {
  cv::Mat shade(side / 40 + 2, side / 40 + 2, CV_32FC1);
  cv::Mat weave(side, side, CV_32FC1);
  cv::RNG random(seed + 99ULL);
  random.fill(shade, cv::RNG::NORMAL, 0, 14);
  random.fill(weave, cv::RNG::NORMAL, 0, 3);
  cv::Mat folds;
  cv::resize(shade, folds, weave.size(), 0, 0, cv::INTER_CUBIC);
  folds += weave;
  cv::Mat three;
  cv::cvtColor(folds, three, cv::COLOR_GRAY2BGR);
  three += cv::Scalar(colour[0], colour[1], colour[2]);
  cv::Mat out;
  three.convertTo(out, CV_8U);
  return as_pixels(out);
}

Laid lay(const Pixels &work, const Pixels &ground, const std::array<double, 9> &picture_from_work) {
  // OpenCV's pixels have their middle at whole numbers, ours at halves.
  const cv::Matx33d corners(picture_from_work.data());
  const cv::Matx33d in(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
  const cv::Matx33d middles = in.inv() * corners * in;
  cv::Mat source = as_mat(work);
  if (source.channels() == 3) cv::cvtColor(source, source, cv::COLOR_RGB2RGBA);
  // Smoothed before it is made smaller, as any shop's scaling does.
  const double scale =
      std::sqrt(std::abs(corners(0, 0) * corners(1, 1) - corners(0, 1) * corners(1, 0)));
  if (scale < 0.8) cv::GaussianBlur(source, source, cv::Size(), 0.45 / scale);
  cv::Mat warped;
  cv::Mat out = as_mat(ground);
  cv::warpPerspective(source, warped, middles, out.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                      cv::Scalar(0, 0, 0, 0));
  for (int y = 0; y < out.rows; ++y) {
    for (int x = 0; x < out.cols; ++x) {
      const auto &ink = warped.at<cv::Vec4b>(y, x);
      auto &dot = out.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) {
        dot[c] = static_cast<std::uint8_t>((ink[c] * ink[3] + dot[c] * (255 - ink[3])) / 255);
      }
    }
  }
  Laid laid{as_pixels(out), {}};
  const double w = work.width;
  const double h = work.height;
  const std::array<Point, 4> from = {Point{0, 0}, Point{w, 0}, Point{w, h}, Point{0, h}};
  for (int i = 0; i < 4; ++i) {
    const cv::Vec3d p = corners * cv::Vec3d(from[i].x, from[i].y, 1);
    laid.quad[i] = {p[0] / p[2], p[1] / p[2]};
  }
  return laid;
}

std::array<double, 9> placed(const Pixels &work, double scale, double degrees, double x, double y) {
  const double c = scale * std::cos(degrees * CV_PI / 180);
  const double s = scale * std::sin(degrees * CV_PI / 180);
  const double w = work.width / 2.0;
  const double h = work.height / 2.0;
  return {c, -s, x - c * w + s * h, s, c, y - s * w - c * h, 0, 0, 1};
}

Pixels mirrored(const Pixels &pixels) {
  cv::Mat out;
  cv::flip(as_mat(pixels), out, 1);
  return as_pixels(out);
}

Pixels inverted(const Pixels &pixels) {
  Pixels out = pixels;
  for (std::size_t i = 0; i < out.data.size(); ++i) {
    if (out.channels < 4 || i % 4 != 3) out.data[i] = static_cast<std::uint8_t>(255 - out.data[i]);
  }
  return out;
}

Pixels recoloured(const Pixels &pixels) {
  Pixels out = pixels;
  for (std::size_t i = 0; i + 2 < out.data.size(); i += static_cast<std::size_t>(out.channels)) {
    std::rotate(&out.data[i], &out.data[i + 1], &out.data[i] + 3);
  }
  return out;
}

double largest_miss(const Quad &a, const Quad &b) {
  double worst = 0;
  for (int i = 0; i < 4; ++i)
    worst = std::max(worst, std::hypot(a[i].x - b[i].x, a[i].y - b[i].y));
  return worst;
}

}  // namespace counterproof::test
