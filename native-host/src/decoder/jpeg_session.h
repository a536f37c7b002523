// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/input_bytes.h"

#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>

namespace counterproof::decoder {

/// libjpeg set up to read memory, to say nothing on stderr and to come back by longjmp instead of
/// ending the process. Lives inside the room's sources only.
class JpegSession {
public:
  /// Reads no further than `end`.
  JpegSession(InputBytes &file, std::size_t end);
  ~JpegSession();
  JpegSession(const JpegSession &) = delete;
  JpegSession &operator=(const JpegSession &) = delete;

  /// Runs `step`, which calls libjpeg; false when libjpeg gave up inside it. The step must own
  /// nothing that needs a destructor: the jump skips those.
  template <class Step> bool guarded(Step step) {
    if (setjmp(errors_.jump) != 0) return false;
    step();
    return true;
  }

  jpeg_decompress_struct &info() { return info_; }
  bool cut_off() const { return source_.cut_off; }
  /// The row of blocks (of the first scan) at which the data ended.
  bool any_row_before_end() const { return source_.rows_at_end; }
  bool corrupt() const { return errors_.corrupt; }
  bool out_of_memory() const { return errors_.out_of_memory; }
  bool too_many_scans() const { return progress_.too_many; }
  /// About how much of the file has been read.
  std::size_t position() const { return source_.given - source_.base.bytes_in_buffer; }

private:
  struct Errors {
    jpeg_error_mgr base;
    jmp_buf jump;
    bool corrupt;
    bool out_of_memory;
  };
  struct Source {
    jpeg_source_mgr base;
    InputBytes *file;
    std::size_t end;
    std::size_t given;  ///< handed to libjpeg so far
    bool cut_off;
    bool rows_at_end;
  };
  struct Progress {
    jpeg_progress_mgr base;
    bool too_many;
  };

  static void give_up(j_common_ptr info);
  static void note(j_common_ptr info, int level);
  static boolean more_data(j_decompress_ptr info);
  static boolean end_of_data(j_decompress_ptr info);
  static void skip(j_decompress_ptr info, long count);
  static void check_scans(j_common_ptr info);

  Errors errors_{};
  Source source_{};
  Progress progress_{};
  jpeg_decompress_struct info_{};
};

}  // namespace counterproof::decoder
