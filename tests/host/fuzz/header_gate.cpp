// SPDX-License-Identifier: Apache-2.0
#include "fuzz/promise.h"
#include "fuzz/targets.h"
#include "image/decoder_rules.h"
#include "image/picture_header.h"

#include <cstdint>

namespace counterproof::fuzz {
namespace {

using image::Format;

bool has_codec(Format format, image::Rules rules) {
  return format == Format::jpeg || format == Format::png || format == Format::webp ||
         (format == Format::tiff && rules == image::Rules::own);
}

void check_passed(const image::PictureHeader &header, image::Rules rules) {
  const image::DecoderCaps caps = image::caps_of(rules);
  must_hold(has_codec(header.finding.format, rules), "only what has a codec passes");
  // A TIFF's size stands anywhere in the file: its codec's own session reads it.
  if (header.finding.format == Format::tiff && header.width == 0) return;
  must_hold(header.width > 0 && header.height > 0, "what passes has a size");
  must_hold(header.width <= caps.side && header.height <= caps.side, "no side is too long");
  const auto pixels =
      static_cast<std::uint64_t>(header.width) * static_cast<std::uint64_t>(header.height);
  must_hold(pixels <= caps.pixels, "there are not too many pixels");
}

}  // namespace

void feed_header_gate(ByteView bytes) {
  for (const image::Rules rules : {image::Rules::seller, image::Rules::own}) {
    const image::PictureHeader header = image::read_picture_header(bytes, rules);
    must_hold(header.finding.cause <= image::kLastCause, "the cause is one of the list");
    if (header.finding.verdict == image::Verdict::ok)
      check_passed(header, rules);
    else
      must_hold(!image::reason_for(header.finding, rules).empty(), "a refusal says why");
  }
  must_hold(image::format_of(bytes) <= Format::unknown, "the format is one of the list");
}

}  // namespace counterproof::fuzz
