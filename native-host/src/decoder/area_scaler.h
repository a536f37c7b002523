// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace counterproof::decoder {

/// Reduces a picture row by row: each pixel given is the mean over the area it covers. Never
/// enlarges. RGBA is averaged weighted by alpha, so that invisible colours do not bleed in.
class AreaScaler {
public:
  /// Target sides are 1 … source side; channels 1, 3 or 4.
  AreaScaler(int source_width, int source_height, int width, int height, int channels);

  /// Takes the next source row. True when it completed a row of the result in `out`
  /// (width * channels bytes), which may overlap `row`. A source row completes at most one.
  bool take_row(const std::uint8_t *row, std::uint8_t *out);

private:
  struct Span {
    int first;
    int last;
    float first_weight;
    float last_weight;
  };

  void reduce_row(const std::uint8_t *row);
  void add_row(float weight);
  void put_row(std::uint8_t *out) const;

  int height_;
  int channels_;
  double row_step_;
  int source_y_ = 0;
  int y_ = 0;
  float area_;
  std::vector<Span> spans_;
  std::vector<float> reduced_;
  std::vector<float> sums_;
};

}  // namespace counterproof::decoder
