// SPDX-License-Identifier: Apache-2.0
#include "decoder/picture_sink.h"

#include "image/decoder_rules.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace counterproof::decoder {

namespace {

/// What missing parts look like: mid gray, and invisible where there is alpha.
constexpr std::uint8_t kMissing = 128;

std::size_t count(int width, int height, int channels) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
         static_cast<std::size_t>(channels);
}

/// ITU-R BT.601 luma in 16-bit fixed point, as JPEG uses it.
std::uint8_t luma(unsigned red, unsigned green, unsigned blue) {
  return static_cast<std::uint8_t>((19595 * red + 38470 * green + 7471 * blue + 32768) >> 16);
}

unsigned on_white(unsigned colour, unsigned alpha) {
  return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
}

void fill_missing(std::span<std::uint8_t> pixels, int channels) {
  std::fill(pixels.begin(), pixels.end(), kMissing);
  if (channels == 4)
    for (std::size_t i = 3; i < pixels.size(); i += 4)
      pixels[i] = 0;
}

}  // namespace

PictureSize reduced_size(PictureSize size, int max_side) {
  const double pixels = static_cast<double>(size.width) * static_cast<double>(size.height);
  const int long_side = std::max(size.width, size.height);
  double factor = std::min(1.0, std::sqrt(static_cast<double>(image::kMaxOutputPixels) / pixels));
  if (max_side > 0) factor = std::min(factor, static_cast<double>(max_side) / long_side);
  if (factor >= 1.0) return size;
  const auto reduce = [factor](int side) {
    return std::max(1, static_cast<int>(std::floor(side * factor + 1e-9)));
  };
  return {reduce(size.width), reduce(size.height)};
}

void PictureSink::begin(PictureSize received, PictureSize given, int channels) {
  received_ = received;
  given_ = given;
  given_channels_ = channels;
  channels_ = gray_ ? 1 : std::max(3, channels);
  size_ = reduced_size(received, max_side_);
  size_ = {std::min(size_.width, given.width), std::min(size_.height, given.height)};
  if (size_.width != given.width || size_.height != given.height)
    scaler_.emplace(given.width, given.height, size_.width, size_.height, channels_);
  if (channels_ != given_channels_) line_.resize(count(given.width, 1, channels_));
}

const std::uint8_t *PictureSink::converted(const std::uint8_t *row) {
  if (channels_ == given_channels_) return row;
  const auto width = static_cast<std::size_t>(given_.width);
  for (std::size_t x = 0; x < width; ++x) {
    if (given_channels_ == 1) {
      std::fill_n(&line_[x * 3], 3, row[x]);
    } else if (given_channels_ == 3) {
      line_[x] = luma(row[x * 3], row[x * 3 + 1], row[x * 3 + 2]);
    } else {
      const std::uint8_t *pixel = row + x * 4;
      line_[x] = luma(on_white(pixel[0], pixel[3]), on_white(pixel[1], pixel[3]),
                      on_white(pixel[2], pixel[3]));
    }
  }
  return line_.data();
}

void PictureSink::take_row(const std::uint8_t *row) {
  if (rows_taken_ >= given_.height || rows_put_ >= size_.height) return;
  ++rows_taken_;
  const std::uint8_t *ready = converted(row);
  std::uint8_t *out = output_.data() + count(size_.width, rows_put_, channels_);
  if (scaler_) {
    if (scaler_->take_row(ready, out)) ++rows_put_;
    return;
  }
  if (ready != out) std::memmove(out, ready, count(size_.width, 1, channels_));
  ++rows_put_;
}

std::uint8_t *PictureSink::frame() {
  const std::size_t needed = count(given_.width, given_.height, given_channels_);
  std::span<std::uint8_t> room = output_;
  if (needed > output_.size()) {
    own_frame_.resize(needed);
    room = own_frame_;
  }
  fill_missing(room.first(needed), given_channels_);
  frame_ = room.data();
  return frame_;
}

void PictureSink::take_frame() {
  const std::size_t stride = count(given_.width, 1, given_channels_);
  for (int y = 0; y < given_.height; ++y)
    take_row(frame_ + stride * static_cast<std::size_t>(y));
}

void PictureSink::finish() {
  const std::size_t done = count(size_.width, rows_put_, channels_);
  fill_missing(pixels().subspan(done), channels_);
  own_frame_ = {};
  if (channels_ != 4) return;
  const std::span<std::uint8_t> all = pixels();
  for (std::size_t i = 3; i < all.size(); i += 4)
    if (all[i] != 255) return;
  for (std::size_t from = 0, to = 0; from < all.size(); from += 4, to += 3)
    std::memmove(&all[to], &all[from], 3);
  channels_ = 3;
}

std::span<std::uint8_t> PictureSink::pixels() const {
  return output_.first(count(size_.width, size_.height, channels_));
}

}  // namespace counterproof::decoder
