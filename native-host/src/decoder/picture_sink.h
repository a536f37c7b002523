// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/area_scaler.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace counterproof::decoder {

struct PictureSize {
  int width = 0;
  int height = 0;
};

/// The size a picture is reduced to: long side at most `max_side` (0: no limit) and never more
/// pixels than the output takes.
PictureSize reduced_size(PictureSize size, int max_side);

/// Where readers put what they decode: turns it into the channels asked for, reduces it on the way
/// and lays it into the output without padding.
class PictureSink {
public:
  PictureSink(std::span<std::uint8_t> output, bool gray, int max_side)
      : output_(output), gray_(gray), max_side_(max_side) {}

  int max_side() const { return max_side_; }
  bool gray() const { return gray_; }

  /// Forgets what came; for another try.
  void start_over() { *this = PictureSink(output_, gray_, max_side_); }

  /// Says what comes: `received` is the size of the picture, `given` the size of the rows (smaller
  /// when the codec reduces by itself), `channels` 1, 3 or 4 of the rows.
  void begin(PictureSize received, PictureSize given, int channels);

  /// The next row from the top.
  void take_row(const std::uint8_t *row);

  /// For codecs that want the whole frame at once: room for given.width * given.height * channels,
  /// filled with the colour of missing parts. Channels must be those of the result or more. After
  /// it is filled, take_frame() takes all its rows.
  std::uint8_t *frame();
  void take_frame();

  /// Fills rows that never came with gray, and drops an alpha channel that hides nothing.
  void finish();

  int rows_taken() const { return rows_taken_; }
  PictureSize received() const { return received_; }
  PictureSize size() const { return size_; }
  int channels() const { return channels_; }
  std::span<std::uint8_t> pixels() const;

private:
  const std::uint8_t *converted(const std::uint8_t *row);

  std::span<std::uint8_t> output_;
  bool gray_;
  int max_side_;
  PictureSize received_;
  PictureSize given_;
  PictureSize size_;
  int given_channels_ = 0;
  int channels_ = 0;
  int rows_taken_ = 0;
  int rows_put_ = 0;
  std::optional<AreaScaler> scaler_;
  std::vector<std::uint8_t> line_;
  std::vector<std::uint8_t> own_frame_;
  std::uint8_t *frame_ = nullptr;
};

}  // namespace counterproof::decoder
