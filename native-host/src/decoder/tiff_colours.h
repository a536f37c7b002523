// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/tiff_file.h"

#include <cstdint>
#include <vector>

namespace counterproof::decoder {

/// Turns stored samples of any usual depth and colour model into 8-bit gray, RGB or RGBA (straight
/// alpha), pixel by pixel.
class TiffColours {
public:
  /// Nothing for colour models left to libtiff's own conversion, or read by neither.
  static std::optional<TiffColours> for_layout(TIFF *tiff, const TiffLayout &layout);

  /// Of a pixel given: 1, 3 or 4.
  int channels() const { return channels_; }
  /// How many planes convert() takes: the samples when they are stored apart, else one.
  int planes() const { return planar_ ? used_samples_ : 1; }

  /// `count` pixels from the rows of samples at `planes` to `out`.
  void convert(const std::uint8_t *const *planes, std::size_t count, std::uint8_t *out);

private:
  enum class Model { gray, gray_inverted, palette, rgb, cmyk };

  void gather(const std::uint8_t *const *planes, std::size_t count);
  void arrange(std::size_t count, std::uint8_t *out) const;

  Model model_ = Model::gray;
  bool planar_ = false;
  bool has_alpha_ = false;
  bool premultiplied_ = false;
  int bits_ = 8;
  int stored_samples_ = 1;
  int used_samples_ = 1;  ///< colours and alpha; further ones are masks and spot inks
  int channels_ = 1;
  std::vector<std::uint8_t> palette_;  ///< RGB per index
  std::vector<std::uint8_t> samples_;  ///< 8-bit, used_samples_ side by side
};

}  // namespace counterproof::decoder
