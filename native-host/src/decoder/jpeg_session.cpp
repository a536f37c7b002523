// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_session.h"

#include <jerror.h>

namespace counterproof::decoder {

namespace {

/// Progressive files made of thousands of scans take minutes; honest ones have about ten.
constexpr int kMaxScans = 100;
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

/// All of the file is in the buffer from the start, so being asked for more means it was cut off.
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
  jpeg_source_mgr *source = info->src;
  if (count <= 0) return;
  if (static_cast<std::size_t>(count) > source->bytes_in_buffer) {
    end_of_data(info);
    return;
  }
  source->next_input_byte += count;
  source->bytes_in_buffer -= static_cast<std::size_t>(count);
}

void JpegSession::check_scans(j_common_ptr info) {
  const auto *decompress = reinterpret_cast<j_decompress_ptr>(info);
  if (decompress->input_scan_number <= kMaxScans) return;
  reinterpret_cast<Progress *>(info->progress)->too_many = true;
  give_up(info);
}

JpegSession::JpegSession(ByteView file) {
  info_.err = jpeg_std_error(&errors_.base);
  errors_.base.error_exit = give_up;
  errors_.base.emit_message = note;
  errors_.base.output_message = [](j_common_ptr) {};
  guarded([this] { jpeg_create_decompress(&info_); });
  progress_.base.progress_monitor = check_scans;
  info_.progress = &progress_.base;
  source_.base.init_source = [](j_decompress_ptr) {};
  source_.base.fill_input_buffer = end_of_data;
  source_.base.skip_input_data = skip;
  source_.base.resync_to_restart = jpeg_resync_to_restart;
  source_.base.term_source = [](j_decompress_ptr) {};
  source_.base.next_input_byte = file.data();
  source_.base.bytes_in_buffer = file.size();
  info_.src = &source_.base;
}

JpegSession::~JpegSession() { jpeg_destroy_decompress(&info_); }

}  // namespace counterproof::decoder
