// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_session.h"

#include <algorithm>
#include <jerror.h>

namespace counterproof::decoder {

namespace {

/// Progressive files made of thousands of scans take minutes; honest ones have about ten.
constexpr int kMaxScans = 100;
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
constexpr JOCTET kEndOfImage[2] = {0xFF, JPEG_EOI};

}  // namespace

void JpegSession::give_up(j_common_ptr info) {
  auto *errors = reinterpret_cast<Errors *>(info->err);
  errors->out_of_memory = info->err->msg_code == JERR_OUT_OF_MEMORY;
  longjmp(errors->jump, 1);
}

/// Level -1 is a warning that data is bad. Some say nothing about the picture itself.
void JpegSession::note(j_common_ptr info, int level) {
  if (level >= 0) return;
  const int code = info->err->msg_code;
  const bool padding_at_end = code == JWRN_EXTRANEOUS_DATA && info->err->msg_parm.i[1] == JPEG_EOI;
  const bool harmless = code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR ||
                        code == JWRN_BOGUS_ICC || code == JWRN_JPEG_EOF || padding_at_end;
  if (!harmless) reinterpret_cast<Errors *>(info->err)->corrupt = true;
}

/// A mapped file is handed over piece by piece, so that what was read can be let go.
boolean JpegSession::more_data(j_decompress_ptr info) {
  auto *source = reinterpret_cast<Source *>(info->src);
  if (source->given >= source->end) return end_of_data(info);
  const std::size_t left = source->end - source->given;
  const std::size_t count = source->file->mapped() ? std::min(left, kPieceBytes) : left;
  source->base.next_input_byte = source->file->bytes().data() + source->given;
  source->base.bytes_in_buffer = count;
  source->given += count;
  source->file->used(count);
  return TRUE;
}

/// More is asked for than there is: the file was cut off.
boolean JpegSession::end_of_data(j_decompress_ptr info) {
  auto *source = reinterpret_cast<Source *>(info->src);
  if (!source->cut_off) {
    source->cut_off = true;
    source->rows_at_end =
        info->input_scan_number > 1 || info->input_iMCU_row > 0 || info->total_iMCU_rows == 1;
  }
  source->base.next_input_byte = kEndOfImage;
  source->base.bytes_in_buffer = sizeof(kEndOfImage);
  return TRUE;
}

void JpegSession::skip(j_decompress_ptr info, long count) {
  auto *source = reinterpret_cast<Source *>(info->src);
  auto left = static_cast<std::size_t>(std::max(0L, count));
  while (left > source->base.bytes_in_buffer) {
    left -= source->base.bytes_in_buffer;
    if (source->given >= source->end) {
      end_of_data(info);
      return;
    }
    more_data(info);
  }
  source->base.next_input_byte += left;
  source->base.bytes_in_buffer -= left;
}

void JpegSession::check_scans(j_common_ptr info) {
  const auto *decompress = reinterpret_cast<j_decompress_ptr>(info);
  if (decompress->input_scan_number <= kMaxScans) return;
  reinterpret_cast<Progress *>(info->progress)->too_many = true;
  give_up(info);
}

JpegSession::JpegSession(InputBytes &file, std::size_t end) {
  info_.err = jpeg_std_error(&errors_.base);
  errors_.base.error_exit = give_up;
  errors_.base.emit_message = note;
  errors_.base.output_message = [](j_common_ptr) {};
  guarded([this] { jpeg_create_decompress(&info_); });
  progress_.base.progress_monitor = check_scans;
  info_.progress = &progress_.base;
  source_.base.init_source = [](j_decompress_ptr) {};
  source_.base.fill_input_buffer = more_data;
  source_.base.skip_input_data = skip;
  source_.base.resync_to_restart = jpeg_resync_to_restart;
  source_.base.term_source = [](j_decompress_ptr) {};
  source_.file = &file;
  source_.end = end;
  info_.src = &source_.base;
}

JpegSession::~JpegSession() { jpeg_destroy_decompress(&info_); }

}  // namespace counterproof::decoder
