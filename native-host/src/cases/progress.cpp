// SPDX-License-Identifier: Apache-2.0
#include "cases/progress.h"

#include "base/china_day.h"
#include "cases/ledger.h"
#include "cases/rows.h"
#include "cases/step_rows.h"
#include "cases/write_requests.h"
#include "crypto/random.h"
#include "storage/transaction.h"

namespace counterproof::cases {
namespace {

constexpr int kMostCounterNotices = 3;

struct Standing {
  std::int64_t ordinal = 0;
  CaseState state = CaseState::confirmed;
  std::int64_t filing = 0;
};

Result<Standing> standing_of(storage::Database &database, const std::string &case_id) {
  const auto found = first_row<Standing>(
      database.prepare("SELECT ordinal, coalesce(state, 'confirmed'), coalesce(filing, 0) FROM "
                       "cases LEFT JOIN case_states ON case_ordinal = ordinal WHERE cases.id = ?",
                       case_id),
      [](const auto &row) {
        return Standing{row.integer(0), case_state_of(row.text(1)).value_or(CaseState::confirmed),
                        row.integer(2)};
      });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  return **found;
}

/// A step that stands, as undo looks at it; newest first in a list.
struct StandingStep {
  std::string state, day;
  std::int64_t filing;
  std::string noted_at;
};

bool is_sent_withdrawal(const std::vector<StandingStep> &steps) {
  const auto word = to_word(CaseState::withdrawn);
  return steps.front().state == word && (steps.size() < 2 || steps.at(1).state != word);
}

Result<int> counter_notices(storage::Database &database, const Standing &standing) {
  const auto count = first_row<std::int64_t>(
      database.prepare("SELECT count(*) FROM case_moves WHERE case_ordinal = ? AND state = "
                       "'counter_noticed' AND coalesce(filing, 0) = ? AND id NOT IN (SELECT id "
                       "FROM undone_moves)",
                       standing.ordinal, standing.filing),
      first_number);
  if (!count) return tl::unexpected(count.error());
  return static_cast<int>(count->value_or(0));
}

Canonical::Object body_of(const Move &move, const std::string &day) {
  return step_body(move.case_ids, {.state = move.state,
                                   .portal_word = move.portal_word,
                                   .reason = move.reason,
                                   .day = day,
                                   .is_correction = move.is_correction});
}

Status refuse_step(const Standing &standing, const Move &move) {
  if (move.is_correction && move.reason.empty())
    return fail(ErrorCode::conflict, "A correction needs a reason: write a few words why.");
  // Else the case would count as never sent.
  const bool has_complaint = move.filing || (move.is_correction && standing.filing != 0);
  if (move.state == CaseState::submitted && !has_complaint)
    return fail(ErrorCode::conflict,
                "Say with this step which complaint was sent: at least on which portal.");
  if (move.is_correction) return {};
  if (move.state == CaseState::withdrawn) {
    if (standing.filing == 0 && has_filing(standing.state))
      return fail(ErrorCode::conflict, "No complaint about this is on record, so there is nothing "
                                       "to withdraw.");
    if (standing.state == CaseState::withdrawn && move.portal_word.empty())
      return fail(ErrorCode::conflict, "The withdrawal is recorded already: note the portal's word "
                                       "when it says what became of it.");
  }
  if (may_follow(standing.state, move.state)) return {};
  return fail(ErrorCode::conflict,
              "This step does not follow from where the case stands: mark it as a correction and "
              "say why, or choose another one.",
              std::string(to_word(standing.state)) + " to " + std::string(to_word(move.state)));
}

/// A step that said "relisted" is taken back with what it said: gives the id of the case that is
/// not the next life any more, empty for a step that named none. Both were noted in the same
/// moment.
Result<std::string> unlink_next_life(storage::Database &database, std::int64_t previous,
                                     const std::string &noted_at) {
  const auto next = first_row<std::string>(
      database.prepare("SELECT id FROM cases JOIN lineage ON case_ordinal = ordinal WHERE previous "
                       "= ? AND noted_at = ?",
                       previous, noted_at),
      first_text);
  if (!next) return tl::unexpected(next.error());
  if (!*next) return std::string();
  auto gone = ran(database.prepare("DELETE FROM lineage WHERE previous = ? AND noted_at = ?",
                                   previous, noted_at));
  if (!gone) return tl::unexpected(gone.error());
  return **next;
}

Status step(storage::Database &database, const Standing &standing, const Move &move,
            const std::string &day, const std::string &time, std::int64_t new_filing) {
  const auto filing = new_filing != 0 ? new_filing : has_filing(move.state) ? standing.filing : 0;
  int counter_notice = 0;
  if (move.state == CaseState::counter_noticed) {
    const auto before = counter_notices(database, standing);
    if (!before) return tl::unexpected(before.error());
    counter_notice = *before + 1;
    if (counter_notice > kMostCounterNotices)
      return fail(ErrorCode::conflict,
                  "A seller has three counter-notices, and three are recorded already.");
  }
  return add_step(database, standing.ordinal,
                  {.state = move.state,
                   .portal_word = move.portal_word,
                   .reason = move.reason,
                   .day = day,
                   .noted_at = time,
                   .filing = filing,
                   .counter_notice = counter_notice,
                   .is_correction = move.is_correction});
}

}  // namespace

Result<Moved> Progress::move(const Move &move) {
  auto &database = store_.database;
  const auto day = move.day.value_or(to_date(china_day_of(clock_.utc_ms())));
  if (!day_of_date(day))
    return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", "/day");
  if (move.filing && move.state != CaseState::submitted)
    return fail(ErrorCode::invalid_params, "Only what was sent has a complaint.", "/filing");
  auto body = body_of(move, move.day.value_or(""));
  if (move.filing) body.emplace_back("filing", filing_body(*move.filing, ""));
  const auto asked = to_canonical_json({body});

  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto before = answered_before(database, move.request_key, asked);
  if (!before) return tl::unexpected(before.error());
  const auto cases = static_cast<std::int64_t>(move.case_ids.size());
  if (*before) return Moved{**before, cases};

  const auto time = to_rfc3339(clock_.utc_ms());
  Moved moved{.filing_id = {}, .cases = cases};
  std::int64_t filing = 0;
  if (move.filing) {
    moved.filing_id = crypto::new_uuid(clock_);
    const auto added =
        add_filing(database, *move.filing, {.uuid = moved.filing_id, .day = day, .noted_at = time});
    if (!added) return tl::unexpected(added.error());
    filing = *added;
  }
  for (const auto &case_id : move.case_ids) {
    const auto standing = standing_of(database, case_id);
    if (!standing) return tl::unexpected(standing.error());
    if (auto may = refuse_step(*standing, move); !may) return tl::unexpected(may.error());
    if (auto done = step(database, *standing, move, day, time, filing); !done)
      return tl::unexpected(done.error());
  }
  body = body_of(move, day);
  if (move.filing) body.emplace_back("filing", filing_body(*move.filing, moved.filing_id));
  if (auto told = append_entry(database, time, "case.moved", {body}); !told)
    return tl::unexpected(told.error());
  if (auto kept = keep_answer(database, move.request_key, asked, moved.filing_id); !kept)
    return tl::unexpected(kept.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return moved;
}

Status Progress::undo(const std::string &case_id, const std::string &request_key) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto asked = "case.undo " + case_id;
  const auto before = answered_before(database, request_key, asked);
  if (!before) return tl::unexpected(before.error());
  if (*before) return {};
  const auto standing = standing_of(database, case_id);
  if (!standing) return tl::unexpected(standing.error());
  // An undo is a step too; what it undid, and itself, are passed over.
  const auto steps = all_rows<StandingStep>(
      database.prepare("SELECT state, day, coalesce(filing, 0), noted_at FROM case_moves WHERE "
                       "case_ordinal = ? AND id NOT IN (SELECT id FROM undone_moves) ORDER BY id "
                       "DESC LIMIT 2",
                       standing->ordinal),
      [](const auto &row) {
        return StandingStep{row.text(0), row.text(1), row.integer(2), row.text(3)};
      });
  if (!steps) return tl::unexpected(steps.error());
  if (steps->empty()) return fail(ErrorCode::conflict, "There is no step of this case to undo.");
  if (steps->front().state == to_word(CaseState::submitted))
    return fail(ErrorCode::conflict, "A complaint that was sent cannot be undone here: withdraw it "
                                     "on the portal, and record that. If it was never sent, note a "
                                     "correction and say why.");
  // What the portal said of it later can be taken back; that it was sent cannot.
  if (is_sent_withdrawal(*steps))
    return fail(ErrorCode::conflict, "A withdrawal that was sent cannot be undone here. If the "
                                     "listing shows your work after all, prepare a new complaint; "
                                     "if it was never sent, note a correction and say why.");
  auto marked = ran(database.prepare(
      "INSERT INTO undone_moves (id, noted_at) SELECT max(id), ? FROM case_moves WHERE "
      "case_ordinal = ? AND id NOT IN (SELECT id FROM undone_moves)",
      to_rfc3339(clock_.utc_ms()), standing->ordinal));
  if (!marked) return marked;
  auto back =
      steps->size() < 2
          ? ran(database.prepare("DELETE FROM case_states WHERE case_ordinal = ?",
                                 standing->ordinal))
          : ran(database.prepare("UPDATE case_states SET state = ?, day = ?, filing = ? WHERE "
                                 "case_ordinal = ?",
                                 steps->at(1).state, steps->at(1).day,
                                 null_if_none(steps->at(1).filing), standing->ordinal));
  if (!back) return back;
  Canonical::Object body{{"case", {case_id}}, {"state", {steps->front().state}}};
  if (steps->front().state == to_word(CaseState::relisted)) {
    const auto next = unlink_next_life(database, standing->ordinal, steps->front().noted_at);
    if (!next) return tl::unexpected(next.error());
    if (!next->empty()) body.emplace_back("notNextLife", Canonical{*next});
  }
  auto told =
      append_entry(database, to_rfc3339(clock_.utc_ms()), "case.step_undone", {std::move(body)});
  if (!told) return told;
  if (auto kept = keep_answer(database, request_key, asked, ""); !kept) return kept;
  return transaction->commit();
}

Result<std::vector<CaseStep>> Progress::history(const std::string &case_id) {
  const auto standing = standing_of(store_.database, case_id);
  if (!standing) return tl::unexpected(standing.error());
  return all_rows<CaseStep>(
      store_.database.prepare(
          "SELECT state, portal_word, case_moves.reason, case_moves.day, case_moves.noted_at, "
          "coalesce(filings.uuid, ''), coalesce(reference, ''), counter_notice, is_correction FROM "
          "case_moves LEFT JOIN filings ON filings.id = filing WHERE case_ordinal = ? AND "
          "case_moves.id NOT IN (SELECT id FROM undone_moves) ORDER BY case_moves.id",
          standing->ordinal),
      [](const auto &row) {
        return CaseStep{.state = case_state_of(row.text(0)).value_or(CaseState::confirmed),
                        .portal_word = row.text(1),
                        .reason = row.text(2),
                        .day = row.text(3),
                        .noted_at = row.text(4),
                        .filing_id = row.text(5),
                        .reference = row.text(6),
                        .counter_notice = static_cast<int>(row.integer(7)),
                        .is_correction = row.integer(8) != 0};
      });
}

Result<CaseState> Progress::state_of(const std::string &case_id) {
  const auto standing = standing_of(store_.database, case_id);
  if (!standing) return tl::unexpected(standing.error());
  return standing->state;
}

}  // namespace counterproof::cases
