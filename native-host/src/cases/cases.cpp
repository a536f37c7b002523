// SPDX-License-Identifier: Apache-2.0
#include "cases/cases.h"

#include "cases/case_rows.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace counterproof::cases {
namespace {

constexpr int kLargestPage = 100;

// Looked up case by case: a list of all past ones would be made anew for each page.
constexpr std::string_view kPastOnes =
    "WHERE EXISTS (SELECT 1 FROM past_cases WHERE case_ordinal = ordinal AND taken_up_at IS NULL) "
    "AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";
constexpr std::string_view kOthers =
    "WHERE NOT EXISTS (SELECT 1 FROM past_cases WHERE case_ordinal = ordinal AND taken_up_at IS "
    "NULL) AND ordinal < ? ORDER BY ordinal DESC LIMIT ?";

/// The last case shown.
struct Place {
  bool is_past = false;
  std::int64_t ordinal = INT64_MAX;
};

constexpr std::string_view kPastMark = "past ";

std::string to_cursor(const CaseRow &row) {
  return (row.facts.is_past() ? std::string(kPastMark) : "") + std::to_string(row.ordinal);
}

std::optional<Place> read_cursor(std::string_view cursor) {
  Place place;
  place.is_past = cursor.starts_with(kPastMark);
  if (place.is_past) cursor.remove_prefix(kPastMark.size());
  const auto *end = cursor.data() + cursor.size();
  const auto [stop, error] = std::from_chars(cursor.data(), end, place.ordinal);
  if (error != std::errc() || stop != end || place.ordinal < 1) return std::nullopt;
  return place;
}

}  // namespace

Result<CasePage> Cases::list(const std::optional<std::string> &cursor, int limit) {
  const auto before = cursor ? read_cursor(*cursor) : Place();
  if (!before)
    return fail(ErrorCode::invalid_params,
                "This page of the list is not known any more: start the list again.");
  const auto size = static_cast<std::size_t>(std::clamp(limit, 1, kLargestPage));
  // One more than asked for tells whether there is a next page.
  std::vector<CaseRow> rows;
  for (auto from = *before; rows.size() <= size; from = {.is_past = true}) {
    const auto wanted = static_cast<std::int64_t>(size + 1 - rows.size());
    auto some = read_case_rows(store_.database, from.is_past ? kPastOnes : kOthers, {},
                               {from.ordinal, wanted});
    if (!some) return tl::unexpected(some.error());
    std::ranges::move(*some, std::back_inserter(rows));
    if (from.is_past) break;
  }
  CasePage page;
  if (rows.size() > size) {
    rows.pop_back();
    page.next = to_cursor(rows.back());
  }
  for (auto &row : rows)
    page.cases.push_back(std::move(row.facts));
  return page;
}

Result<Case> Cases::get(const std::string &case_id) {
  auto rows = read_case_rows(store_.database, "WHERE cases.id = ?", {case_id}, {});
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  return std::move(rows->front().facts);
}

Result<std::vector<KnownListing>> Cases::for_listings(const std::string &site,
                                                      const std::vector<std::string> &ids) {
  std::vector<KnownListing> known;
  for (const auto &id : ids) {
    auto rows = store_.database.prepare(
        "SELECT cases.id, work_id, opened_at FROM listing_ids JOIN cases ON cases.listing = "
        "listing_ids.listing LEFT JOIN case_states ON case_ordinal = ordinal WHERE site = ? AND "
        "any_id = ? AND coalesce(state, '') NOT IN ('not_mine', 'licensed', 'ignored') ORDER BY "
        "ordinal",
        site, id);
    for (;;) {
      const auto row = rows.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      known.push_back({id, rows.text(0), rows.text(1), rows.text(2)});
    }
  }
  return known;
}

Result<std::int64_t> Cases::count() {
  auto rows = store_.database.prepare("SELECT count(*) FROM cases");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  return rows.integer(0);
}

Result<ChainReport> Cases::verify_chain() { return verify_ledger(store_.database); }

}  // namespace counterproof::cases
