// SPDX-License-Identifier: Apache-2.0
#include "typeset/picture_sheet.h"

#include "typeset/jpeg_bytes.h"
#include "typeset/rgb_surface.h"
#include "typeset/text_layout.h"

#include <algorithm>
#include <cmath>

namespace counterproof::typeset {
namespace {

/// Narrower than this no line of text is easily read.
constexpr int kNarrowest = 1000;
constexpr int kMostLines = 6;

/// Lines of text below each other, in pixels.
class Caption {
public:
  Caption(cairo_t *cairo, const PictureSheet &sheet, double width) : cairo_(cairo) {
    const double size = width / 48;
    gap_ = size * 0.5;
    if (!sheet.title.empty()) add(sheet.title, {.size = size * 1.4, .is_bold = true}, width);
    for (const auto &[name, value] : sheet.facts)
      add(name + ": " + value, {.size = size}, width);
  }
  double height() const { return height_; }
  void show(double x, double y) const {
    cairo_set_source_rgb(cairo_, 0.1, 0.1, 0.12);
    for (const auto &line : lines_) {
      cairo_move_to(cairo_, x, y);
      pango_cairo_show_layout(cairo_, line.get());
      y += height_of(line) + gap_;
    }
  }

private:
  void add(const std::string &text, const TextStyle &style, double width) {
    auto line = lay_out(cairo_, text, style, width);
    pango_layout_set_height(line.get(), -kMostLines);
    pango_layout_set_ellipsize(line.get(), PANGO_ELLIPSIZE_END);
    height_ += height_of(line) + gap_;
    lines_.push_back(std::move(line));
  }

  cairo_t *cairo_;
  std::vector<Layout> lines_;
  double gap_ = 0, height_ = 0;
};

/// How high the caption is at this width.
double caption_height(const PictureSheet &sheet, double width) {
  auto *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
  auto *cairo = cairo_create(surface);
  const double height = Caption(cairo, sheet, width).height();
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return height;
}

/// All of it within a square of this side.
Pixels draw_within(const PictureSheet &sheet, int side) {
  const bool has_text = !sheet.title.empty() || !sheet.facts.empty();
  const int width =
      has_text ? std::min(side, std::max(sheet.rgb.width, kNarrowest)) : sheet.rgb.width;
  const double margin = has_text ? width / 40.0 : 0;
  const double text = has_text ? caption_height(sheet, width - 2 * margin) + margin : 0;
  const double scale =
      std::min({1.0, (std::min(width, side) - 2 * margin) / sheet.rgb.width,
                std::max(side - text - 2 * margin, side * 0.3) / sheet.rgb.height});
  const double wide = sheet.rgb.width * scale;
  const double high = sheet.rgb.height * scale;
  const int all_wide = has_text ? width : std::max(1, static_cast<int>(std::lround(wide)));
  const int all_high = std::clamp(static_cast<int>(std::lround(high + text + 2 * margin)), 1, side);
  auto *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, all_wide, all_high);
  auto *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  paint(cairo, sheet.rgb, (all_wide - wide) / 2, margin, scale);
  if (has_text) Caption(cairo, sheet, width - 2 * margin).show(margin, high + 2 * margin);
  cairo_destroy(cairo);
  auto drawn = pixels_of(surface, all_wide, all_high);
  cairo_surface_destroy(surface);
  return drawn;
}

}  // namespace

Result<Bytes> draw_picture_sheet(const PictureSheet &sheet) {
  constexpr int kSmallest = 400;
  for (int side = sheet.side; side >= kSmallest; side = side * 3 / 4) {
    const auto drawn = draw_within(sheet, side);
    if (drawn.data.empty()) break;
    for (const int quality : {92, 85, 75}) {
      auto jpeg = jpeg_of(drawn, quality);
      if (!jpeg.empty() && jpeg.size() <= sheet.most_bytes) return jpeg;
    }
  }
  return fail(ErrorCode::too_large, "The sheet could not be made small enough for the form.");
}

Result<Bytes> picture_sheet_from(DescribedInput &input, const protocol::JsonTree &description) {
  PictureSheet sheet;
  sheet.rgb.width = side_in(description, "width");
  sheet.rgb.height = side_in(description, "height");
  sheet.rgb.channels = 3;
  sheet.side = side_in(description, "side");
  if (sheet.rgb.width == 0 || sheet.rgb.height == 0 || sheet.side == 0)
    return fail(ErrorCode::unreadable, "The picture of the sheet has no size.");
  sheet.most_bytes =
      static_cast<std::size_t>(std::max(0.0, description.at("mostBytes").number().value_or(0)));
  sheet.title = description.at("title").text().value_or("");
  for (const auto &fact : description.at("facts").list())
    if (fact.list().size() == 2)
      sheet.facts.emplace_back(fact.list()[0].text().value_or(""),
                               fact.list()[1].text().value_or(""));
  auto bytes = input.bytes(static_cast<std::size_t>(sheet.rgb.width) *
                           static_cast<std::size_t>(sheet.rgb.height) * 3);
  if (!bytes) return tl::unexpected(bytes.error());
  sheet.rgb.data = std::move(*bytes);
  return draw_picture_sheet(sheet);
}

}  // namespace counterproof::typeset
