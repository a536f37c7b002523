// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "complaints/statement.h"

namespace counterproof::complaints {
namespace {

bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// U+00AD, U+200B–U+200F, U+2028–U+202E, U+2060–U+2069, U+061C and U+FEFF in UTF-8.
bool is_invisible(std::string_view character) {
  if (character.size() == 1)
    return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7F;
  if (character == "\xC2\xAD" || character == "\xD8\x9C" || character == "\xEF\xBB\xBF")
    return true;
  if (character.size() == 2) return character[0] == '\xC2' && (character[1] & 0x60) == 0;
  if (character.size() != 3 || character[0] != '\xE2') return false;
  const auto middle = static_cast<unsigned char>(character[1]);
  const auto last = static_cast<unsigned char>(character[2]);
  return (middle == 0x80 && ((last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE))) ||
         (middle == 0x81 && last >= 0xA0 && last <= 0xA9);
}

}  // namespace

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    if (!is_lead(c)) continue;
    units += static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::string one_line(std::string_view text, std::size_t limit) {
  const std::string clean = to_utf8(text);
  std::string line;
  std::size_t units = 0, shorter = 0;
  for (std::size_t at = 0; at < clean.size();) {
    std::size_t end = at + 1;
    while (end < clean.size() && !is_lead(clean[end]))
      ++end;
    const auto character = std::string_view(clean).substr(at, end - at);
    at = end;
    if (is_invisible(character)) {
      if (character != "\n" && character != "\t") continue;
      line += ' ';
      units += 1;
    } else {
      line += character;
      units += utf16_length(character);
    }
    if (units < limit) shorter = line.size();
    if (units > limit) return line.substr(0, shorter) + "\xE2\x80\xA6";
  }
  return line;
}

}  // namespace counterproof::complaints
