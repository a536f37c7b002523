// SPDX-License-Identifier: Apache-2.0
#include "decoder/png_session.h"

#include <cstring>
#include <string_view>

namespace counterproof::decoder {

using image::Cause;
using image::Verdict;

namespace {

constexpr png_alloc_size_t kMaxChunkBytes = 8 * 1024 * 1024;
/// libpng drops the whole piece in which a file ends, so small pieces save more of a cut one.
constexpr std::size_t kPieceBytes = 1024;

}  // namespace

void PngSession::give_up(png_structp png, png_const_charp text) {
  auto *session = static_cast<PngSession *>(png_get_error_ptr(png));
  const std::string_view message(text == nullptr ? "" : text);
  session->out_of_memory_ = message.find("emory") != message.npos;
  longjmp(session->jump_, 1);
}

/// Warnings about the picture itself mark it as damaged; those about profiles and texts do not.
void PngSession::note(png_structp png, png_const_charp text) {
  const std::string_view message(text == nullptr ? "" : text);
  const bool of_picture = message.substr(0, 4) == "IDAT" || message.substr(0, 4) == "PLTE" ||
                          message.substr(0, 4) == "tRNS" || message.substr(0, 4) == "IHDR";
  const bool says_bad = message.find("CRC") != message.npos ||
                        message.find("incorrect data check") != message.npos ||
                        message.find("invalid") != message.npos;
  if (of_picture && says_bad) static_cast<PngSession *>(png_get_error_ptr(png))->corrupt_ = true;
}

void PngSession::read_bytes(png_structp png, png_bytep out, png_size_t count) {
  auto *session = static_cast<PngSession *>(png_get_io_ptr(png));
  const ByteView file = session->file_.bytes();
  if (count > file.size() - session->at_) {
    session->cut_off_ = true;
    png_error(png, "cut off");
  }
  std::memcpy(out, file.data() + session->at_, count);
  session->at_ += count;
  session->file_.used(count);
}

bool PngSession::open() {
  return guarded([this] {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, give_up, note);
    if (png_ == nullptr) longjmp(jump_, 1);
    info_ = png_create_info_struct(png_);
    png_set_read_fn(png_, this, read_bytes);
    png_set_chunk_malloc_max(png_, kMaxChunkBytes);
    png_set_compression_buffer_size(png_, kPieceBytes);
    // Bad sums are forgiven and noted: the picture behind them is often whole.
    png_set_crc_action(png_, PNG_CRC_WARN_USE, PNG_CRC_WARN_DISCARD);
    // Profiles, texts and the like are never unpacked.
    static const png_byte skipped[] = "iCCP\0iTXt\0zTXt\0tEXt\0sPLT\0hIST\0tIME\0pCAL\0sCAL\0"
                                      "oFFs\0pHYs\0sBIT\0cHRM\0gAMA\0sRGB\0bKGD\0eXIf";
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, skipped, sizeof(skipped) / 5);
    png_read_info(png_, info_);
  });
}

bool PngSession::choose_colours(bool gray, bool always_alpha) {
  return guarded([&] {
    const int type = png_get_color_type(png_, info_);
    const bool see_through = png_get_valid(png_, info_, PNG_INFO_tRNS) != 0;
    const bool one_channel = type == PNG_COLOR_TYPE_GRAY && !see_through && gray && !always_alpha;
    png_set_scale_16(png_);
    png_set_expand(png_);
    if (type == PNG_COLOR_TYPE_GRAY_ALPHA || (type == PNG_COLOR_TYPE_GRAY && !one_channel))
      png_set_gray_to_rgb(png_);
    if (always_alpha) png_set_add_alpha(png_, 0xFF, PNG_FILLER_AFTER);
  });
}

bool PngSession::read_end() {
  return guarded([this] { png_read_end(png_, nullptr); });
}

Reading PngSession::failure(bool some_came) const {
  if (out_of_memory_) return {Verdict::too_large, Cause::out_of_memory, 1};
  return partly(some_came, cut_off_ ? Cause::cut_off : Cause::corrupt);
}

}  // namespace counterproof::decoder
