// SPDX-License-Identifier: Apache-2.0
#include "reports/pattern_report.h"

#include "base/china_day.h"
#include "cases/outcomes.h"
#include "complaints/penalty_days.h"
#include "reports/report_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace counterproof::reports {
namespace {

/// Longer tables are cut, and say so.
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostBars = 12;

std::string share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return fmt::format("{} of 0", part);
  return fmt::format("{} of {} ({:.0f} %)", part, whole,
                     100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

void cut(Document &document, TextTable table, const char *what) {
  const auto all = table.rows.size();
  if (all > kMostRows) table.rows.resize(kMostRows);
  document.blocks.emplace_back(std::move(table));
  if (all > kMostRows)
    document.blocks.emplace_back(Paragraph{fmt::format(
        "The first {} of {} {}; `counterproof export` lists all.", kMostRows, all, what)});
}

struct WorkTally {
  std::string title;
  std::int64_t cases = 0, filed = 0, down = 0, back = 0;
  std::set<std::string> sellers;
};

/// Down and back are counted among those that were filed: what was gone before a complaint reached
/// it, or was never reported, is no part of their share.
struct Tallies {
  std::int64_t cases = 0, past = 0, filed = 0, down = 0, back = 0;
  std::set<std::string> listings;
  std::map<std::string, WorkTally> works;
};

bool is_back(cases::CaseState state) {
  using enum cases::CaseState;
  return state == reinstated || state == back_at_same_link || state == relisted;
}

bool was_taken_back(cases::CaseState state) {
  using enum cases::CaseState;
  return state == not_mine || state == licensed || state == ignored;
}

void add_case(Tallies &tallies, const cases::Case &one, cases::CaseState state, bool was_filed) {
  if (was_taken_back(state)) return;
  const bool is_down = was_filed && cases::is_down(state);
  const bool is_live_again = was_filed && is_back(state);
  auto &work = tallies.works[one.work_id];
  work.title = one.work_title;
  for (auto [number, yes] :
       {std::pair(&tallies.cases, true), std::pair(&work.cases, true),
        std::pair(&tallies.filed, was_filed), std::pair(&work.filed, was_filed),
        std::pair(&tallies.down, is_down), std::pair(&work.down, is_down),
        std::pair(&tallies.back, is_live_again), std::pair(&work.back, is_live_again),
        std::pair(&tallies.past, one.is_past())})
    *number += yes ? 1 : 0;
  tallies.listings.insert(one.listing.site + ":" + one.listing.id);
  const auto &seller = one.seller;
  work.sellers.insert(seller.store_id.value_or(
      seller.seller_id.value_or(seller.company.value_or(seller.store_name.value_or("")))));
}

using Outcomes = std::vector<cases::Outcome>;

/// What became of complaints that are on record as sent; corrections have been made already.
Result<Outcomes> complaints_sent(const PatternBooks &books) {
  auto outcomes = cases::outcomes_of(books.store.database, "1");
  if (!outcomes) return tl::unexpected(outcomes.error());
  outcomes->erase(std::remove_if(outcomes->begin(), outcomes->end(),
                                 [](const auto &outcome) { return outcome.filing == 0; }),
                  outcomes->end());
  return outcomes;
}

Result<Tallies> count_cases(const PatternBooks &books, const Outcomes &sent) {
  std::set<std::string> filed;
  for (const auto &outcome : sent)
    filed.insert(outcome.case_id);
  Tallies tallies;
  std::optional<std::string> cursor;
  do {
    const auto page = books.cases.list(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &one : page->cases) {
      const auto state = books.progress.state_of(one.id);
      if (!state) return tl::unexpected(state.error());
      add_case(tallies, one, *state, filed.count(one.id) != 0);
    }
    cursor = page->next;
  } while (cursor);
  return tallies;
}

Status add_months(Document &document, const PatternBooks &books) {
  const auto months = books.overview.months();
  if (!months) return tl::unexpected(months.error());
  document.blocks.emplace_back(Heading{2, "By month"});
  document.blocks.emplace_back(Paragraph{
      "Months in China, by the day each step is dated. Found counts listings in the month of "
      "their first case; the others count complaints about single listings: sent, upheld as long "
      "as that stands, and how often a listing was live again."});
  BarChart chart{{"found", "reported", "removed", "back again"}, {}, {{}, {}, {}, {}}};
  TextTable table{
      {"Month", "Found", "Reported", "Removed", "Back again"}, {20, 20, 20, 20, 20}, {}};
  for (const auto &month : *months) {
    const std::int64_t counts[] = {month.found, month.filed, month.removed, month.back};
    TextRow row{month.month};
    for (std::size_t i = 0; i < chart.values.size(); ++i) {
      chart.values[i].push_back(counts[i]);
      row.push_back(std::to_string(counts[i]));
    }
    chart.labels.push_back(month.month);
    table.rows.push_back(std::move(row));
  }
  document.blocks.emplace_back(std::move(chart));
  document.blocks.emplace_back(std::move(table));
  return {};
}

/// How many days from sending a complaint to the removal.
void add_times(Document &document, const Outcomes &sent) {
  std::vector<ChinaDay> days;
  std::int64_t upheld = 0, again = 0;
  for (const auto &outcome : sent) {
    const auto from = day_of_date(outcome.sent);
    const auto to = day_of_date(outcome.upheld);
    upheld += to ? 1 : 0;
    again += outcome.reinstated.empty() && outcome.relisted.empty() ? 0 : 1;
    if (from && to && *to >= *from) days.push_back(*to - *from);
  }
  std::sort(days.begin(), days.end());
  const auto all = static_cast<std::int64_t>(sent.size());
  FactList facts{{{"Complaints about a listing, sent", std::to_string(all)},
                  {"Upheld and still so", share(upheld, all)},
                  {"Live again afterwards", share(again, all)}}};
  if (!days.empty())
    facts.rows.push_back(
        {"Days from sending to removal",
         fmt::format("{} in the middle, {} to {}, over {} removals with both days",
                     days[days.size() / 2], days.front(), days.back(), days.size())});
  document.blocks.emplace_back(Heading{2, "Removals and returns"});
  document.blocks.emplace_back(std::move(facts));
}

struct SellerRow {
  cases::Store store;
  std::vector<std::string> upheld;
};

Result<std::vector<SellerRow>> all_sellers(const PatternBooks &books) {
  std::vector<SellerRow> all;
  std::optional<std::string> cursor;
  do {
    auto page = books.sellers.list(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (auto &store : page->stores) {
      if (store.counts.listings == 0) continue;
      auto upheld = books.sellers.upheld_days(store.id);
      if (!upheld) return tl::unexpected(upheld.error());
      all.push_back({std::move(store), std::move(*upheld)});
    }
    cursor = page->next;
  } while (cursor);
  std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
    return std::pair(b.store.counts.listings, a.store.id) <
           std::pair(a.store.counts.listings, b.store.id);
  });
  return all;
}

std::string name_of(const cases::Store &store) {
  return store.name.empty() ? store.id : shown(store.name, 60);
}

void add_seller_table(Document &document, const std::vector<SellerRow> &sellers) {
  BarChart chart{{"listings", "removed", "back again"}, {}, {{}, {}, {}}};
  TextTable table{{"Seller", "Marketplace", "Listings", "Works", "Complaints", "Removed",
                   "Back again", "Store"},
                  {26, 14, 10, 9, 12, 10, 10, 9},
                  {}};
  std::int64_t closed = 0, looked_at = 0;
  for (const auto &[store, upheld] : sellers) {
    const auto &counts = store.counts;
    if (chart.labels.size() < kMostBars) {
      chart.labels.push_back(name_of(store));
      chart.values[0].push_back(counts.listings);
      chart.values[1].push_back(counts.removals);
      chart.values[2].push_back(counts.relistings);
    }
    looked_at += store.life ? 1 : 0;
    closed += store.life == cases::StoreLife::closed ? 1 : 0;
    const std::string life = !store.life                               ? ""
                             : *store.life == cases::StoreLife::closed ? "closed"
                                                                       : "open";
    table.rows.push_back({name_of(store), site_name(store.site), std::to_string(counts.listings),
                          std::to_string(counts.works), std::to_string(counts.complaints),
                          std::to_string(counts.removals), std::to_string(counts.relistings),
                          life});
  }
  document.blocks.emplace_back(Heading{2, "By seller"});
  document.blocks.emplace_back(Paragraph{fmt::format(
      "Stores as the pages showed them, each by itself. Seen closed: {} of the {} that were looked "
      "at again.",
      closed, looked_at)});
  document.blocks.emplace_back(std::move(chart));
  cut(document, std::move(table), "sellers");
}

void add_penalties(Document &document, const std::vector<SellerRow> &sellers,
                   const std::string &today) {
  TextTable table{
      {"Seller", "Rule of", "On record", "Points", "Closes at"}, {36, 18, 16, 16, 14}, {}};
  TextTable rules{{"Rule", "Its date", "Where it was read"}, {40, 16, 44}, {}};
  const auto packs = complaints::built_in_rule_packs();
  std::set<std::string> used;
  for (const auto &[store, upheld] : sellers) {
    std::vector<ChinaDay> days;
    for (const auto &date : upheld)
      if (const auto day = day_of_date(date)) days.push_back(*day);
    if (days.empty()) continue;
    const auto site = store.site == "tmall" ? "taobao" : store.site;
    for (const auto &pack : packs) {
      if (pack.site != site) continue;
      const auto tally = complaints::count_penalty_days(pack, days, day_of_date(today).value_or(0));
      table.rows.push_back({name_of(store), pack.date, fmt::format("{} days", tally.on_record),
                            fmt::format("{} to {}", tally.points_low, tally.points_high),
                            std::to_string(pack.closes_at)});
      used.insert(pack.id);
    }
  }
  if (table.rows.empty()) return;
  for (const auto &pack : packs)
    if (used.count(pack.id) != 0) rules.rows.push_back({pack.title, pack.date, pack.source});
  document.blocks.emplace_back(Heading{2, "By the platforms' own rules"});
  document.blocks.emplace_back(Paragraph{
      "What each platform's published rule makes of the days on which complaints of this artist "
      "were upheld. Both ends are lower bounds: complaints of other owners are not seen from here. "
      "The rules may have changed since their dates."});
  cut(document, std::move(table), "rows");
  document.blocks.emplace_back(std::move(rules));
}

void add_works(Document &document, const Tallies &tallies) {
  std::vector<WorkTally> works;
  for (const auto &[id, work] : tallies.works)
    works.push_back(work);
  std::sort(works.begin(), works.end(), [](const auto &a, const auto &b) {
    return std::pair(b.cases, a.title) < std::pair(a.cases, b.title);
  });
  TextTable table{{"Work", "Cases", "Sellers", "Reported", "Down now", "Back again now"},
                  {35, 11, 12, 13, 13, 16},
                  {}};
  for (const auto &work : works)
    table.rows.push_back({shown(work.title, 80), std::to_string(work.cases),
                          std::to_string(work.sellers.size()), std::to_string(work.filed),
                          std::to_string(work.down), std::to_string(work.back)});
  document.blocks.emplace_back(Heading{2, "By work"});
  cut(document, std::move(table), "works");
}

}  // namespace

Result<Document> pattern_report(const PatternBooks &books) {
  const auto sent = complaints_sent(books);
  if (!sent) return tl::unexpected(sent.error());
  const auto tallies = count_cases(books, *sent);
  if (!tallies) return tl::unexpected(tallies.error());
  if (tallies->cases == 0)
    return fail(ErrorCode::not_found, "There is no case on record yet: nothing can be reported.");
  const auto sellers = all_sellers(books);
  if (!sellers) return tl::unexpected(sellers.error());
  Document document{"Pattern report", to_rfc3339(books.clock.utc_ms()), {}};
  document.blocks = {
      Heading{1, "Pattern report"},
      FactList{{{"Made (UTC)", document.made},
                {"Listings", std::to_string(tallies->listings.size())},
                {"Works", std::to_string(tallies->works.size())},
                {"Sellers", std::to_string(sellers->size())},
                {"Cases", fmt::format("{}, {} of them from the artist's own list of earlier days",
                                      tallies->cases, tallies->past)},
                {"Complaint sent", share(tallies->filed, tallies->cases)},
                {"Down now", share(tallies->down, tallies->filed)},
                {"Back again now", share(tallies->back, tallies->filed)},
                {"Made with", "counterproof " COUNTERPROOF_VERSION}}},
      Paragraph{"What this shows: what the artist recorded on one computer. Every figure and date "
                "comes from those records; an evidence pack, made with them, can be checked by "
                "others."},
      Paragraph{"The figures count what this artist saw and noted. Listings that nobody looked at, "
                "and complaints of others, are not in them. What was taken back (not the artist's "
                "work, licensed, left alone) is not counted."},
      Paragraph{kDoesNotShow}};
  if (auto added = add_months(document, books); !added) return tl::unexpected(added.error());
  add_times(document, *sent);
  add_seller_table(document, *sellers);
  add_penalties(document, *sellers, books.sellers.today());
  add_works(document, *tallies);
  return document;
}

}  // namespace counterproof::reports
