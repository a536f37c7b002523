// SPDX-License-Identifier: Apache-2.0
#include "typeset/bar_plot.h"

#include "typeset/text_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace counterproof::typeset {
namespace {

struct Colour {
  double red, green, blue;
};
/// Okabe and Ito's, from dark to light.
constexpr std::array<Colour, 4> kColours{
    {{0.0, 0.27, 0.42}, {0.84, 0.37, 0.0}, {0.0, 0.62, 0.45}, {0.94, 0.80, 0.26}}};
constexpr double kLeft = 30, kTop = 18, kBottom = 16;

void use(cairo_t *cairo, std::size_t series) {
  const auto &colour = kColours[series % kColours.size()];
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

double write(cairo_t *cairo, const std::string &text, double x, double y, double width) {
  const auto layout = lay_out(cairo, text, {.size = 7.5}, width);
  pango_layout_set_height(layout.get(), -1);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  cairo_set_source_rgb(cairo, 0.1, 0.1, 0.12);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout.get());
  return width_of(layout);
}

/// 1, 2 or 5 times a power of ten, so that about four lines stand in the plot.
double step_of(double most) {
  const double rough = std::max(most / 4, 1.0);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double times : {1.0, 2.0, 5.0})
    if (rough <= times * power) return times * power;
  return 10 * power;
}

double value_at(const BarPlot &plot, std::size_t series, std::size_t label) {
  if (series >= plot.values.size() || label >= plot.values[series].size()) return 0;
  return plot.values[series][label];
}

void draw_legend(cairo_t *cairo, const BarPlot &plot) {
  double x = kLeft;
  for (std::size_t s = 0; s < plot.series.size(); ++s) {
    use(cairo, s);
    cairo_rectangle(cairo, x, 2, 7, 7);
    cairo_fill(cairo);
    x += 10 + write(cairo, plot.series[s], x + 10, 0, 150) + 14;
  }
}

}  // namespace

void draw_bars(cairo_t *cairo, const BarPlot &plot, double width, double height) {
  double most = 1;
  for (const auto &series : plot.values)
    for (const double value : series)
      most = std::max(most, value);
  const double step = step_of(most);
  const double top = std::ceil(most / step) * step;
  const double tall = height - kTop - kBottom;
  const auto y_of = [&](double value) { return kTop + tall * (1 - value / top); };
  draw_legend(cairo, plot);
  for (double value = 0; value <= top; value += step) {
    cairo_set_source_rgb(cairo, 0.82, 0.82, 0.84);
    cairo_set_line_width(cairo, 0.5);
    cairo_move_to(cairo, kLeft, y_of(value));
    cairo_line_to(cairo, width, y_of(value));
    cairo_stroke(cairo);
    write(cairo, std::to_string(static_cast<long long>(value)), 0, y_of(value) - 5, kLeft - 4);
  }
  if (plot.labels.empty() || plot.series.empty()) return;
  const double slot = (width - kLeft) / static_cast<double>(plot.labels.size());
  const double bar = slot * 0.8 / static_cast<double>(plot.series.size());
  // As many labels as have room.
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(38 / slot)));
  for (std::size_t i = 0; i < plot.labels.size(); ++i) {
    const double x = kLeft + slot * (static_cast<double>(i) + 0.1);
    for (std::size_t s = 0; s < plot.series.size(); ++s) {
      const double value = value_at(plot, s, i);
      use(cairo, s);
      cairo_rectangle(cairo, x + bar * static_cast<double>(s), y_of(value), bar,
                      y_of(0) - y_of(value));
      cairo_fill(cairo);
    }
    if (i % every == 0)
      write(cairo, plot.labels[i], x, height - kBottom + 3, slot * static_cast<double>(every) - 2);
  }
}

}  // namespace counterproof::typeset
