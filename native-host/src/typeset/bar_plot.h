// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>
#include <string>
#include <vector>

namespace counterproof::typeset {

/// Counts over labels (months, sellers), one bar for each series beside the other, told apart by
/// gray value too. values[series][label]; what is missing counts as 0.
struct BarPlot {
  std::vector<std::string> series;
  std::vector<std::string> labels;
  std::vector<std::vector<double>> values;
};

/// In points.
void draw_bars(cairo_t *cairo, const BarPlot &plot, double width, double height);

}  // namespace counterproof::typeset
