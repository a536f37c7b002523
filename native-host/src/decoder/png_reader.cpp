// SPDX-License-Identifier: Apache-2.0
#include "decoder/orientation.h"
#include "decoder/readers.h"

#include <csetjmp>
#include <cstring>
#include <png.h>
#include <string_view>
#include <vector>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

constexpr png_alloc_size_t kMaxChunkBytes = 8 * 1024 * 1024;
/// libpng drops the whole piece in which a file ends, so small pieces save more of a cut one.
constexpr std::size_t kPieceBytes = 1024;
/// An interlaced picture is whole only at its end, so all of it must be held.
constexpr std::uint64_t kMaxInterlacedPixels = 100'000'000;

/// libpng set up to read memory and to come back by longjmp.
struct Session {
  explicit Session(ByteView bytes) : file(bytes) {}
  ~Session() { png_destroy_read_struct(&png, &info, nullptr); }
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;

  /// As JpegSession::guarded.
  template <class Step> bool guarded(Step step) {
    if (setjmp(jump) != 0) return false;
    step();
    return true;
  }

  ByteView file;
  std::size_t at = 0;
  bool cut_off = false;
  bool corrupt = false;
  bool out_of_memory = false;
  jmp_buf jump{};
  png_structp png = nullptr;
  png_infop info = nullptr;
};

void give_up(png_structp png, png_const_charp text) {
  auto *session = static_cast<Session *>(png_get_error_ptr(png));
  const std::string_view message(text == nullptr ? "" : text);
  session->out_of_memory = message.find("emory") != message.npos;
  longjmp(session->jump, 1);
}

/// Warnings about the picture itself mark it as damaged; those about profiles and texts do not.
void note(png_structp png, png_const_charp text) {
  const std::string_view message(text == nullptr ? "" : text);
  const bool of_picture = message.substr(0, 4) == "IDAT" || message.substr(0, 4) == "PLTE" ||
                          message.substr(0, 4) == "tRNS" || message.substr(0, 4) == "IHDR";
  const bool says_bad = message.find("CRC") != message.npos ||
                        message.find("incorrect data check") != message.npos ||
                        message.find("invalid") != message.npos;
  if (of_picture && says_bad) static_cast<Session *>(png_get_error_ptr(png))->corrupt = true;
}

void read_bytes(png_structp png, png_bytep out, png_size_t count) {
  auto *session = static_cast<Session *>(png_get_io_ptr(png));
  if (count > session->file.size() - session->at) {
    session->cut_off = true;
    png_error(png, "cut off");
  }
  std::memcpy(out, session->file.data() + session->at, count);
  session->at += count;
}

void open(Session &session) {
  session.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, give_up, note);
  if (session.png == nullptr) return;
  session.info = png_create_info_struct(session.png);
  png_set_read_fn(session.png, &session, read_bytes);
  png_set_chunk_malloc_max(session.png, kMaxChunkBytes);
  png_set_compression_buffer_size(session.png, kPieceBytes);
  // Bad sums are forgiven and noted: the picture behind them is often whole.
  png_set_crc_action(session.png, PNG_CRC_WARN_USE, PNG_CRC_WARN_DISCARD);
  // Profiles, texts and the like are never unpacked.
  static const png_byte skipped[] = "iCCP\0iTXt\0zTXt\0tEXt\0sPLT\0hIST\0tIME\0pCAL\0sCAL\0"
                                    "oFFs\0pHYs\0sBIT\0cHRM\0gAMA\0sRGB\0bKGD\0eXIf";
  png_set_keep_unknown_chunks(session.png, PNG_HANDLE_CHUNK_NEVER, skipped, sizeof(skipped) / 5);
}

/// Everything becomes 8-bit RGB or RGBA; gray without alpha stays gray when gray is wanted.
void choose_colours(const Session &session, bool gray) {
  png_structp png = session.png;
  const int type = png_get_color_type(png, session.info);
  const bool see_through = png_get_valid(png, session.info, PNG_INFO_tRNS) != 0;
  png_set_scale_16(png);
  png_set_expand(png);
  if (type == PNG_COLOR_TYPE_GRAY_ALPHA || (type == PNG_COLOR_TYPE_GRAY && (see_through || !gray)))
    png_set_gray_to_rgb(png);
}

void read_in_order(Session &session, std::vector<std::uint8_t> &line, PictureSink &sink,
                   png_uint_32 height) {
  for (png_uint_32 y = 0; y < height; ++y) {
    png_read_row(session.png, line.data(), nullptr);
    sink.take_row(line.data());
  }
}

/// Fills the frame coarsely at first and finer with each pass, so that a cut one shows something.
void read_interlaced(Session &session, std::uint8_t *frame, std::size_t stride, int passes,
                     png_uint_32 height, bool &first_pass_came) {
  for (int pass = 0; pass < passes; ++pass) {
    for (png_uint_32 y = 0; y < height; ++y)
      png_read_row(session.png, nullptr, frame + stride * y);
    first_pass_came = true;
  }
}

Reading failure(const Session &session, bool some_came) {
  if (session.out_of_memory) return {Verdict::too_large, Cause::out_of_memory, 1};
  return partly(some_came, session.cut_off ? Cause::cut_off : Cause::corrupt);
}

Reading read_picture(Session &session, PictureSink &sink) {
  const png_uint_32 height = png_get_image_height(session.png, session.info);
  const std::size_t stride = png_get_rowbytes(session.png, session.info);
  bool some_came = false;
  bool all_came = false;
  if (png_get_interlace_type(session.png, session.info) == PNG_INTERLACE_NONE) {
    std::vector<std::uint8_t> line(stride);
    all_came = session.guarded([&] { read_in_order(session, line, sink, height); });
    some_came = sink.rows_taken() > 0;
  } else {
    constexpr int kPasses = 7;
    std::uint8_t *frame = sink.frame();
    all_came = session.guarded(
        [&] { read_interlaced(session, frame, stride, kPasses, height, some_came); });
    if (some_came) sink.take_frame();
  }
  if (!all_came) return failure(session, some_came);
  const bool ended = session.guarded([&] { png_read_end(session.png, nullptr); });
  if (!ended) return partly(true, session.cut_off ? Cause::cut_off : Cause::corrupt);
  return session.corrupt ? partly(true, Cause::corrupt) : whole();
}

}  // namespace

Reading read_png(ByteView file, const image::PictureHeader &header, PictureSink &sink) {
  Session session(file);
  const bool begun = session.guarded([&] {
    open(session);
    if (session.png != nullptr) png_read_info(session.png, session.info);
  });
  if (!begun || session.png == nullptr) return failure(session, false);
  const PictureSize size{header.width, header.height};
  const bool interlaced = png_get_interlace_type(session.png, session.info) != PNG_INTERLACE_NONE;
  if (interlaced && std::uint64_t(size.width) * std::uint64_t(size.height) > kMaxInterlacedPixels)
    return {Verdict::too_large, Cause::interlaced_too_big, 1};
  const bool ready = session.guarded([&] {
    choose_colours(session, sink.gray());
    if (interlaced) png_set_interlace_handling(session.png);
    png_read_update_info(session.png, session.info);
  });
  if (!ready) return failure(session, false);
  sink.begin(size, size, png_get_channels(session.png, session.info));
  Reading reading = read_picture(session, sink);
  reading.orientation = png_orientation(file);
  return reading;
}

}  // namespace counterproof::decoder
