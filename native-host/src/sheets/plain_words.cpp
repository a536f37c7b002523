// SPDX-License-Identifier: Apache-2.0
#include "sheets/plain_words.h"

#include "complaints/statement.h"

namespace counterproof::sheets {
namespace {

constexpr std::string_view kNoBreak = "\xC2\xA0";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string lower(std::string_view text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    // À to Þ without the multiplication sign.
    const bool is_capital =
        i > 0 && text[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    if (is_capital || (c >= 'A' && c <= 'Z')) c = static_cast<char>(c + 0x20);
    made += c;
  }
  return made;
}

std::string_view next_code_point(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_continuation(text[end]))
    ++end;
  return text.substr(at, end - at);
}

}  // namespace

std::string trimmed(std::string_view text) {
  for (bool again = true; again && !text.empty();) {
    again = false;
    if (is_blank(text.front())) {
      text.remove_prefix(1);
      again = true;
    } else if (text.substr(0, kNoBreak.size()) == kNoBreak) {
      text.remove_prefix(kNoBreak.size());
      again = true;
    } else if (is_blank(text.back())) {
      text.remove_suffix(1);
      again = true;
    } else if (text.size() >= 2 && text.substr(text.size() - 2) == kNoBreak) {
      text.remove_suffix(kNoBreak.size());
      again = true;
    }
  }
  return std::string(text);
}

std::string plain(std::string_view text) {
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, kNoBreak.size()) == kNoBreak;
    if (is_blank(text[i]) || no_break || text[i] == '_') {
      if (!joined.empty() && joined.back() != ' ') joined += ' ';
      i += no_break ? 1 : 0;
    } else {
      joined += text[i];
    }
  }
  constexpr std::string_view kEnds = " :#*.?";
  constexpr std::string_view kWideColon = "\xEF\xBC\x9A";
  std::string_view rest(joined);
  while (!rest.empty() && kEnds.find(rest.front()) != kEnds.npos)
    rest.remove_prefix(1);
  for (;;) {
    if (!rest.empty() && kEnds.find(rest.back()) != kEnds.npos)
      rest.remove_suffix(1);
    else if (rest.size() >= 3 && rest.substr(rest.size() - 3) == kWideColon)
      rest.remove_suffix(3);
    else
      return lower(rest);
  }
}

std::string without_folders(const std::string &text) {
  const auto begins = [&](std::string_view start) {
    return text.compare(0, start.size(), start) == 0;
  };
  const bool has_drive = text.size() > 2 && text[1] == ':' && (text[2] == '/' || text[2] == '\\');
  if (!has_drive && !begins("/") && !begins("~/") && !begins("file:") && !begins("\\\\"))
    return text;
  const auto cut = text.find_last_of("/\\");
  return cut + 1 == text.size() ? text : text.substr(cut + 1);
}

std::string clipped(const std::string &text, std::size_t code_points) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < code_points; ++count)
    at += next_code_point(text, at).size();
  return text.substr(0, at);
}

std::string for_screen(const std::string &text, std::size_t length) {
  return complaints::one_line(text, length);
}

std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = list.find('|');
    auto part = trimmed(list.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    list = end == list.npos ? std::string_view() : list.substr(end + 1);
  }
  return parts;
}

}  // namespace counterproof::sheets
