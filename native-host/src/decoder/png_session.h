// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/input_bytes.h"
#include "decoder/readers.h"

#include <csetjmp>
#include <png.h>

namespace counterproof::decoder {

/// libpng set up to read memory, to forgive bad sums and to come back by longjmp. Lives inside the
/// room's sources only.
class PngSession {
public:
  explicit PngSession(InputBytes &file) : file_(file) {}
  ~PngSession() { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngSession(const PngSession &) = delete;
  PngSession &operator=(const PngSession &) = delete;

  /// As JpegSession::guarded.
  template <class Step> bool guarded(Step step) {
    if (setjmp(jump_) != 0) return false;
    step();
    return true;
  }

  /// Reads up to the pixels; false when it cannot.
  bool open();
  /// Everything becomes 8-bit RGB or RGBA; gray without alpha stays gray when gray is wanted. With
  /// `always_alpha` it becomes RGBA.
  bool choose_colours(bool gray, bool always_alpha);
  /// After the pixels: true when the file ends as it should.
  bool read_end();

  png_structp png() const { return png_; }
  png_infop info() const { return info_; }
  bool interlaced() const { return png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE; }
  InputBytes &file() const { return file_; }
  bool corrupt() const { return corrupt_; }
  Reading failure(bool some_came) const;

private:
  static void give_up(png_structp png, png_const_charp text);
  static void note(png_structp png, png_const_charp text);
  static void read_bytes(png_structp png, png_bytep out, png_size_t count);

  InputBytes &file_;
  std::size_t at_ = 0;
  bool cut_off_ = false;
  bool corrupt_ = false;
  bool out_of_memory_ = false;
  jmp_buf jump_{};
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace counterproof::decoder
