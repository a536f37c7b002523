// SPDX-License-Identifier: Apache-2.0
#include "cases/past_cases.h"

#include "base/china_day.h"
#include "cases/case_rows.h"
#include "cases/ledger.h"
#include "cases/listing_rows.h"
#include "cases/opened_body.h"
#include "cases/rows.h"
#include "cases/step_rows.h"
#include "cases/store_rows.h"
#include "crypto/random.h"
#include "storage/transaction.h"

#include <algorithm>

namespace counterproof::cases {
namespace {

constexpr int kMostCounterNotices = 3;

bool is_uuid(const std::string &text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    const bool is_hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (is_dash ? text[i] != '-' : !is_hex) return false;
  }
  return true;
}

Result<bool> is_taken(storage::Database &database, const char *sql, const std::string &uuid) {
  const auto found = first_row<std::int64_t>(database.prepare(sql, uuid), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

/// The listing's case for this work; any case of it for a list that names no work. What has an id
/// was told apart when it was exported.
Result<std::optional<std::string>> find_case(storage::Database &database, const PastCase &past) {
  const auto listing = find_listing(database, past.listing);
  if (!listing) return tl::unexpected(listing.error());
  return first_row<std::string>(
      database.prepare("SELECT id FROM cases WHERE listing = ?1 AND (work_id = ?2 OR (?4 = '' AND "
                       "(?3 = '' OR lower(work_title) = lower(?3)))) ORDER BY work_id = ?2 DESC, "
                       "ordinal LIMIT 1",
                       *listing, past.work_id, past.work_title, past.id),
      first_text);
}

struct KnownFiling {
  std::int64_t row = 0;
  std::string uuid;
};

/// A complaint about several links stands in several rows of a list: it is one complaint all the
/// same. Only past ones are joined so.
Result<std::optional<KnownFiling>> find_filing(storage::Database &database, const PastStep &step,
                                               bool has_id) {
  const auto make = [](const auto &row) { return KnownFiling{row.integer(0), row.text(1)}; };
  if (has_id)
    return first_row<KnownFiling>(
        database.prepare("SELECT id, uuid FROM filings WHERE uuid = ? AND is_past = 1",
                         step.filing_id),
        make);
  if (step.filing->reference.empty()) return std::optional<KnownFiling>();
  return first_row<KnownFiling>(
      database.prepare(
          "SELECT id, uuid FROM filings WHERE is_past = 1 AND day = ? AND platform = ? "
          "AND reference = ? LIMIT 1",
          step.day, step.filing->platform, step.filing->reference),
      make);
}

/// Gives the complaint's row; its id in `uuid`.
Result<std::int64_t> find_or_add_filing(storage::Database &database, const Clock &clock,
                                        const PastStep &step, const std::string &time,
                                        std::string &uuid) {
  const bool has_id = is_uuid(step.filing_id);
  const auto known = find_filing(database, step, has_id);
  if (!known) return tl::unexpected(known.error());
  if (*known) {
    uuid = (*known)->uuid;
    return (*known)->row;
  }
  uuid = step.filing_id;
  const auto taken = has_id ? is_taken(database, "SELECT 1 FROM filings WHERE uuid = ?", uuid)
                            : Result<bool>(true);
  if (!taken) return tl::unexpected(taken.error());
  if (*taken) uuid = crypto::new_uuid(clock);
  return add_filing(database, *step.filing,
                    {.uuid = uuid, .day = step.day, .noted_at = time, .is_past = true});
}

Status add_steps(storage::Database &database, const Clock &clock, const PastCase &past,
                 std::int64_t ordinal, const std::string &case_id, const std::string &time) {
  auto before = CaseState::confirmed;
  std::int64_t filing = 0;
  int counter_notices = 0;
  for (const auto &step : past.steps) {
    if (!day_of_date(step.day))
      return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", step.day);
    StepRow row{.state = step.state,
                .portal_word = step.portal_word,
                .reason = step.reason,
                .day = step.day,
                .noted_at = time,
                .is_correction = step.is_correction || !may_follow(before, step.state)};
    if (row.is_correction && row.reason.empty()) row.reason = kListJump;
    auto body = step_body({case_id}, row);
    body.emplace_back("stated", Canonical{true});
    if (step.filing) {
      std::string uuid;
      const auto added = find_or_add_filing(database, clock, step, time, uuid);
      if (!added) return tl::unexpected(added.error());
      filing = *added;
      counter_notices = 0;
      body.emplace_back("filing", filing_body(*step.filing, uuid));
    }
    if (!has_filing(step.state)) filing = 0;
    if (step.state == CaseState::counter_noticed)
      row.counter_notice = counter_notices = std::min(counter_notices + 1, kMostCounterNotices);
    row.filing = filing;
    if (auto added = add_step(database, ordinal, row); !added) return added;
    if (auto told = append_entry(database, time, "case.moved", {std::move(body)}); !told)
      return told;
    before = step.state;
  }
  return {};
}

Status add_words(storage::Database &database, const PastCase &past, std::int64_t ordinal,
                 const std::string &time) {
  auto added = ran(database.prepare("INSERT INTO past_cases (case_ordinal, noted_at) VALUES (?, ?)",
                                    ordinal, time));
  if (!added) return added;
  std::int64_t position = 0;
  for (const auto &[heading, words] : past.words) {
    auto kept = ran(database.prepare("INSERT INTO past_case_words (case_ordinal, position, "
                                     "heading, words) VALUES (?, ?, ?, ?)",
                                     ordinal, ++position, heading, words));
    if (!kept) return kept;
  }
  return {};
}

Status add_one(storage::Database &database, const Clock &clock, const PastCase &past) {
  const auto time = to_rfc3339(clock.utc_ms());
  const auto listing = find_or_add_listing(database, past.listing);
  if (!listing) return tl::unexpected(listing.error());
  const auto taken = is_uuid(past.id)
                         ? is_taken(database, "SELECT 1 FROM cases WHERE id = ?", past.id)
                         : Result<bool>(true);
  if (!taken) return tl::unexpected(taken.error());
  const auto case_id = *taken ? crypto::new_uuid(clock) : past.id;
  const OpenCase stated{.request_key = {},
                        .listing = past.listing,
                        .seller = past.seller,
                        .work_id = past.work_id,
                        .work_title = past.work_title,
                        .match = {},
                        .judgement = {},
                        .found_by = FoundBy::hand};
  const auto ordinal = add_case_row(database, stated, *listing, case_id, past.opened_at);
  if (!ordinal) return tl::unexpected(ordinal.error());
  if (auto placed =
          take_in_case(database, clock, *ordinal, past.listing.site, past.seller, past.opened_at);
      !placed)
    return placed;
  if (auto kept = add_words(database, past, *ordinal, time); !kept) return kept;
  auto body = opened_body(stated, case_id);
  body.emplace_back("stated", Canonical{true});
  body.emplace_back("openedAt", Canonical{past.opened_at});
  if (auto told = append_entry(database, time, "case.opened", {std::move(body)}); !told)
    return told;
  return add_steps(database, clock, past, *ordinal, case_id, time);
}

}  // namespace

Result<std::optional<std::string>> PastCases::known(const PastCase &past) {
  return find_case(store_.database, past);
}

Result<std::int64_t> PastCases::add(const std::vector<PastCase> &cases) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  std::int64_t added = 0;
  for (const auto &past : cases) {
    const auto known = find_case(database, past);
    if (!known) return tl::unexpected(known.error());
    if (*known) continue;
    if (auto done = add_one(database, clock_, past); !done) return tl::unexpected(done.error());
    ++added;
  }
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return added;
}

Result<std::vector<StatedWords>> PastCases::words_of(const std::string &case_id) {
  return all_rows<StatedWords>(
      store_.database.prepare("SELECT heading, words FROM past_case_words JOIN cases ON ordinal = "
                              "case_ordinal WHERE cases.id = ? ORDER BY position",
                              case_id),
      [](const auto &row) {
        return StatedWords{row.text(0), row.text(1)};
      });
}

Result<Filing> PastCases::filing(const std::string &filing_id) {
  const auto found = first_row<Filing>(
      store_.database.prepare("SELECT platform, reason_label, reference, reason, statement FROM "
                              "filings WHERE uuid = ?",
                              filing_id),
      [](const auto &row) {
        return Filing{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
      });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such complaint.", filing_id);
  return **found;
}

}  // namespace counterproof::cases
