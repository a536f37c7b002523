// SPDX-License-Identifier: Apache-2.0
#include "complaints/statement.h"

#include "base/text.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/placement.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kLongestTitle = 100;
/// Below this share of the work inside the picture, it is said that only a part is shown.
constexpr double kWholeWork = 0.85;

bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// U+200B–U+200F, U+2028–U+202E, U+2060–U+2069, U+061C and U+FEFF in UTF-8.
bool is_invisible(std::string_view character) {
  if (character.size() == 1)
    return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7F;
  if (character == "\xD8\x9C" || character == "\xEF\xBB\xBF") return true;
  if (character.size() == 2) return character[0] == '\xC2' && (character[1] & 0x60) == 0;
  if (character.size() != 3 || character[0] != '\xE2') return false;
  const auto middle = static_cast<unsigned char>(character[1]);
  const auto last = static_cast<unsigned char>(character[2]);
  return (middle == 0x80 && ((last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE))) ||
         (middle == 0x81 && last >= 0xA0 && last <= 0xA9);
}

std::string filled(std::string text, const std::string &name, const std::string &value) {
  const auto place = "{" + name + "}";
  for (auto at = text.find(place); at != text.npos; at = text.find(place, at + value.size()))
    text.replace(at, place.size(), value);
  return text;
}

struct Counts {
  std::size_t all = 0;
  std::size_t mirrored = 0;
  std::size_t recoloured = 0;
  std::size_t partly = 0;
};

Counts count(const std::vector<cases::Case> &cases) {
  Counts counts;
  counts.all = cases.size();
  for (const auto &one : cases) {
    counts.mirrored += one.match.mirrored ? 1 : 0;
    counts.recoloured += one.match.inverted ? 1 : 0;
    const auto placement = placement_of(one.match);
    counts.partly += placement.of_work > 0 && placement.of_work < kWholeWork ? 1 : 0;
  }
  return counts;
}

std::string how_sentence(const Counts &counts, std::size_t matching, const char *manner) {
  if (matching == 0) return {};
  if (counts.all == 1) return fmt::format(" The work is {} there.", manner);
  if (matching == counts.all) return fmt::format(" The work is {} in all of them.", manner);
  return fmt::format(" In {} of them the work is {}.", matching, manner);
}

std::string goods_sentence(bool one, Reason reason) {
  const char *product = one ? "the product offered" : "the products offered";
  if (reason == Reason::r3) return one ? "the listing uses it" : "the listings use it";
  if (reason == Reason::r1)
    return fmt::format("{} {} of it", product, one ? "is a copy" : "are copies");
  return fmt::format("{} {} it", product, one ? "carries" : "carry");
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
  std::string shorter;
  for (std::size_t at = 0; at < clean.size();) {
    std::size_t end = at + 1;
    while (end < clean.size() && !is_lead(clean[end]))
      ++end;
    const auto character = std::string_view(clean).substr(at, end - at);
    at = end;
    if (is_invisible(character)) {
      if (character != "\n" && character != "\t") continue;
      line += ' ';
    } else {
      line += character;
    }
    const auto units = utf16_length(line);
    if (units < limit) shorter = line;
    if (units > limit) return shorter + "\xE2\x80\xA6";
  }
  return line;
}

std::vector<Statement> write_statements(const std::vector<cases::Case> &cases, Reason reason) {
  const auto counts = count(cases);
  const bool one = counts.all == 1;
  const auto how = how_sentence(counts, counts.mirrored, "shown mirrored") +
                   how_sentence(counts, counts.recoloured, "shown in reversed colours") +
                   how_sentence(counts, counts.partly, "shown in part");
  std::vector<Statement> statements;
  for (const auto &[name, text_form] : read_data_file(statements_en_text()).texts) {
    const auto &form = text_form;  // clang 14 captures no structured binding
    Statement statement;
    std::from_chars(name.data(), name.data() + name.size(), statement.limit);
    const auto write = [&](const std::string &how_text) {
      auto text =
          filled(form, "listings", one ? "listing" : fmt::format("{} listings", counts.all));
      text = filled(text, "pictures", one ? "its picture shows" : "their pictures show");
      text = filled(text, "goods", goods_sentence(one, reason));
      text = filled(text, "how", how_text);
      // Last, so that braces in a title are left alone.
      return filled(text, "work", one_line(cases.front().work_title, kLongestTitle));
    };
    statement.text = write(how);
    if (utf16_length(statement.text) > static_cast<std::size_t>(statement.limit))
      statement.text = write({});
    statements.push_back(std::move(statement));
  }
  std::sort(statements.begin(), statements.end(),
            [](const Statement &a, const Statement &b) { return a.limit < b.limit; });
  return statements;
}

}  // namespace counterproof::complaints
