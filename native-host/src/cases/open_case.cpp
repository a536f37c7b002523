// SPDX-License-Identifier: Apache-2.0
#include "cases/case_rows.h"
#include "cases/cases.h"
#include "cases/ledger.h"
#include "cases/listing_rows.h"
#include "cases/opened_body.h"
#include "cases/past_rows.h"
#include "cases/store_rows.h"
#include "crypto/random.h"
#include "storage/transaction.h"

namespace counterproof::cases {
namespace {

Status refuse_unanswered(const Judgement &judgement) {
  const auto missing = [](const char *sentence) { return fail(ErrorCode::conflict, sentence); };
  if (!judgement.mine)
    return missing("Say first that the picture shows your own work; then the case can be opened.");
  if (!judgement.not_licensed)
    return missing("Say first that you gave no licence for this use; then the case can be opened.");
  if (!judgement.looked_at)
    return missing("Look at both pictures yourself first; then the case can be opened.");
  if (!judgement.exceptions_considered)
    return missing("Consider first whether an exception allows this use, such as review, parody or "
                   "teaching; then the case can be opened.");
  return {};
}

/// The answer given to this key before, if any.
Result<std::optional<Opened>> answered_before(storage::Database &database,
                                              const OpenCase &request) {
  auto rows =
      database.prepare("SELECT cases.id, created, opened_at, work_id, listing FROM open_requests "
                       "JOIN cases ON cases.ordinal = case_ordinal WHERE request_key = ?",
                       request.request_key);
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<Opened>();
  const auto listing = find_listing(database, request.listing);
  if (!listing) return tl::unexpected(listing.error());
  if (rows.text(3) != request.work_id || rows.integer(4) != *listing)
    return fail(ErrorCode::conflict,
                "This confirmation was already used for another listing or work: confirm again.");
  return std::optional<Opened>({rows.text(0), rows.integer(1) != 0, rows.text(2)});
}

}  // namespace

Result<Opened> Cases::open(const OpenCase &request) {
  if (auto answered = refuse_unanswered(request.judgement); !answered)
    return tl::unexpected(answered.error());
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto before = answered_before(database, request);
  if (!before) return tl::unexpected(before.error());
  if (*before) return **before;

  const auto listing = find_or_add_listing(database, request.listing);
  if (!listing) return tl::unexpected(listing.error());
  Opened opened;
  std::int64_t ordinal = 0;
  {
    auto rows = database.prepare(
        "SELECT ordinal, id, opened_at FROM cases WHERE listing = ? AND work_id = ?", *listing,
        request.work_id);
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    opened.created = !*row;
    if (*row) {
      ordinal = rows.integer(0);
      opened.case_id = rows.text(1);
      opened.opened_at = rows.text(2);
    }
  }
  if (opened.created) {
    opened.case_id = crypto::new_uuid(clock_);
    opened.opened_at = to_rfc3339(clock_.utc_ms());
    const auto added = add_case_row(database, request, *listing, opened.case_id, opened.opened_at);
    if (!added) return tl::unexpected(added.error());
    ordinal = *added;
    const auto taken = take_in_case(database, clock_, ordinal, request.listing.site, request.seller,
                                    opened.opened_at);
    if (!taken) return tl::unexpected(taken.error());
    const auto written = append_entry(database, opened.opened_at, "case.opened",
                                      {opened_body(request, opened.case_id)});
    if (!written) return tl::unexpected(written.error());
  } else if (auto taken = take_up(database, clock_, request, ordinal, opened.case_id); !taken) {
    return tl::unexpected(taken.error());
  }
  const auto kept =
      database
          .prepare(
              "INSERT INTO open_requests (request_key, case_ordinal, created) VALUES (?, ?, ?)",
              request.request_key, ordinal, opened.created)
          .run();
  if (!kept) return tl::unexpected(kept.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return opened;
}

}  // namespace counterproof::cases
