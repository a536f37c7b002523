// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <pango/pangocairo.h>
#include <string>

namespace counterproof::typeset {

struct Unref {
  void operator()(void *object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

struct TextStyle {
  /// Points.
  double size = 9.5;
  bool is_bold = false;
};

/// Shaped text of one paragraph or more, broken to `width` (points, or pixels of a picture); each
/// paragraph runs in its own direction. The system's sans-serif fonts, by what each script needs.
Layout lay_out(cairo_t *cairo, const std::string &text, const TextStyle &style, double width);

double height_of(const Layout &layout);
double width_of(const Layout &layout);

}  // namespace counterproof::typeset
