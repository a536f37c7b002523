// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <cstdint>
#include <string>

namespace counterproof::image {

/// Kinds of file known by their signature. The first four have a codec.
enum class Format : std::uint32_t {
  jpeg,
  png,
  webp,
  tiff,
  gif,
  bmp,
  svg,
  avif,
  heic,
  photoshop,
  pdf,
  postscript,
  html,
  jpeg_xl,
  jpeg_2000,
  icon,
  zip,
  unknown
};

/// Why a picture was refused or only partly decoded. Closed list: the decoder is not trusted with
/// words, so the sentence is written by the host.
enum class Cause : std::uint32_t {
  none,
  empty,            ///< 0 bytes
  wrong_format,     ///< no codec for it, or not under these rules
  unusual_variant,  ///< a kind within the format that is not read, such as lossless JPEG
  file_too_big,
  too_many_pixels,
  side_too_long,
  lossless_webp_too_big,
  cut_off,  ///< the file ends early
  corrupt,
  too_many_scans,  ///< progressive JPEG made to waste time
  out_of_memory,
  unreadable,  ///< the file could not be opened or read
  died,
  hung,
  lied,       ///< what the decoder process did
  set_aside,  ///< it had ended two decoders before
};
constexpr Cause kLastCause = Cause::set_aside;

struct Finding {
  Verdict verdict = Verdict::undecodable;
  Cause cause = Cause::corrupt;
  Format format = Format::unknown;
};

/// One sentence for the artist: what it is and what to do; empty for Cause::none.
std::string reason_for(const Finding &finding, Rules rules);
/// The answer to a picture that no decoder was asked about.
DecodeAnswer refused(const Finding &finding, Rules rules);

}  // namespace counterproof::image
