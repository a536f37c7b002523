// SPDX-License-Identifier: Apache-2.0
#include "portfolio/reading_order.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace counterproof::portfolio {
namespace {

/// More than this many at once are a copied folder, not a work just saved.
constexpr std::ptrdiff_t kFew = 32;
constexpr std::chrono::minutes kJustNow(10);
constexpr std::ptrdiff_t kSmallFirst = 4;

}  // namespace

std::vector<FoundFile> in_reading_order(const std::vector<FoundFile> &files) {
  auto ordered = files;
  const auto is_new = [](const FoundFile &file) { return is_settling(file, kJustNow); };
  auto rest = ordered.begin();
  if (std::count_if(ordered.begin(), ordered.end(), is_new) <= kFew)
    rest = std::stable_partition(ordered.begin(), ordered.end(), is_new);
  for (std::ptrdiff_t i = 0; i < kSmallFirst && rest != ordered.end(); ++i) {
    // An empty file is only named.
    const auto smallest =
        std::min_element(rest, ordered.end(), [](const FoundFile &left, const FoundFile &right) {
          return (left.size > 0) != (right.size > 0) ? left.size > 0 : left.size < right.size;
        });
    std::rotate(rest, smallest, smallest + 1);
    ++rest;
  }
  return ordered;
}

}  // namespace counterproof::portfolio
