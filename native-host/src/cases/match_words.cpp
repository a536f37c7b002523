// SPDX-License-Identifier: Apache-2.0
#include "cases/match_words.h"

#include <cmath>
#include <fmt/format.h>
#include <sstream>

namespace counterproof::cases {
namespace {

/// Not-a-number and the absurd become something a ledger can hold.
std::int64_t to_whole(double value) {
  constexpr double kFar = 1e9;
  if (!std::isfinite(value)) return 0;
  return std::llround(std::fmin(std::fmax(value, -kFar), kFar));
}

}  // namespace

std::int64_t to_thousandths(double value) { return to_whole(value * 1000); }
double from_thousandths(std::int64_t value) { return static_cast<double>(value) / 1000; }

std::array<std::int64_t, 8> to_whole_pixels(const Quad &quad) {
  std::array<std::int64_t, 8> numbers{};
  for (std::size_t i = 0; i < quad.size(); ++i) {
    numbers[2 * i] = to_whole(quad[i].x);
    numbers[2 * i + 1] = to_whole(quad[i].y);
  }
  return numbers;
}

std::string quad_to_text(const Quad &quad) {
  return fmt::format("{}", fmt::join(to_whole_pixels(quad), ","));
}

Quad quad_from_text(const std::string &text) {
  std::istringstream input(text);
  Quad quad{};
  for (std::size_t i = 0; i < 8; ++i) {
    char comma = ',';
    double number = 0;
    if ((i > 0 && !(input >> comma)) || comma != ',' || !(input >> number)) return {};
    (i % 2 == 0 ? quad[i / 2].x : quad[i / 2].y) = number;
  }
  return quad;
}

}  // namespace counterproof::cases
