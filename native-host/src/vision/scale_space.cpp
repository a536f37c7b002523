// SPDX-License-Identifier: Apache-2.0
#include "vision/scale_space.h"

#include "vision/scale_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>

namespace counterproof::vision {
namespace {

constexpr int kLayers = kScalesPerOctave + 3;
constexpr int kDifferences = kLayers - 1;
/// The blur that a picture has by itself, in its own pixels.
constexpr double kCameraSigma = 0.5;
constexpr float kWhite = 255;
constexpr float kContrast = 0.03F;
constexpr float kEdge = 10;
constexpr int kBorder = 5;
constexpr int kSmallestSide = 16;
/// Rows kept of the planes that nothing is described in: more than all blurs look ahead together.
constexpr int kKeptRows = 64;
constexpr int kKeptDifferences = 8;

/// Rows of a plane: all of them, or the last few in a ring.
class Rows {
public:
  Rows() = default;
  Rows(int width, int kept) : plane_(blurred_plane(width, kept)), kept_(kept) {}
  float *operator[](int y) { return plane_.row(y % kept_); }
  const float *operator[](int y) const { return plane_.row(y % kept_); }
  BlurredPlane take() { return std::move(plane_); }

private:
  BlurredPlane plane_;
  int kept_ = 1;
};

int mirrored_row(int y, int height) {
  if (height == 1) return 0;
  while (y < 0 || y >= height)
    y = y < 0 ? -y : 2 * height - 2 - y;
  return y;
}

struct Filters {
  /// [0] makes the first layer of the first octave, [l] layer l from layer l - 1.
  std::array<Filter, kLayers> filters;
  Filters() {
    filters[0] = gaussian(std::sqrt(kFirstSigma * kFirstSigma - 4 * kCameraSigma * kCameraSigma));
    for (int l = 1; l < kLayers; ++l) {
      const double before = kFirstSigma * std::exp2((l - 1.0) / kScalesPerOctave);
      const double after = kFirstSigma * std::exp2(static_cast<double>(l) / kScalesPerOctave);
      filters[l] = gaussian(std::sqrt(after * after - before * before));
    }
  }
};

/// Makes one octave's planes row by row, each from the one before, and looks for extrema.
class OctaveMaker {
public:
  /// `source` is the first layer, or what becomes it by filters[0].
  OctaveMaker(const BlurredPlane &source, bool is_blurred, const Filters &filters, int number,
              std::vector<Extremum> &found)
      : source_(source), is_blurred_(is_blurred), filters_(filters), number_(number),
        width_(source.width), height_(source.height), found_(found),
        buffer_(static_cast<std::size_t>(width_) + 2 * kRowSlack),
        places_(static_cast<std::size_t>(width_) + kRowSlack) {
    for (int l = 0; l < kLayers; ++l) {
      const bool is_kept = l >= 1 && l <= kScalesPerOctave;
      layers_[l] = Rows(width_, is_kept ? height_ : std::min(height_, kKeptRows));
    }
    for (auto &difference : differences_)
      difference = Rows(width_, kKeptDifferences);
  }

  Octave make() {
    for (int y = 0; y < height_; ++y) {
      need(kLayers - 1, y);
      for (int i = 0; i < kDifferences; ++i) {
        subtract_row(layers_[i + 1][y], layers_[i][y], static_cast<std::size_t>(width_),
                     differences_[i][y]);
      }
      // Two rows further down, so that a place can move by one.
      search(y - 2);
    }
    Octave octave;
    for (int s = 0; s < kScalesPerOctave; ++s)
      octave.scales[s] = layers_[s + 1].take();
    return octave;
  }

private:
  void need(int layer, int last) {
    last = std::min(last, height_ - 1);
    std::array<const float *, 2 * kMostRadius + 1> rows{};
    while (made_[layer] <= last) {
      const int y = made_[layer]++;
      const Filter &filter = filters_.filters[layer];
      if (layer == 0 && is_blurred_) {
        std::copy_n(source_.row(y), width_, layers_[0][y]);
        continue;
      }
      if (layer > 0) need(layer - 1, y + filter.radius);
      for (int k = -filter.radius; k <= filter.radius; ++k) {
        const int from = mirrored_row(y + k, height_);
        rows[k + filter.radius] = layer == 0 ? source_.row(from) : layers_[layer - 1][from];
      }
      blur_row(rows.data(), filter, static_cast<std::size_t>(width_), buffer_.data(),
               layers_[layer][y]);
    }
  }

  void search(int y) {
    if (y < kBorder || y >= height_ - kBorder || width_ <= 2 * kBorder) return;
    constexpr float kLeast = 0.5F * kContrast / kScalesPerOctave * kWhite;
    for (int i = 1; i <= kScalesPerOctave; ++i) {
      Neighbourhood near;
      for (int plane = 0; plane < 3; ++plane) {
        for (int row = 0; row < 3; ++row)
          near.rows[plane][row] = differences_[i - 1 + plane][y - 1 + row];
      }
      const std::size_t hits = extrema_row(
          near, kBorder, static_cast<std::size_t>(width_) - kBorder, kLeast, places_.data());
      for (std::size_t h = 0; h < hits; ++h)
        refine(static_cast<int>(places_[h]), y, i);
    }
  }

  float at(int difference, int x, int y) const { return differences_[difference][y][x]; }

  /// Fits a parabola to the 26 neighbours; drops what is weak or lies along an edge.
  void refine(int x, const int first_y, int i) {
    int y = first_y;
    cv::Vec3f offset;
    cv::Vec3f slope;
    float xx = 0;
    float yy = 0;
    float xy = 0;
    for (int round = 0;; ++round) {
      if (round == 5) return;
      const float twice = 2 * at(i, x, y);
      slope = {(at(i, x + 1, y) - at(i, x - 1, y)) / 2, (at(i, x, y + 1) - at(i, x, y - 1)) / 2,
               (at(i + 1, x, y) - at(i - 1, x, y)) / 2};
      xx = at(i, x + 1, y) + at(i, x - 1, y) - twice;
      yy = at(i, x, y + 1) + at(i, x, y - 1) - twice;
      const float ss = at(i + 1, x, y) + at(i - 1, x, y) - twice;
      xy = (at(i, x + 1, y + 1) - at(i, x - 1, y + 1) - at(i, x + 1, y - 1) + at(i, x - 1, y - 1)) /
           4;
      const float xs =
          (at(i + 1, x + 1, y) - at(i + 1, x - 1, y) - at(i - 1, x + 1, y) + at(i - 1, x - 1, y)) /
          4;
      const float ys =
          (at(i + 1, x, y + 1) - at(i + 1, x, y - 1) - at(i - 1, x, y + 1) + at(i - 1, x, y - 1)) /
          4;
      const cv::Matx33f curvature(xx, xy, xs, xy, yy, ys, xs, ys, ss);
      const float size = static_cast<float>(cv::determinant(curvature));
      if (std::abs(size) < 1e-12F) return;
      offset = -(curvature.inv() * slope);
      if (std::abs(offset[0]) < 0.5F && std::abs(offset[1]) < 0.5F && std::abs(offset[2]) < 0.5F)
        break;
      if (!(std::abs(offset[0]) < 100 && std::abs(offset[1]) < 100 && std::abs(offset[2]) < 100))
        return;
      x += static_cast<int>(std::lround(offset[0]));
      y += static_cast<int>(std::lround(offset[1]));
      i += static_cast<int>(std::lround(offset[2]));
      if (i < 1 || i > kScalesPerOctave || x < kBorder || x >= width_ - kBorder || y < kBorder ||
          y >= height_ - kBorder || std::abs(y - first_y) > 1) {
        return;
      }
    }
    const float value = (at(i, x, y) + slope.dot(offset) / 2) / kWhite;
    if (std::abs(value) * kScalesPerOctave < kContrast) return;
    const float sum = xx + yy;
    const float product = xx * yy - xy * xy;
    if (product <= 0 || sum * sum * kEdge >= (kEdge + 1) * (kEdge + 1) * product) return;
    const float sigma = static_cast<float>(kFirstSigma) *
                        std::exp2((static_cast<float>(i) + offset[2]) / kScalesPerOctave);
    found_.push_back({number_, i - 1, static_cast<float>(x) + offset[0],
                      static_cast<float>(y) + offset[1], sigma, std::abs(value)});
  }

  const BlurredPlane &source_;
  bool is_blurred_;
  const Filters &filters_;
  int number_;
  int width_;
  int height_;
  std::vector<Extremum> &found_;
  std::vector<float> buffer_;
  std::vector<std::uint32_t> places_;
  std::array<Rows, kLayers> layers_;
  std::array<Rows, kDifferences> differences_;
  std::array<int, kLayers> made_{};
};

/// Twice as wide and high: linear between the centres of pixels.
BlurredPlane doubled(const GrayPlane &picture) {
  BlurredPlane out = blurred_plane(2 * picture.width, 2 * picture.height);
  for (int y = 0; y < out.height; ++y) {
    const int near_row = y / 2;
    const int far_row = std::clamp(y % 2 == 0 ? near_row - 1 : near_row + 1, 0, picture.height - 1);
    const std::uint8_t *a = &picture.data[static_cast<std::size_t>(near_row) * picture.width];
    const std::uint8_t *b = &picture.data[static_cast<std::size_t>(far_row) * picture.width];
    float *row = out.row(y);
    float before = static_cast<float>(3 * a[0] + b[0]);
    float here = before;
    for (int x = 0; x < picture.width; ++x) {
      const int next = std::min(x + 1, picture.width - 1);
      const float after = static_cast<float>(3 * a[next] + b[next]);
      row[2 * x] = (3 * here + before) / 16;
      row[2 * x + 1] = (3 * here + after) / 16;
      before = here;
      here = after;
    }
  }
  return out;
}

BlurredPlane halved(const BlurredPlane &plane) {
  BlurredPlane out = blurred_plane(plane.width / 2, plane.height / 2);
  for (int y = 0; y < out.height; ++y) {
    const float *from = plane.row(2 * y);
    float *to = out.row(y);
    for (int x = 0; x < out.width; ++x)
      to[x] = from[2 * x];
  }
  return out;
}

}  // namespace

BlurredPlane blurred_plane(int width, int height) {
  BlurredPlane plane{width, height, 0, {}};
  plane.stride = (static_cast<std::size_t>(width) + kRowSlack + 15) / 16 * 16;
  plane.data = plane_memory(plane.stride * height + kRowSlack);
  return plane;
}

ScaleSpace scale_space(const GrayPlane &picture) {
  static const Filters filters;
  ScaleSpace space;
  if (picture.width < kSmallestSide / 2 || picture.height < kSmallestSide / 2) return space;
  BlurredPlane source = doubled(picture);
  for (int number = 0; std::min(source.width, source.height) >= kSmallestSide; ++number) {
    OctaveMaker maker(source, number > 0, filters, number, space.extrema);
    space.octaves.push_back(maker.make());
    source = halved(space.octaves.back().scales[kScalesPerOctave - 1]);
  }
  return space;
}

}  // namespace counterproof::vision
