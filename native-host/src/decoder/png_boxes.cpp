// SPDX-License-Identifier: Apache-2.0
#include "decoder/png_boxes.h"

#include "image/decoder_rules.h"

#include <algorithm>
#include <vector>

namespace counterproof::decoder {

namespace {

constexpr std::uint64_t kMaxBytes = 200 * image::kMiB;
constexpr int kPasses = 7;
constexpr std::uint8_t kMissing = 128;

/// Sums of at most 64 samples of 8 bits, and how many pixels are in them.
class Boxes {
public:
  Boxes(PictureSize size, int channels) : channels_(static_cast<std::size_t>(channels)) {
    while (side_ < 8 && bytes_with(size) > kMaxBytes)
      side_ *= 2;
    width_ = static_cast<std::size_t>((size.width + side_ - 1) / side_);
    height_ = static_cast<std::size_t>((size.height + side_ - 1) / side_);
    sums_.resize(width_ * height_ * channels_);
    counts_.resize(width_ * height_);
  }

  PictureSize size() const { return {static_cast<int>(width_), static_cast<int>(height_)}; }

  void add(std::size_t x, std::size_t y, const std::uint8_t *pixel) {
    const auto side = static_cast<std::size_t>(side_);
    const std::size_t box = y / side * width_ + x / side;
    for (std::size_t c = 0; c < channels_; ++c)
      sums_[box * channels_ + c] =
          static_cast<std::uint16_t>(sums_[box * channels_ + c] + pixel[c]);
    ++counts_[box];
  }

  void put_row(std::size_t y, std::uint8_t *out) const {
    for (std::size_t box = y * width_; box < (y + 1) * width_; ++box)
      for (std::size_t c = 0; c < channels_; ++c)
        *out++ = counts_[box] == 0
                     ? kMissing
                     : static_cast<std::uint8_t>((sums_[box * channels_ + c] + counts_[box] / 2) /
                                                 counts_[box]);
  }

private:
  std::uint64_t bytes_with(PictureSize size) const {
    const auto boxes = [this](int side) {
      return static_cast<std::uint64_t>((side + side_ - 1) / side_);
    };
    return boxes(size.width) * boxes(size.height) * (channels_ * 2 + 1);
  }

  int side_ = 2;
  std::size_t channels_;
  std::size_t width_ = 0;
  std::size_t height_ = 0;
  std::vector<std::uint16_t> sums_;
  std::vector<std::uint8_t> counts_;
};

void read_pass(const PngSession &session, PictureSize size, int pass,
               std::vector<std::uint8_t> &line, Boxes &boxes, std::size_t channels) {
  const auto rows = PNG_PASS_ROWS(static_cast<png_uint_32>(size.height), pass);
  const auto columns = PNG_PASS_COLS(static_cast<png_uint_32>(size.width), pass);
  if (rows == 0 || columns == 0) return;
  for (png_uint_32 row = 0; row < rows; ++row) {
    png_read_row(session.png(), line.data(), nullptr);
    for (png_uint_32 column = 0; column < columns; ++column)
      boxes.add(PNG_COL_FROM_PASS_COL(column, pass), PNG_ROW_FROM_PASS_ROW(row, pass),
                &line[column * channels]);
  }
}

}  // namespace

bool read_png_in_boxes(PngSession &session, PictureSize size, PictureSink &sink, bool &some_came) {
  const int channels = png_get_channels(session.png(), session.info());
  Boxes boxes(size, channels);
  std::vector<std::uint8_t> line(png_get_rowbytes(session.png(), session.info()));
  bool all_came = true;
  for (int pass = 0; pass < kPasses && all_came; ++pass) {
    all_came = session.guarded(
        [&] { read_pass(session, size, pass, line, boxes, static_cast<std::size_t>(channels)); });
    some_came = some_came || all_came;
  }
  const PictureSize given = boxes.size();
  sink.begin(size, given, channels);
  std::vector<std::uint8_t> out(static_cast<std::size_t>(given.width) *
                                static_cast<std::size_t>(channels));
  for (int y = 0; y < given.height && some_came; ++y) {
    boxes.put_row(static_cast<std::size_t>(y), out.data());
    sink.take_row(out.data());
  }
  return all_came;
}

}  // namespace counterproof::decoder
