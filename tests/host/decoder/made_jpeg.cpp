// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"

#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>

namespace made {

Bytes jpeg(const Pixels &pixels, const JpegKind &kind) {
  const bool four_inks = kind.cmyk || kind.ycck;
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char *out = nullptr;
  unsigned long length = 0;
  jpeg_mem_dest(&info, &out, &length);
  info.image_width = static_cast<JDIMENSION>(pixels.width);
  info.image_height = static_cast<JDIMENSION>(pixels.height);
  info.input_components = four_inks ? 4 : pixels.channels;
  info.in_color_space = four_inks ? JCS_CMYK : pixels.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&info);
  if (kind.ycck) jpeg_set_colorspace(&info, JCS_YCCK);
  if (kind.cmyk) info.write_Adobe_marker = TRUE;
  jpeg_set_quality(&info, kind.quality, TRUE);
  for (int c = 0; c < info.num_components; ++c)  // full colour resolution, for close comparison
    info.comp_info[c].h_samp_factor = info.comp_info[c].v_samp_factor = 1;
  if (kind.progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  if (kind.orientation > 0) {
    const Bytes exif = exif_block(kind.orientation, kind.big_endian);
    jpeg_write_marker(&info, JPEG_APP0 + 1, exif.data(), static_cast<unsigned>(exif.size()));
  }
  Bytes row(static_cast<std::size_t>(pixels.width * info.input_components));
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint8_t *source = pixels.data.data() + y * pixels.width * pixels.channels;
    for (std::size_t x = 0; x < static_cast<std::size_t>(pixels.width); ++x)
      for (std::size_t c = 0; c < static_cast<std::size_t>(info.input_components); ++c)
        row[x * static_cast<std::size_t>(info.input_components) + c] =
            c == 3 ? 255 : source[x * static_cast<std::size_t>(pixels.channels) + c];
    JSAMPROW pointer = row.data();
    jpeg_write_scanlines(&info, &pointer, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  Bytes file(out, out + length);
  std::free(out);
  return file;
}

}  // namespace made
