// SPDX-License-Identifier: Apache-2.0
#include "cases/profile_text.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace counterproof::cases {
namespace {

struct Range {
  std::uint32_t first, last;
};

/// Controls, marks of direction, line ends, tags. Not the two joiners (200C, 200D): names in
/// Persian, Sinhala and others need them.
constexpr std::array<Range, 13> kRefused{{{0x00, 0x1F},
                                          {0x7F, 0x9F},
                                          {0xAD, 0xAD},
                                          {0x061C, 0x061C},
                                          {0x180E, 0x180E},
                                          {0x200B, 0x200B},
                                          {0x200E, 0x200F},
                                          {0x2028, 0x202E},
                                          {0x2060, 0x206F},
                                          {0xFEFF, 0xFEFF},
                                          {0xFFF9, 0xFFFB},
                                          {0xE0000, 0xE007F},
                                          {0xFDD0, 0xFDEF}}};

/// The code point at `at`, which is moved past it. The text is well-formed.
std::uint32_t next_code_point(std::string_view text, std::size_t &at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const auto lead = byte(at);
  const std::size_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  constexpr std::array<std::uint32_t, 4> kMasks{0x7F, 0x1F, 0x0F, 0x07};
  auto value = lead & kMasks.at(more);
  for (std::size_t i = 1; i <= more && at + i < text.size(); ++i)
    value = value << 6 | (byte(at + i) & 0x3F);
  at += more + 1;
  return value;
}

bool is_refused(std::uint32_t code_point) {
  for (const auto &range : kRefused)
    if (code_point >= range.first && code_point <= range.last) return true;
  return false;
}

std::string without_blanks_around(const std::string &text) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool is_line_end(std::uint32_t code_point) {
  return code_point == '\n' || code_point == '\r' || code_point == '\t' || code_point == 0x2028 ||
         code_point == 0x2029;
}

}  // namespace

Result<std::string> one_clean_line(const std::string &text, const std::string &what) {
  for (std::size_t at = 0; at < text.size();)
    if (is_refused(next_code_point(text, at)))
      return fail(ErrorCode::invalid_params, "There are invisible or line-breaking characters in " +
                                                 what + ": type it again by hand, on one line.");
  return without_blanks_around(text);
}

std::string as_one_line(const std::string &text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = at;
    const auto code_point = next_code_point(text, at);
    if (is_line_end(code_point))
      line += ' ';
    else if (!is_refused(code_point))
      line += text.substr(from, at - from);
  }
  return without_blanks_around(line);
}

}  // namespace counterproof::cases
