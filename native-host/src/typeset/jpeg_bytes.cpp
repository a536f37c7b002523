// SPDX-License-Identifier: Apache-2.0
#include "typeset/jpeg_bytes.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>

namespace counterproof::typeset {
namespace {

struct Errors {
  jpeg_error_mgr base;
  jmp_buf jump;
};

void give_up(j_common_ptr info) { longjmp(reinterpret_cast<Errors *>(info->err)->jump, 1); }

}  // namespace

Bytes jpeg_of(const Pixels &rgb, int quality) {
  jpeg_compress_struct info{};
  Errors errors{};
  unsigned char *made = nullptr;
  unsigned long length = 0;
  info.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = give_up;
  if (setjmp(errors.jump) != 0) {
    jpeg_destroy_compress(&info);
    std::free(made);
    return {};
  }
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, &made, &length);
  info.image_width = static_cast<JDIMENSION>(rgb.width);
  info.image_height = static_cast<JDIMENSION>(rgb.height);
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  jpeg_start_compress(&info, TRUE);
  const auto stride = static_cast<std::size_t>(rgb.width) * 3;
  while (info.next_scanline < info.image_height) {
    JSAMPROW row = const_cast<JSAMPROW>(rgb.data.data() + stride * info.next_scanline);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  Bytes bytes(made, made + length);
  std::free(made);
  return bytes;
}

std::pair<int, int> jpeg_size(ByteView jpeg) {
  jpeg_decompress_struct info{};
  Errors errors{};
  info.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = give_up;
  errors.base.output_message = [](j_common_ptr) {};
  if (setjmp(errors.jump) != 0) {
    jpeg_destroy_decompress(&info);
    return {0, 0};
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
  jpeg_read_header(&info, TRUE);
  const std::pair size(static_cast<int>(info.image_width), static_cast<int>(info.image_height));
  jpeg_destroy_decompress(&info);
  return size;
}

}  // namespace counterproof::typeset
