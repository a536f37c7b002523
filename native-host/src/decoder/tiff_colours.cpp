// SPDX-License-Identifier: Apache-2.0
#include "decoder/tiff_colours.h"

#include <algorithm>
#include <cstring>

namespace counterproof::decoder {

namespace {

std::uint8_t from_16(const std::uint8_t *at) {
  std::uint16_t value = 0;
  std::memcpy(&value, at, sizeof(value));
  return static_cast<std::uint8_t>((value * 255U + 32895U) >> 16);
}

/// Sample `index` of a row of 1, 2 or 4 bits each, as it is.
unsigned packed(const std::uint8_t *row, std::size_t index, unsigned bits) {
  const std::size_t bit = index * bits;
  return row[bit / 8] >> (8 - bits - bit % 8) & ((1U << bits) - 1);
}

std::uint8_t product(unsigned a, unsigned b) {
  return static_cast<std::uint8_t>((a * b + 127) / 255);
}

/// Colours stored already multiplied by alpha.
std::uint8_t straight(unsigned colour, unsigned alpha) {
  if (alpha == 0) return 0;
  return static_cast<std::uint8_t>(std::min(255U, (colour * 255U + alpha / 2) / alpha));
}

std::vector<std::uint8_t> read_palette(TIFF *tiff, int bits) {
  std::uint16_t *maps[3] = {};
  if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &maps[0], &maps[1], &maps[2]) != 1) return {};
  const std::size_t size = std::size_t{1} << bits;
  // Old programs stored 8-bit colours in the 16-bit table.
  bool wide = false;
  for (const std::uint16_t *map : maps)
    wide = wide || std::any_of(map, map + size, [](std::uint16_t value) { return value > 255; });
  std::vector<std::uint8_t> palette;
  palette.reserve(size * 3);
  for (std::size_t i = 0; i < size; ++i)
    for (const std::uint16_t *map : maps)
      palette.push_back(static_cast<std::uint8_t>(wide ? map[i] >> 8 : map[i]));
  return palette;
}

}  // namespace

std::optional<TiffColours> TiffColours::for_layout(TIFF *tiff, const TiffLayout &layout) {
  TiffColours colours;
  int colour_samples = 1;
  switch (layout.photometric) {
  case PHOTOMETRIC_MINISBLACK: colours.model_ = Model::gray; break;
  case PHOTOMETRIC_MINISWHITE: colours.model_ = Model::gray_inverted; break;
  case PHOTOMETRIC_PALETTE: colours.model_ = Model::palette; break;
  case PHOTOMETRIC_RGB:
    colours.model_ = Model::rgb;
    colour_samples = 3;
    break;
  case PHOTOMETRIC_SEPARATED: {
    std::uint16_t inks = INKSET_CMYK;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_INKSET, &inks);
    if (inks != INKSET_CMYK) return std::nullopt;
    colours.model_ = Model::cmyk;
    colour_samples = 4;
    break;
  }
  default: return std::nullopt;
  }
  const bool whole_bytes = layout.bits == 8 || layout.bits == 16;
  const bool few_bits = layout.bits == 1 || layout.bits == 2 || layout.bits == 4;
  if (layout.samples < colour_samples || (!whole_bytes && !(few_bits && layout.samples == 1)) ||
      (layout.format != SAMPLEFORMAT_UINT && layout.format != SAMPLEFORMAT_VOID) ||
      (colours.model_ == Model::palette && (layout.bits > 8 || layout.samples != 1)))
    return std::nullopt;
  if (colours.model_ == Model::palette) {
    colours.palette_ = read_palette(tiff, layout.bits);
    if (colours.palette_.empty()) return std::nullopt;
  }
  // A fourth sample that nothing is said about is alpha, as libtiff takes it; one called
  // "unspecified" is a stored selection.
  const bool said_alpha = layout.extra_count > 0 && (layout.first_extra == EXTRASAMPLE_ASSOCALPHA ||
                                                     layout.first_extra == EXTRASAMPLE_UNASSALPHA);
  const bool silent = layout.extra_count == 0 && colours.model_ == Model::rgb;
  colours.has_alpha_ = layout.samples > colour_samples && colours.model_ != Model::cmyk &&
                       (said_alpha || (silent && layout.samples == 4));
  colours.premultiplied_ = colours.has_alpha_ && layout.first_extra != EXTRASAMPLE_UNASSALPHA;
  colours.planar_ = layout.planar;
  colours.bits_ = layout.bits;
  colours.stored_samples_ = layout.samples;
  colours.used_samples_ = colour_samples + (colours.has_alpha_ ? 1 : 0);
  colours.channels_ = colours.has_alpha_ ? 4 : colour_samples == 1 ? 1 : 3;
  if (colours.model_ == Model::palette) colours.channels_ = 3;
  return colours;
}

void TiffColours::gather(const std::uint8_t *const *planes, std::size_t count) {
  const auto used = static_cast<std::size_t>(used_samples_);
  const auto step = planar_ ? std::size_t{1} : static_cast<std::size_t>(stored_samples_);
  samples_.resize(count * used);
  for (std::size_t s = 0; s < used; ++s) {
    const std::uint8_t *row = planar_ ? planes[s] : planes[0];
    const std::size_t first = planar_ ? 0 : s;
    std::uint8_t *out = &samples_[s];
    if (bits_ == 8) {
      for (std::size_t i = 0; i < count; ++i)
        out[i * used] = row[i * step + first];
    } else if (bits_ == 16) {
      for (std::size_t i = 0; i < count; ++i)
        out[i * used] = from_16(row + (i * step + first) * 2);
    } else {
      const auto bits = static_cast<unsigned>(bits_);
      const unsigned spread = model_ == Model::palette ? 1 : 255 / ((1U << bits) - 1);
      for (std::size_t i = 0; i < count; ++i)
        out[i * used] = static_cast<std::uint8_t>(packed(row, i, bits) * spread);
    }
  }
}

void TiffColours::arrange(std::size_t count, std::uint8_t *out) const {
  const std::uint8_t *in = samples_.data();
  const auto used = static_cast<std::size_t>(used_samples_);
  for (std::size_t i = 0; i < count; ++i, in += used, out += channels_) {
    switch (model_) {
    case Model::gray: std::fill_n(out, channels_ == 4 ? 3 : 1, in[0]); break;
    case Model::gray_inverted:
      std::fill_n(out, channels_ == 4 ? 3 : 1, static_cast<std::uint8_t>(255 - in[0]));
      break;
    case Model::palette: std::copy_n(&palette_[std::size_t{in[0]} * 3], 3, out); break;
    case Model::rgb: std::copy_n(in, 3, out); break;
    case Model::cmyk:
      for (int c = 0; c < 3; ++c)
        out[c] = product(255U - in[c], 255U - in[3]);
      break;
    }
    if (!has_alpha_) continue;
    out[3] = in[used - 1];
    if (premultiplied_)
      for (int c = 0; c < 3; ++c)
        out[c] = straight(out[c], out[3]);
  }
}

void TiffColours::convert(const std::uint8_t *const *planes, std::size_t count, std::uint8_t *out) {
  const bool as_stored = bits_ == 8 && !planar_ && !has_alpha_ && stored_samples_ == channels_ &&
                         (model_ == Model::rgb || model_ == Model::gray);
  if (as_stored) {
    std::memcpy(out, planes[0], count * static_cast<std::size_t>(channels_));
    return;
  }
  gather(planes, count);
  arrange(count, out);
}

}  // namespace counterproof::decoder
