// SPDX-License-Identifier: Apache-2.0
#include "decoder/area_scaler.h"

#include <algorithm>
#include <cmath>

namespace counterproof::decoder {

namespace {

constexpr double kTiny = 1e-6;

std::uint8_t to_byte(float value) {
  return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

/// One source pixel times its weight; colour counts by its alpha.
template <int kChannels> void add(const std::uint8_t *pixel, float weight, float *sum) {
  if constexpr (kChannels == 4) {
    const float visible = weight * static_cast<float>(pixel[3]);
    for (int c = 0; c < 3; ++c)
      sum[c] += visible * static_cast<float>(pixel[c]);
    sum[3] += visible;
  } else {
    for (int c = 0; c < kChannels; ++c)
      sum[c] += weight * static_cast<float>(pixel[c]);
  }
}

template <int kChannels, class Span>
void reduce(const std::uint8_t *row, const std::vector<Span> &spans, float *out) {
  for (const Span &span : spans) {
    float sum[kChannels] = {};
    add<kChannels>(row + span.first * kChannels, span.first_weight, sum);
    for (int x = span.first + 1; x < span.last; ++x)
      add<kChannels>(row + x * kChannels, 1.0F, sum);
    if (span.last > span.first) add<kChannels>(row + span.last * kChannels, span.last_weight, sum);
    out = std::copy_n(sum, kChannels, out);
  }
}

}  // namespace

AreaScaler::AreaScaler(int source_width, int source_height, int width, int height, int channels)
    : height_(height), channels_(channels),
      row_step_(static_cast<double>(source_height) / static_cast<double>(height)),
      reduced_(static_cast<std::size_t>(width) * static_cast<std::size_t>(channels)),
      sums_(reduced_.size(), 0.0F) {
  const double step = static_cast<double>(source_width) / static_cast<double>(width);
  area_ = static_cast<float>(step * row_step_);
  spans_.reserve(static_cast<std::size_t>(width));
  for (int x = 0; x < width; ++x) {
    const double from = step * x;
    const double to = std::min(step * (x + 1), static_cast<double>(source_width));
    const int first = static_cast<int>(from + kTiny);
    const int last =
        std::clamp(static_cast<int>(std::ceil(to - kTiny)) - 1, first, source_width - 1);
    const double first_end = std::min(to, first + 1.0);
    spans_.push_back({first, last, static_cast<float>(first_end - from),
                      static_cast<float>(last > first ? to - last : 0.0)});
  }
}

void AreaScaler::reduce_row(const std::uint8_t *row) {
  if (channels_ == 1)
    reduce<1>(row, spans_, reduced_.data());
  else if (channels_ == 3)
    reduce<3>(row, spans_, reduced_.data());
  else
    reduce<4>(row, spans_, reduced_.data());
}

void AreaScaler::add_row(float weight) {
  for (std::size_t i = 0; i < sums_.size(); ++i)
    sums_[i] += weight * reduced_[i];
}

void AreaScaler::put_row(std::uint8_t *out) const {
  if (channels_ != 4) {
    for (std::size_t i = 0; i < sums_.size(); ++i)
      out[i] = to_byte(sums_[i] / area_);
    return;
  }
  for (std::size_t i = 0; i < sums_.size(); i += 4) {
    const float alpha = sums_[i + 3];
    for (std::size_t c = 0; c < 3; ++c)
      out[i + c] = alpha > 0.0F ? to_byte(sums_[i + c] / alpha) : 0;
    out[i + 3] = to_byte(alpha / area_);
  }
}

bool AreaScaler::take_row(const std::uint8_t *row, std::uint8_t *out) {
  reduce_row(row);
  const double top = source_y_;
  const double bottom = ++source_y_;
  const double border = row_step_ * (y_ + 1);
  if (y_ >= height_) return false;
  if (bottom < border - kTiny) {
    add_row(static_cast<float>(bottom - std::max(top, row_step_ * y_)));
    return false;
  }
  add_row(static_cast<float>(std::min(bottom, border) - std::max(top, row_step_ * y_)));
  put_row(out);
  std::fill(sums_.begin(), sums_.end(), 0.0F);
  ++y_;
  if (bottom > border + kTiny) add_row(static_cast<float>(bottom - border));
  return true;
}

}  // namespace counterproof::decoder
