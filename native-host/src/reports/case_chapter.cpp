// SPDX-License-Identifier: Apache-2.0
#include "reports/case_chapter.h"

#include "reports/report_words.h"

#include <cmath>
#include <fmt/format.h>

namespace counterproof::reports {
namespace {

void add(FactList &facts, const char *name, const std::string &value) {
  if (!value.empty()) facts.rows.push_back({name, shown(value)});
}

void add(FactList &facts, const char *name, const std::optional<std::string> &value) {
  if (value) add(facts, name, *value);
}

FactList listing_facts(const cases::Case &one) {
  FactList facts;
  const auto &listing = one.listing;
  add(facts, "Marketplace", site_name(listing.site));
  add(facts, "Listing", listing.id);
  for (const auto &alias : listing.aliases)
    add(facts, "Also known as", alias);
  add(facts, "Address", listing.url);
  add(facts, "Title on the page", listing.title);
  add(facts, "Price on the page", listing.price_text);
  add(facts, "Picture's address", listing.picture_url);
  add(facts, "Store on the page", one.seller.store_name);
  add(facts, "Store number", one.seller.store_id);
  add(facts, "Seller's id", one.seller.seller_id);
  add(facts, "Company on the page", one.seller.company);
  add(facts, "Country on the page", one.seller.country);
  add(facts, "Recorded (UTC)", one.opened_at);
  add(facts, "Case", one.id);
  add(facts, "The artist's work", one.work_title);
  return facts;
}

std::string found_words(const cases::Case &one) {
  if (one.is_past())
    return "Taken over from the artist's own list of earlier days: what it says is stated by the "
           "artist, and the four questions were not asked.";
  if (one.found_by == cases::FoundBy::hand)
    return "Found by the artist, not by a program. The artist answered:";
  const auto &match = one.match;
  return fmt::format(
      "Found by a program that compared a picture of the page with the work: likeness {:.2f} of 1; "
      "{} points agree; they support {:.0f} % of the work's area{}{}. The artist looked at it and "
      "answered:",
      match.score, match.points, match.coverage * 100, match.mirrored ? "; mirrored" : "",
      match.inverted ? "; with light and dark exchanged" : "");
}

FactList answers(const cases::Judgement &judgement) {
  const auto word = [](bool yes) { return std::string(yes ? "yes" : "no"); };
  return {{{"This is my work", word(judgement.mine)},
           {"I gave no licence for it", word(judgement.not_licensed)},
           {"I looked at it myself", word(judgement.looked_at)},
           {"I considered exceptions", word(judgement.exceptions_considered)}}};
}

/// 2026-11-23 17:05 of an RFC 3339 time.
std::string to_the_minute(const std::string &time) {
  constexpr std::size_t kDay = 10, kMinute = 16;
  return time.size() < kMinute ? time : time.substr(0, kDay) + " " + time.substr(kDay + 1, 5);
}

TextTable history(const std::vector<cases::CaseStep> &steps) {
  TextTable table{
      {"Day (China)", "What was noted", "The platform's words", "Number", "Noted (UTC)"},
      {14, 30, 24, 16, 16},
      {}};
  for (const auto &step : steps) {
    auto what = state_words(step.state);
    if (step.is_correction) what += " (a correction)";
    if (!step.reason.empty()) what += ": " + shown(step.reason, 200);
    table.rows.push_back({step.day, what, shown(step.portal_word, 120), shown(step.reference, 60),
                          to_the_minute(step.noted_at)});
  }
  return table;
}

}  // namespace

std::vector<ReportBlock> case_chapter(const cases::Case &one,
                                      const std::vector<cases::CaseStep> &steps,
                                      std::size_t number) {
  const auto &title = one.listing.title.empty() ? one.listing.id : one.listing.title;
  std::vector<ReportBlock> blocks{Heading{2, fmt::format("{}. {}", number, shown(title, 120))},
                                  listing_facts(one), Paragraph{found_words(one)}};
  if (!one.is_past()) blocks.emplace_back(answers(one.judgement));
  if (steps.empty())
    blocks.emplace_back(Paragraph{"No complaint about this listing is on record."});
  else
    blocks.emplace_back(history(steps));
  return blocks;
}

}  // namespace counterproof::reports
