// SPDX-License-Identifier: Apache-2.0
#include "typeset/rgb_surface.h"

#include <cstdint>
#include <cstring>

namespace counterproof::typeset {

cairo_surface_t *surface_of(const Pixels &rgb) {
  auto *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, rgb.width, rgb.height);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return surface;
  cairo_surface_flush(surface);
  auto *bytes = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  const std::uint8_t *from = rgb.data.data();
  for (int y = 0; y < rgb.height; ++y) {
    for (int x = 0; x < rgb.width; ++x, from += 3) {
      const std::uint32_t word = static_cast<std::uint32_t>(from[0]) << 16U |
                                 static_cast<std::uint32_t>(from[1]) << 8U | from[2];
      std::memcpy(bytes + stride * static_cast<std::size_t>(y) + 4 * static_cast<std::size_t>(x),
                  &word, sizeof word);
    }
  }
  cairo_surface_mark_dirty(surface);
  return surface;
}

Pixels pixels_of(cairo_surface_t *surface, int width, int height) {
  cairo_surface_flush(surface);
  const auto *bytes = cairo_image_surface_get_data(surface);
  if (bytes == nullptr) return {};
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  Pixels rgb{width, height, 3, {}};
  rgb.data.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      std::uint32_t word = 0;
      std::memcpy(&word,
                  bytes + stride * static_cast<std::size_t>(y) + 4 * static_cast<std::size_t>(x),
                  sizeof word);
      for (const unsigned shift : {16U, 8U, 0U})
        rgb.data.push_back(static_cast<std::uint8_t>(word >> shift));
    }
  }
  return rgb;
}

void paint(cairo_t *cairo, const Pixels &rgb, double x, double y, double scale) {
  auto *picture = surface_of(rgb);
  cairo_save(cairo);
  cairo_translate(cairo, x, y);
  cairo_scale(cairo, scale, scale);
  cairo_set_source_surface(cairo, picture, 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_destroy(picture);
}

}  // namespace counterproof::typeset
