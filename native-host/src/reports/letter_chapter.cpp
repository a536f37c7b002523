// SPDX-License-Identifier: Apache-2.0
#include "reports/letter_chapter.h"

#include "reports/report_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace counterproof::reports {
namespace {

/// More UTF-16 units than a text can have: none is cut.
constexpr std::size_t kLongestLine = 60'000;

std::string kind_words(std::string_view kind) {
  constexpr std::array<std::pair<std::string_view, const char *>, 6> kWords{
      {{"mail", "Mail"},
       {"chat", "Chat"},
       {"phone", "Telephone call"},
       {"seller_contact", "Contact with the seller"},
       {"test_purchase", "Test purchase"},
       {"listing_report", "Report of the listing on the marketplace"}}};
  for (const auto &[word, words] : kWords)
    if (word == kind) return words;
  return std::string(kind);
}

}  // namespace

std::vector<ReportBlock> letter_chapter(const cases::CaseEntry &letter) {
  const auto &facts = letter.newest.facts;
  FactList rows;
  const auto add = [&](const char *name, const std::string &value) {
    if (!value.empty()) rows.rows.push_back({name, shown(value)});
  };
  add("Day, as the artist wrote it", facts.day);
  add("Time, as the artist wrote it", facts.time.value_or(""));
  add("With", facts.who);
  if (facts.direction)
    add("Direction", *facts.direction == "sent" ? "sent by the artist" : "received by the artist");
  add("Answer due", facts.due.value_or(""));
  add("Noted (UTC)", letter.newest.noted_at);
  add("Version", std::to_string(letter.newest.number));
  add("Salt of the ledger's hashes", letter.newest.salt);
  std::vector<ReportBlock> blocks{Heading{3, kind_words(facts.kind)}, std::move(rows)};
  std::string all_shown;
  for (std::size_t from = 0; from < facts.text.size();) {
    const auto end = std::min(facts.text.find('\n', from), facts.text.size());
    auto line = shown(facts.text.substr(from, end - from), kLongestLine);
    all_shown += (from > 0 ? "\n" : "") + line;
    blocks.emplace_back(Paragraph{std::move(line)});
    from = end + 1;
  }
  if (all_shown != facts.text)
    blocks.emplace_back(Paragraph{
        "In this text, marks that cannot be seen or that turn the direction of writing are left "
        "out, and tabs are blanks: the hash in the ledger was made of it as it was written."});
  return blocks;
}

}  // namespace counterproof::reports
