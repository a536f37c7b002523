// SPDX-License-Identifier: Apache-2.0
#include "cases/entry_text.h"

#include "base/china_day.h"
#include "cases/profile_text.h"
#include "storage/blob_store.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::size_t kLongestName = 150, kLongestEnding = 12;

std::string with_plain_line_ends(const std::string &text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\r') {
      if (at + 1 == text.size() || text[at + 1] != '\n') kept += '\n';
    } else if ((byte >= 0x20 && byte != 0x7F) || byte == '\n' || byte == '\t') {
      kept += text[at];
    }
  }
  return kept.substr(0, kept.find_last_not_of(" \n\t") + 1);
}

/// The first so many code points of well-formed UTF-8.
std::string first_of(const std::string &text, std::size_t code_points) {
  std::size_t at = 0, seen = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && seen++ == code_points) break;
  return text.substr(0, at);
}

std::string as_file_name(const std::string &said) {
  auto name = as_one_line(said.substr(said.find_last_of("/\\") + 1));
  for (char &one : name)
    if (std::string_view("<>:\"|?*").find(one) != std::string_view::npos) one = '_';
  const auto first = name.find_first_not_of(". ");
  if (first == name.npos) return "file";
  name = name.substr(first, name.find_last_not_of(". ") - first + 1);
  const auto dot = name.find_last_of('.');
  const auto ending =
      dot == name.npos || name.size() - dot > kLongestEnding ? std::string() : name.substr(dot);
  return first_of(name.substr(0, name.size() - ending.size()), kLongestName) + ending;
}

bool is_time(const std::string &time) {
  const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9'; };
  return time.size() == 5 && digit(0) && digit(1) && time[2] == ':' && digit(3) && digit(4) &&
         time.substr(0, 2) < "24" && time[3] < '6';
}

tl::unexpected<Error> wrong(const char *words, const char *field) {
  return fail(ErrorCode::invalid_params, words, field);
}

}  // namespace

Result<EntryFacts> clean_entry(EntryFacts facts, const std::string &china_today) {
  const auto today = day_of_date(china_today);
  const auto day = day_of_date(facts.day);
  if (!day) return wrong("A day is written as 2026-11-22.", "/facts/day");
  // East of China a new day has begun hours before; the artist's own calendar is right.
  if (today && *day > *today + 1)
    return wrong("This day has not come yet: what has not happened cannot be noted.", "/facts/day");
  if (facts.time && !is_time(*facts.time))
    return wrong("A time is written as 14:05.", "/facts/time");
  if (facts.due && !day_of_date(*facts.due))
    return wrong("A day is written as 2026-11-22.", "/facts/due");
  facts.who = as_one_line(facts.who);
  facts.text = with_plain_line_ends(facts.text);
  std::set<std::string> contents;
  for (auto &file : facts.files) {
    file.name = as_file_name(file.name);
    if (!storage::is_blob_name(file.sha256))
      return wrong("A file is named by its SHA-256.", "/facts/files");
    if (!contents.insert(file.sha256).second)
      return wrong("The same file stands twice in this entry.", "/facts/files");
  }
  return facts;
}

}  // namespace counterproof::cases
