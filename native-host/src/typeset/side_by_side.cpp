// SPDX-License-Identifier: Apache-2.0
#include "typeset/side_by_side.h"

#include "typeset/jpeg_bytes.h"
#include "typeset/rgb_surface.h"
#include "typeset/text_layout.h"

#include <algorithm>
#include <cmath>

namespace counterproof::typeset {
namespace {

constexpr int kHigh = 640, kWidest = 960, kGap = 24, kCaption = 40;

struct Box {
  double x = 0, width = 0, height = 0, scale = 1;
};

Box box_of(const Side &side, double x) {
  const double scale = std::min(static_cast<double>(kHigh) / side.rgb.height,
                                static_cast<double>(kWidest) / side.rgb.width);
  return {x, side.rgb.width * scale, side.rgb.height * scale, scale};
}

/// White below black, so that it is seen on any picture.
void outline(cairo_t *cairo, const std::vector<Point> &region, double scale) {
  if (region.size() < 3) return;
  for (const Point &corner : region)
    cairo_line_to(cairo, corner.x * scale, corner.y * scale);
  cairo_close_path(cairo);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_set_line_width(cairo, 6);
  cairo_stroke_preserve(cairo);
  cairo_set_source_rgb(cairo, 0, 0.35, 0.7);
  cairo_set_line_width(cairo, 3);
  cairo_stroke(cairo);
}

void draw_side(cairo_t *cairo, const Side &side, const Box &box) {
  const auto caption = lay_out(cairo, side.caption, {.size = 15, .is_bold = true}, box.width);
  pango_layout_set_height(caption.get(), -1);
  pango_layout_set_ellipsize(caption.get(), PANGO_ELLIPSIZE_END);
  cairo_set_source_rgb(cairo, 0.1, 0.1, 0.12);
  cairo_move_to(cairo, box.x, 10);
  pango_cairo_show_layout(cairo, caption.get());
  cairo_save(cairo);
  cairo_translate(cairo, box.x, kCaption);
  cairo_rectangle(cairo, 0, 0, box.width, box.height);
  cairo_clip(cairo);
  paint(cairo, side.rgb, 0, 0, box.scale);
  outline(cairo, side.region, box.scale);
  cairo_restore(cairo);
}

Result<Side> side_from(const protocol::JsonTree &tree) {
  Side side;
  side.rgb.width = side_in(tree, "width");
  side.rgb.height = side_in(tree, "height");
  side.rgb.channels = 3;
  if (side.rgb.width == 0 || side.rgb.height == 0)
    return fail(ErrorCode::unreadable, "A picture of the sheet has no size.");
  side.caption = tree.at("caption").text().value_or("");
  const auto &region = tree.at("region").list();
  for (std::size_t i = 0; i + 1 < region.size(); i += 2)
    side.region.push_back({region[i].number().value_or(0), region[i + 1].number().value_or(0)});
  return side;
}

}  // namespace

Bytes draw_side_by_side(const Side &left, const Side &right) {
  const Box first = box_of(left, 0);
  const Box second = box_of(right, first.width + kGap);
  const int width = static_cast<int>(std::ceil(second.x + second.width));
  const int height = kCaption + static_cast<int>(std::ceil(std::max(first.height, second.height)));
  auto *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  auto *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  draw_side(cairo, left, first);
  draw_side(cairo, right, second);
  cairo_destroy(cairo);
  const auto drawn = pixels_of(surface, width, height);
  cairo_surface_destroy(surface);
  return drawn.data.empty() ? Bytes{} : jpeg_of(drawn);
}

Result<Bytes> side_by_side_from(DescribedInput &input, const protocol::JsonTree &description) {
  auto left = side_from(description.at("left"));
  if (!left) return tl::unexpected(left.error());
  auto right = side_from(description.at("right"));
  if (!right) return tl::unexpected(right.error());
  for (Side *side : {&*left, &*right}) {
    auto bytes = input.bytes(static_cast<std::size_t>(side->rgb.width) *
                             static_cast<std::size_t>(side->rgb.height) * 3);
    if (!bytes) return tl::unexpected(bytes.error());
    side->rgb.data = std::move(*bytes);
  }
  auto sheet = draw_side_by_side(*left, *right);
  if (sheet.empty()) return fail(ErrorCode::too_large, "There is no memory for this sheet.");
  return sheet;
}

}  // namespace counterproof::typeset
