// SPDX-License-Identifier: Apache-2.0
#include "cases/past_rows.h"

#include "cases/ledger.h"
#include "cases/match_words.h"
#include "cases/opened_body.h"
#include "cases/rows.h"
#include "cases/store_rows.h"

namespace counterproof::cases {
namespace {

Status write_answers(storage::Database &database, const OpenCase &request,
                     std::int64_t case_ordinal) {
  const Listing &seen = request.listing;
  const MatchFacts &match = request.match;
  const Judgement &judgement = request.judgement;
  return ran(database.prepare(
      "UPDATE cases SET url = ?, title = ?, picture_key = ?, picture_url = ?, price_text = ?, "
      "is_ad = ?, match_kind = ?, score_thousandths = ?, quad = ?, mirrored = ?, inverted = ?, "
      "points = ?, coverage_thousandths = ?, picture_width = ?, picture_height = ?, engine = ?, "
      "mine = ?, not_licensed = ?, looked_at = ?, exceptions_considered = ?, found_by = ? WHERE "
      "ordinal = ?",
      seen.url, seen.title, seen.picture_key, seen.picture_url, seen.price_text, seen.is_ad,
      match.kind, to_thousandths(match.score), quad_to_text(match.quad), match.mirrored,
      match.inverted, match.points, to_thousandths(match.coverage), match.picture_width,
      match.picture_height, match.engine, judgement.mine, judgement.not_licensed,
      judgement.looked_at, judgement.exceptions_considered,
      request.found_by == FoundBy::hand ? "hand" : "engine", case_ordinal));
}

/// What the page says of the seller counts where the list named none.
Status place_in_store(storage::Database &database, const Clock &clock, const OpenCase &request,
                      std::int64_t case_ordinal, const std::string &time) {
  const auto store = first_row<std::int64_t>(
      database.prepare("SELECT store FROM case_stores WHERE case_ordinal = ?", case_ordinal),
      first_number);
  if (!store) return tl::unexpected(store.error());
  if (*store)
    return ran(database.prepare("UPDATE case_stores SET picture_key = ? WHERE case_ordinal = ?",
                                request.listing.picture_key, case_ordinal));
  const Seller &seller = request.seller;
  auto named = ran(database.prepare(
      "UPDATE cases SET store_id = ?, store_name = ?, seller_id = ?, member_id = ?, company = ?, "
      "company_id = ?, minisite = ?, country = ? WHERE ordinal = ?",
      seller.store_id, seller.store_name, seller.seller_id, seller.member_id, seller.company,
      seller.company_id, seller.minisite, seller.country, case_ordinal));
  if (!named) return named;
  auto none =
      ran(database.prepare("DELETE FROM cases_without_store WHERE case_ordinal = ?", case_ordinal));
  if (!none) return none;
  return take_in_case(database, clock, case_ordinal, request.listing.site, seller, time);
}

}  // namespace

Status take_up(storage::Database &database, const Clock &clock, const OpenCase &request,
               std::int64_t case_ordinal, const std::string &case_id) {
  const auto time = to_rfc3339(clock.utc_ms());
  const auto taken =
      database
          .prepare("UPDATE past_cases SET taken_up_at = ? WHERE case_ordinal = ? AND taken_up_at "
                   "IS NULL",
                   time, case_ordinal)
          .run();
  if (!taken) return tl::unexpected(taken.error());
  if (*taken == 0) return {};
  if (auto written = write_answers(database, request, case_ordinal); !written) return written;
  if (auto placed = place_in_store(database, clock, request, case_ordinal, time); !placed)
    return placed;
  return append_entry(database, time, "case.taken_up", {opened_body(request, case_id)});
}

}  // namespace counterproof::cases
