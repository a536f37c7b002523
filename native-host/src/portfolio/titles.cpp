// SPDX-License-Identifier: Apache-2.0
#include "portfolio/titles.h"

#include "base/text.h"

namespace counterproof::portfolio {
namespace {

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

/// blue-heron reads as blue heron; dates and numbers such as 2026-05-01 stay.
void open_hyphens(std::string &title) {
  if (title.find(' ') != std::string::npos) return;
  for (std::size_t i = 1; i + 1 < title.size(); ++i)
    if (title[i] == '-' && (is_letter(title[i - 1]) || is_letter(title[i + 1]))) title[i] = ' ';
}

}  // namespace

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
  if (title.empty()) return "Untitled";
  open_hyphens(title);
  if (title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

}  // namespace counterproof::portfolio
