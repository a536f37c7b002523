// SPDX-License-Identifier: Apache-2.0
#include "typeset/text_layout.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace counterproof::typeset;

namespace {

struct Line {
  int bytes = 0, glyphs = 0;
};

/// What of the text stands on each line, and how many signs are drawn there.
std::vector<Line> lines_of(const Layout &layout) {
  std::vector<Line> lines;
  for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout.get(), i);
    Line told{line->length, 0};
    for (GSList *run = line->runs; run != nullptr; run = run->next)
      told.glyphs += static_cast<PangoGlyphItem *>(run->data)->glyphs->num_glyphs;
    lines.push_back(told);
  }
  return lines;
}

}  // namespace

TEST_CASE("an address that is broken gets no sign that is not in it") {
  const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t *)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, 16, 16), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, void (*)(cairo_t *)> cairo(cairo_create(surface.get()),
                                                            cairo_destroy);
  const std::string address =
      "https://www.aliexpress.com/item/1005009446764601.html?spm=averylongwordwithoutanyblank";
  const auto layout = lay_out(cairo.get(), address, {}, 90);
  const auto lines = lines_of(layout);
  REQUIRE(lines.size() > 2);
  int bytes = 0;
  for (const auto &line : lines) {
    CHECK(line.glyphs <= line.bytes);
    bytes += line.bytes;
  }
  CHECK(bytes == static_cast<int>(address.size()));
}
