// SPDX-License-Identifier: Apache-2.0
#include "cases/case_rows.h"

#include "cases/listing_rows.h"
#include "cases/match_words.h"

namespace counterproof::cases {

Result<std::int64_t> add_case_row(storage::Database &database, const OpenCase &request,
                                  std::int64_t listing, const std::string &case_id,
                                  const std::string &opened_at) {
  const Listing &seen = request.listing;
  const Seller &seller = request.seller;
  const MatchFacts &match = request.match;
  const Judgement &judgement = request.judgement;
  auto rows = database.prepare(
      "INSERT INTO cases (id, opened_at, listing, work_id, work_title, url, title, picture_key, "
      "picture_url, price_text, is_ad, store_id, store_name, seller_id, member_id, company, "
      "company_id, minisite, country, match_kind, score_thousandths, quad, mirrored, inverted, "
      "points, coverage_thousandths, picture_width, picture_height, engine, mine, not_licensed, "
      "looked_at, exceptions_considered, found_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ordinal",
      case_id, opened_at, listing, request.work_id, request.work_title, seen.url, seen.title,
      seen.picture_key, seen.picture_url, seen.price_text, seen.is_ad, seller.store_id,
      seller.store_name, seller.seller_id, seller.member_id, seller.company, seller.company_id,
      seller.minisite, seller.country, match.kind, to_thousandths(match.score),
      quad_to_text(match.quad), match.mirrored, match.inverted, match.points,
      to_thousandths(match.coverage), match.picture_width, match.picture_height, match.engine,
      judgement.mine, judgement.not_licensed, judgement.looked_at, judgement.exceptions_considered,
      request.found_by == FoundBy::hand ? "hand" : "engine");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  return rows.integer(0);
}

namespace {

/// Columns in the order of read_case_rows.
CaseRow from_row(const storage::Statement &row) {
  int column = 0;
  const auto text = [&] { return row.text(column++); };
  const auto optional = [&] { return row.optional_text(column++); };
  const auto number = [&] { return row.integer(column++); };
  const auto small = [&] { return static_cast<int>(row.integer(column++)); };
  const auto flag = [&] { return row.integer(column++) != 0; };
  CaseRow found;
  found.ordinal = number();
  Case &facts = found.facts;
  facts.id = text();
  facts.opened_at = text();
  facts.work_id = text();
  facts.work_title = text();
  Listing &listing = facts.listing;
  listing.site = text();
  listing.id = text();
  listing.url = text();
  listing.title = text();
  listing.picture_key = text();
  listing.picture_url = text();
  listing.price_text = optional();
  listing.is_ad = flag();
  Seller &seller = facts.seller;
  for (auto *field : {&seller.store_id, &seller.store_name, &seller.seller_id, &seller.member_id,
                      &seller.company, &seller.company_id, &seller.minisite, &seller.country})
    *field = optional();
  MatchFacts &match = facts.match;
  match.kind = text();
  match.score = from_thousandths(number());
  match.quad = quad_from_text(text());
  match.mirrored = flag();
  match.inverted = flag();
  match.points = small();
  match.coverage = from_thousandths(number());
  match.picture_width = small();
  match.picture_height = small();
  match.engine = text();
  Judgement &judgement = facts.judgement;
  judgement.mine = flag();
  judgement.not_licensed = flag();
  judgement.looked_at = flag();
  judgement.exceptions_considered = flag();
  facts.found_by = text() == "hand" ? FoundBy::hand : FoundBy::engine;
  return found;
}

}  // namespace

Result<std::vector<CaseRow>> read_case_rows(storage::Database &database, std::string_view rest,
                                            const std::vector<std::string> &texts,
                                            const std::vector<std::int64_t> &numbers) {
  auto rows = database.prepare(
      "SELECT ordinal, cases.id, opened_at, work_id, work_title, site, listing_id, url, title, "
      "picture_key, picture_url, price_text, is_ad, store_id, store_name, seller_id, member_id, "
      "company, company_id, minisite, country, match_kind, score_thousandths, quad, mirrored, "
      "inverted, points, coverage_thousandths, picture_width, picture_height, engine, mine, "
      "not_licensed, looked_at, exceptions_considered, found_by, listing FROM cases JOIN listings "
      "ON "
      "listings.id = cases.listing " +
      std::string(rest));
  for (const auto &text : texts)
    rows.bind(std::string_view(text));
  for (const auto number : numbers)
    rows.bind(number);
  constexpr int kListingColumn = 36;
  std::vector<CaseRow> found;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return found;
    found.push_back(from_row(rows));
    auto aliases = aliases_of(database, rows.integer(kListingColumn));
    if (!aliases) return tl::unexpected(aliases.error());
    found.back().facts.listing.aliases = std::move(*aliases);
  }
}

}  // namespace counterproof::cases
