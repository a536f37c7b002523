// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace counterproof::reports {

/// Pictures for a page, read in a sandboxed decoder that is started with the first of them.
class PictureReading {
public:
  PictureReading(std::filesystem::path decoder, image::Rules rules)
      : decoder_(std::move(decoder)), rules_(rules) {}

  /// A picture with pixels, at most `max_side` on the longer side, or why there is none, as a
  /// sentence.
  tl::expected<image::DecodeAnswer, std::string> read(image::DecodeRequest request, int max_side);

private:
  std::filesystem::path decoder_;
  image::Rules rules_;
  std::unique_ptr<image::DecoderPool> pool_;
};

/// Alpha laid on white.
Pixels to_rgb(Pixels pixels);

}  // namespace counterproof::reports
