// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/made_pictures.h"
#include "decoder/picture_decoder.h"
#include "image/decoder_rules.h"

#include <memory>

/// Runs the decoder's inside in this process, so that sanitizers see it too.
struct Decoded {
  counterproof::decoder::DecodeOutcome outcome;
  counterproof::Pixels pixels;
  counterproof::Bytes thumbnail;
};

inline Decoded decoded(counterproof::ByteView file,
                       const counterproof::decoder::DecodeTask &task = {},
                       counterproof::image::Rules rules = counterproof::image::Rules::seller) {
  using counterproof::image::kOutputRegionBytes;
  static const std::unique_ptr<std::uint8_t[]> room(new std::uint8_t[kOutputRegionBytes]);
  Decoded result;
  result.outcome =
      counterproof::decoder::decode_picture(file, rules, task, {room.get(), kOutputRegionBytes});
  const auto &size = result.outcome.size;
  const auto count = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) *
                     static_cast<std::size_t>(result.outcome.channels);
  result.pixels = {size.width, size.height, result.outcome.channels,
                   counterproof::Bytes(room.get(), room.get() + count)};
  result.thumbnail.assign(room.get() + count, room.get() + count + result.outcome.thumbnail_bytes);
  return result;
}
