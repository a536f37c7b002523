// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace counterproof::service {

/// A word of the contract for a date that a file tells of itself; records of another version may
/// hold others.
inline bool is_known_date(std::string_view word) {
  constexpr std::array<std::string_view, 9> kSources{
      "exif_taken", "exif_digitized", "exif_changed", "iptc_created",     "iptc_digitized",
      "xmp_taken",  "xmp_created",    "xmp_changed",  "photoshop_created"};
  return std::find(kSources.begin(), kSources.end(), word) != kSources.end();
}

}  // namespace counterproof::service
