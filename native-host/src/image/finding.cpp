// SPDX-License-Identifier: Apache-2.0
#include "image/finding.h"

namespace counterproof::image {

namespace {

const char *name_of(Format format) {
  switch (format) {
  case Format::jpeg: return "a JPEG";
  case Format::png: return "a PNG";
  case Format::webp: return "a WebP";
  case Format::tiff: return "a TIFF";
  case Format::gif: return "a GIF";
  case Format::bmp: return "a BMP";
  case Format::svg: return "an SVG drawing";
  case Format::avif: return "an AVIF";
  case Format::heic: return "a HEIC photo";
  case Format::photoshop: return "a Photoshop file";
  case Format::pdf: return "a PDF or Illustrator file";
  case Format::postscript: return "a PostScript file";
  case Format::html: return "a web page";
  case Format::jpeg_xl: return "a JPEG XL";
  case Format::jpeg_2000: return "a JPEG 2000";
  case Format::icon: return "an icon file";
  case Format::zip: return "a ZIP archive or document";
  case Format::unknown: break;
  }
  return "";
}

/// `rare`: words for a kind within the format; empty for the whole format.
std::string not_read(Format format, const char *rare) {
  if (format == Format::unknown) return "Counterproof does not know this kind of file";
  return std::string("This is ") + name_of(format) + rare + ", which Counterproof does not read";
}

std::string with_advice(const std::string &sentence, Rules rules) {
  if (rules == Rules::own) return sentence + "; export it as PNG or JPEG of at least 1,000 pixels.";
  return sentence + ", so it was left out.";
}

}  // namespace

std::string_view to_word(Verdict verdict) {
  switch (verdict) {
  case Verdict::ok: return "ok";
  case Verdict::damaged: return "damaged";
  case Verdict::not_allowed: return "not_allowed";
  case Verdict::too_large: return "too_large";
  case Verdict::undecodable: return "undecodable";
  case Verdict::decoder_failed: return "decoder_failed";
  }
  return "decoder_failed";
}

std::string reason_for(const Finding &finding, Rules rules) {
  const bool own = rules == Rules::own;
  const bool partly = finding.verdict == Verdict::damaged;
  switch (finding.cause) {
  case Cause::none: return {};
  case Cause::empty:
    return own ? "The file is empty (0 bytes); look for another copy of it."
               : "The picture came empty (0 bytes).";
  case Cause::wrong_format: return with_advice(not_read(finding.format, ""), rules);
  case Cause::unusual_variant:
    return with_advice(not_read(finding.format, " of a rare kind"), rules);
  case Cause::file_too_big:
    return own ? "The file is larger than 1 GB; export a smaller copy of it."
               : "The picture is larger than 20 MB, so it was left out.";
  case Cause::too_many_pixels:
    return own ? "The picture has more than 400 megapixels; export a smaller copy of it."
               : "The picture has more than 40 megapixels, so it was left out.";
  case Cause::side_too_long:
    return own ? "A side of the picture is longer than 65,535 pixels; export a smaller copy of it."
               : "A side of the picture is longer than 16,384 pixels, so it was left out.";
  case Cause::lossless_webp_too_big:
    return with_advice(
        "A lossless WebP of this size can only be read in one piece, which needs more "
        "memory than is allowed",
        rules);
  case Cause::cut_off:
    return partly ? "The file is cut off; the part that came was used."
                  : "The file is cut off before the picture begins.";
  case Cause::corrupt:
    return partly ? "The file is damaged; the readable part was used."
                  : "The file is damaged and no part of the picture can be read.";
  case Cause::too_many_scans: return "This JPEG is built to waste time and was not decoded.";
  case Cause::out_of_memory:
    return with_advice("The picture needs more memory than is allowed", rules);
  case Cause::unreadable: return "The file cannot be read.";
  case Cause::died:
    return "The picture stopped the decoder, which was locked up and has been replaced; the "
           "picture was left out.";
  case Cause::hung: return "The picture took too long to decode and was left out.";
  case Cause::lied:
    return "The decoder gave a wrong answer for this picture and has been replaced; the picture "
           "was left out.";
  case Cause::set_aside:
    return own ? "This picture stopped the decoder twice and was set aside; export it again as PNG "
                 "or JPEG of at least 1,000 pixels."
               : "This picture stopped the decoder twice and was set aside.";
  }
  return {};
}

DecodeAnswer refused(const Finding &finding, Rules rules) {
  DecodeAnswer answer;
  answer.verdict = finding.verdict;
  answer.reason = reason_for(finding, rules);
  return answer;
}

}  // namespace counterproof::image
