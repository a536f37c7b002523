// SPDX-License-Identifier: Apache-2.0
#include "decoder/png_animation.h"
#include "decoder/png_boxes.h"
#include "decoder/png_session.h"
#include "image/decoder_rules.h"

#include <cstring>
#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

void read_in_order(const PngSession &session, std::vector<std::uint8_t> &line, PictureSink &sink,
                   int height) {
  for (int y = 0; y < height; ++y) {
    png_read_row(session.png(), line.data(), nullptr);
    sink.take_row(line.data());
  }
}

/// Fills the frame coarsely at first and finer with each pass, so that a cut one shows something.
void read_interlaced(const PngSession &session, std::uint8_t *frame, std::size_t stride, int passes,
                     int height, bool &first_pass_came) {
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < height; ++y)
      png_read_row(session.png(), nullptr, frame + stride * static_cast<std::size_t>(y));
    first_pass_came = true;
  }
}

Reading verdict_of(PngSession &session, bool all_came, bool some_came) {
  if (!all_came) return session.failure(some_came);
  if (!session.read_end()) return session.failure(true);
  return session.corrupt() ? partly(true, Cause::corrupt) : whole();
}

Reading read_whole(PngSession &session, PictureSize size, PictureSink &sink) {
  bool some_came = false;
  bool all_came = false;
  if (!session.guarded([&] { png_read_update_info(session.png(), session.info()); }))
    return session.failure(false);
  std::vector<std::uint8_t> line(png_get_rowbytes(session.png(), session.info()));
  sink.begin(size, size, png_get_channels(session.png(), session.info()));
  all_came = session.guarded([&] { read_in_order(session, line, sink, size.height); });
  some_came = sink.rows_taken() > 0;
  return verdict_of(session, all_came, some_came);
}

Reading read_in_passes(PngSession &session, PictureSize size, PictureSink &sink) {
  bool some_came = false;
  bool all_came = false;
  const std::uint64_t most_bytes = std::uint64_t(size.width) * std::uint64_t(size.height) * 4;
  const bool fits = most_bytes <= image::kMaxOutputPixels * 4;
  int passes = 1;
  const bool ready = session.guarded([&] {
    if (fits) passes = png_set_interlace_handling(session.png());
    png_read_update_info(session.png(), session.info());
  });
  if (!ready) return session.failure(false);
  if (!fits) {
    all_came = read_png_in_boxes(session, size, sink, some_came);
    return verdict_of(session, all_came, some_came);
  }
  const std::size_t stride = png_get_rowbytes(session.png(), session.info());
  sink.begin(size, size, png_get_channels(session.png(), session.info()));
  std::uint8_t *frame = sink.frame();
  all_came = session.guarded(
      [&] { read_interlaced(session, frame, stride, passes, size.height, some_came); });
  if (some_came) sink.take_frame();
  return verdict_of(session, all_came, some_came);
}

Reading read_still(InputBytes &file, PictureSize size, PictureSink &sink) {
  PngSession session(file);
  if (!session.open()) return session.failure(false);
  if (!session.choose_colours(sink.gray(), false)) return session.failure(false);
  return session.interlaced() ? read_in_passes(session, size, sink)
                              : read_whole(session, size, sink);
}

/// A frame may cover a part of the canvas only; the rest is invisible.
Reading read_frame(const PngFrame &frame, PictureSize canvas, PictureSink &sink) {
  InputBytes file(frame.file, false);
  PngSession session(file);
  int passes = 1;
  if (!session.open() || !session.choose_colours(false, true) || !session.guarded([&] {
        passes = png_set_interlace_handling(session.png());
        png_read_update_info(session.png(), session.info());
      }))
    return session.failure(false);
  const std::size_t stride = static_cast<std::size_t>(canvas.width) * 4;
  if (png_get_rowbytes(session.png(), session.info()) != static_cast<std::size_t>(frame.width) * 4)
    return partly(false, Cause::corrupt);
  sink.begin(canvas, canvas, 4);
  std::uint8_t *pixels = sink.frame();
  std::memset(pixels, 0, stride * static_cast<std::size_t>(canvas.height));
  std::uint8_t *start =
      pixels + stride * static_cast<std::size_t>(frame.y) + static_cast<std::size_t>(frame.x) * 4;
  bool some_came = false;
  const bool all_came = session.guarded(
      [&] { read_interlaced(session, start, stride, passes, frame.height, some_came); });
  if (some_came) sink.take_frame();
  return verdict_of(session, all_came, some_came);
}

bool lies_within(const PngFrame &frame, PictureSize canvas) {
  return frame.width > 0 && frame.height > 0 && frame.x >= 0 && frame.y >= 0 &&
         frame.width <= canvas.width && frame.height <= canvas.height &&
         frame.x <= canvas.width - frame.width && frame.y <= canvas.height - frame.height;
}

}  // namespace

Reading read_png(InputBytes &file, const image::PictureHeader &header, PictureSink &sink) {
  const PictureSize size{header.width, header.height};
  const std::uint64_t pixels = std::uint64_t(size.width) * std::uint64_t(size.height);
  if (!file.mapped() && pixels <= image::kMaxOutputPixels) {
    const auto frame = frame_behind_still(file.bytes());
    if (frame && lies_within(*frame, size)) {
      const Reading reading = read_frame(*frame, size, sink);
      if (reading.verdict == Verdict::ok) return reading;
      sink.start_over();
    }
  }
  return read_still(file, size, sink);
}

}  // namespace counterproof::decoder
