// SPDX-License-Identifier: Apache-2.0
#include "portfolio/titles.h"

#include "base/text.h"

namespace counterproof::portfolio {

std::string name_of(const std::filesystem::path &file) { return to_utf8(file.stem().string()); }

std::string title_of(const std::filesystem::path &file) {
  std::string title;
  std::size_t code_points = 0;
  bool space_waits = false;
  for (const char c : name_of(file)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '_') {
      space_waits = !title.empty();
      continue;
    }
    const bool starts_code_point = (byte & 0xC0) != 0x80;
    if (starts_code_point) {
      code_points += space_waits ? 2 : 1;
      if (code_points > kLongestTitle) break;
    }
    if (space_waits) title += ' ';
    space_waits = false;
    title += c;
  }
  return title.empty() ? "Untitled" : title;
}

}  // namespace counterproof::portfolio
