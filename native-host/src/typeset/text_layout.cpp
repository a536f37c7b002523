// SPDX-License-Identifier: Apache-2.0
#include "typeset/text_layout.h"

namespace counterproof::typeset {

Layout lay_out(cairo_t *cairo, const std::string &text, const TextStyle &style, double width) {
  Layout layout(pango_cairo_create_layout(cairo));
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, "sans-serif");
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  if (style.is_bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  // Addresses and digests have no blanks to break at.
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  // A hyphen there would be read as part of them.
  const std::unique_ptr<PangoAttrList, void (*)(PangoAttrList *)> attributes(pango_attr_list_new(),
                                                                             pango_attr_list_unref);
  pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_auto_dir(layout.get(), TRUE);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double height_of(const Layout &layout) {
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

double width_of(const Layout &layout) {
  PangoRectangle logical{};
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

}  // namespace counterproof::typeset
