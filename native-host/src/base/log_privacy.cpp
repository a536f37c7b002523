// SPDX-License-Identifier: Apache-2.0
#include "base/log_privacy.h"

#include <algorithm>
#include <cctype>

namespace counterproof::log {
namespace {

constexpr auto kNowhere = std::string_view::npos;

bool is_word(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0; }

/// Where an address that has `://` at `colon` begins.
std::size_t begin_of_scheme(std::string_view text, std::size_t colon) {
  while (colon > 0 && (is_word(text[colon - 1]) || text[colon - 1] == '-'))
    --colon;
  return colon;
}

std::size_t end_of_address(std::string_view text, std::size_t from) {
  return std::min(text.find_first_of(" \"'<>\n", from), text.size());
}

/// A path in quotation marks reaches to the second one: not to an apostrophe inside a word.
std::size_t end_of_path(std::string_view text, std::size_t from) {
  const auto line = std::min(text.find('\n', from), text.size());
  const char before = from > 0 ? text[from - 1] : ' ';
  if (before != '"' && before != '\'') return std::min(text.find(": ", from), line);
  for (auto at = text.find(before, from); at < line; at = text.find(before, at + 1))
    if (at + 1 == text.size() || !is_word(text[at + 1])) return at;
  return line;
}

/// The next slash that begins a path: not inside a word, and something follows.
std::size_t find_path(std::string_view text, std::size_t from) {
  for (auto at = text.find('/', from); at != kNowhere; at = text.find('/', at + 1)) {
    const bool begins = at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '/');
    const bool goes_on = at + 1 < text.size() && text[at + 1] != ' ';
    if (begins && goes_on) return at > 0 && text[at - 1] == '~' ? at - 1 : at;
  }
  return kNowhere;
}

}  // namespace

std::string without_places(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto colon = text.find("://", from);
    const auto address =
        colon == kNowhere ? kNowhere : std::max(from, begin_of_scheme(text, colon));
    const auto path = find_path(text, from);
    const auto next = std::min({address, path, text.size()});
    out += text.substr(from, next - from);
    if (next == text.size()) break;
    out += next == address ? "[address]" : "[path]";
    from = next == address ? end_of_address(text, next) : end_of_path(text, next);
  }
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace counterproof::log
