// SPDX-License-Identifier: Apache-2.0
#include "decoder/picture_decoder.h"

#include "decoder/jpeg_writer.h"
#include "decoder/metadata.h"
#include "decoder/orientation.h"
#include "decoder/readers.h"
#include "image/decoder_rules.h"
#include "image/picture_header.h"

#include <new>
#include <utility>

namespace counterproof::decoder {

using image::Cause;
using image::Format;
using image::Verdict;

namespace {

Reading read_by_format(InputBytes &file, const image::PictureHeader &header, PictureSink &sink) {
  switch (header.finding.format) {
  case Format::jpeg: return read_jpeg(file, header, sink);
  case Format::png: return read_png(file, header, sink);
  case Format::webp: return read_webp(file, header, sink);
  case Format::tiff: return read_tiff(file, header, sink);
  default: return {Verdict::not_allowed, Cause::wrong_format, 1};
  }
}

PictureSize turned(PictureSize size, int orientation) {
  return swaps_sides(orientation) ? PictureSize{size.height, size.width} : size;
}

DecodeOutcome decode_allowed(ByteView file, const image::PictureHeader &header,
                             const DecodeTask &task, std::span<std::uint8_t> output) {
  PictureSink sink(output.first(image::kMaxOutputPixels * 4), task.gray, task.max_side);
  InputBytes input(file, task.mapped);
  const MetadataBlocks metadata = find_metadata(input, header.finding.format);
  Reading reading = read_by_format(input, header, sink);
  if (header.finding.format != Format::tiff) reading.orientation = exif_orientation(metadata.exif);
  DecodeOutcome outcome;
  if (task.dates) outcome.dates = read_dates(metadata);
  outcome.finding = {reading.verdict, reading.cause, header.finding.format};
  outcome.received = turned({header.width, header.height}, reading.orientation);
  if (reading.verdict != Verdict::ok && reading.verdict != Verdict::damaged) return outcome;
  sink.finish();
  outcome.received = turned(sink.received(), reading.orientation);
  outcome.channels = sink.channels();
  outcome.size =
      apply_orientation(sink.pixels(), sink.size(), sink.channels(), reading.orientation);
  if (task.thumbnail_side > 0)
    outcome.thumbnail_bytes =
        write_thumbnail(sink.pixels(), outcome.size, outcome.channels, task.thumbnail_side,
                        output.subspan(sink.pixels().size()).first(image::kThumbnailRegionBytes));
  return outcome;
}

}  // namespace

DecodeOutcome decode_picture(ByteView file, image::Rules rules, const DecodeTask &task,
                             std::span<std::uint8_t> output) {
  const image::PictureHeader header = image::read_picture_header(file, rules);
  DecodeOutcome outcome;
  outcome.finding = header.finding;
  outcome.received = {header.width, header.height};
  if (header.finding.verdict != Verdict::ok) return outcome;
  const std::uint64_t pixels = std::uint64_t(header.width) * std::uint64_t(header.height);
  if (task.announce && (pixels > image::kMasterPixels || file.size() > image::kMasterBytes))
    task.announce();
  try {
    return decode_allowed(file, header, task, output);
  } catch (const std::bad_alloc &) {
    outcome.finding = {Verdict::too_large, Cause::out_of_memory, header.finding.format};
    return outcome;
  }
}

}  // namespace counterproof::decoder
