// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "decoder/picture_sink.h"
#include "image/decoder_message.h"
#include "image/finding.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace counterproof::decoder {

struct DecodeTask {
  bool gray = false;
  int max_side = 0;
  int thumbnail_side = 0;
  bool mapped = false;  ///< the file lies on the disk: its pages are let go as they are read
  bool dates = false;   ///< metadata dates are wanted
  std::function<void()> announce = {};  ///< called before a print master is begun
};

/// What came of one file. Pixels lie at the front of the output, the thumbnail right behind them.
struct DecodeOutcome {
  image::Finding finding;
  PictureSize received;  ///< after orientation, before scaling
  PictureSize size;
  int channels = 0;
  std::size_t thumbnail_bytes = 0;
  std::vector<image::DecoderDate> dates;
};

/// Gate, codec, scaling, orientation, thumbnail. `output` is image::kOutputRegionBytes long.
DecodeOutcome decode_picture(ByteView file, image::Rules rules, const DecodeTask &task,
                             std::span<std::uint8_t> output);

}  // namespace counterproof::decoder
