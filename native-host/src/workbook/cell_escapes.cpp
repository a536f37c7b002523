// SPDX-License-Identifier: Apache-2.0
#include "workbook/cell_escapes.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace counterproof::workbook {
namespace {

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "_xHHHH" stands there; what is put behind it could close it.
bool looks_escaped(std::string_view text, std::size_t at) {
  if (text.size() - at < 6 || text[at] != '_' || text[at + 1] != 'x') return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                     text.begin() + static_cast<std::ptrdiff_t>(at) + 6, is_hex);
}

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// U+FFFE and U+FFFF.
bool is_no_character(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF";
}

/// One character of well-formed UTF-8 as it is stored.
std::string stored_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first == 0) return {};
  if (first < 0x20 && first != '\t' && first != '\n') return fmt::format("_x{:04X}_", first);
  if (first == '_' && looks_escaped(text, at)) return "_x005F_";
  if (is_no_character(text, at)) return text[at + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
  return std::string(text.substr(at, length_at(text, at)));
}

std::size_t units_of(std::string_view stored) {
  return stored.size() == 4 && static_cast<unsigned char>(stored[0]) >= 0xF0 ? 2
         : static_cast<unsigned char>(stored[0]) < 0x80                      ? stored.size()
                                                                             : 1;
}

void append(std::string &out, unsigned code) {
  const auto part = [&out](unsigned bits) { out += static_cast<char>(bits); };
  if (code < 0x80) {
    part(code);
  } else if (code < 0x800) {
    part(0xC0 | code >> 6);
    part(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    part(0xE0 | code >> 12);
    part(0x80 | (code >> 6 & 0x3F));
    part(0x80 | (code & 0x3F));
  } else {
    part(0xF0 | code >> 18);
    part(0x80 | (code >> 12 & 0x3F));
    part(0x80 | (code >> 6 & 0x3F));
    part(0x80 | (code & 0x3F));
  }
}

/// The unit that _xHHHH_ at this place stands for.
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !looks_escaped(text, at) || text.substr(at + 6, 1) != "_") return {};
  unsigned unit = 0;
  std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  return unit;
}

}  // namespace

std::string escaped(std::string_view text) {
  const auto clean = to_utf8(text);
  std::string stored;
  for (std::size_t at = 0; at < clean.size(); at += length_at(clean, at))
    stored += stored_at(clean, at);
  return stored;
}

std::string unescaped(std::string_view stored) {
  constexpr std::size_t kLength = 7;
  std::string text;
  for (std::size_t at = 0; at < stored.size();) {
    const auto unit = unit_at(stored, at);
    if (!unit) {
      text += stored[at++];
      continue;
    }
    at += kLength;
    const bool is_high = *unit >= 0xD800 && *unit < 0xDC00;
    const auto low = is_high ? unit_at(stored, at) : std::nullopt;
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      append(text, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
      at += kLength;
    } else if (*unit != 0) {
      append(text, *unit >= 0xD800 && *unit < 0xE000 ? 0xFFFD : *unit);
    }
  }
  return text;
}

std::vector<std::string> cell_parts(std::string_view text) {
  if (text.size() <= kLongestCell / 7) return {std::string(text)};
  const auto clean = to_utf8(text);
  std::vector<std::string> parts(1);
  std::size_t units = 0;
  for (std::size_t at = 0; at < clean.size();) {
    const auto length = length_at(clean, at);
    const auto stored = stored_at(clean, at);
    const auto more = stored.empty() ? 0 : units_of(stored);
    if (units + more > kLongestCell) {
      parts.emplace_back();
      units = 0;
    }
    parts.back().append(clean, at, length);
    units += more;
    at += length;
  }
  return parts;
}

}  // namespace counterproof::workbook
