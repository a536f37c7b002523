// SPDX-License-Identifier: Apache-2.0
#include "cases/complaint_notes.h"

#include "base/china_day.h"
#include "cases/rows.h"
#include "cases/write_once.h"

namespace counterproof::cases {

Status ComplaintNotes::choose_reason(const std::string &request_key,
                                     const std::vector<std::string> &case_ids,
                                     const std::string &reason) {
  auto &database = store_.database;
  Canonical::List ids;
  for (const auto &id : case_ids)
    ids.push_back({id});
  const Canonical body{Canonical::Object{{"cases", {std::move(ids)}}, {"reason", {reason}}}};
  return write_once(database, clock_, request_key, "complaint.reason_chosen", body,
                    [&](const std::string &time) -> Status {
                      for (const auto &id : case_ids) {
                        const auto ordinal = first_row<std::int64_t>(
                            database.prepare("SELECT ordinal FROM cases WHERE id = ?", id),
                            first_number);
                        if (!ordinal) return tl::unexpected(ordinal.error());
                        if (!*ordinal)
                          return fail(ErrorCode::not_found, "There is no such case.", id);
                        auto put = ran(database.prepare(
                            "INSERT OR REPLACE INTO case_reasons (case_ordinal, reason, noted_at) "
                            "VALUES (?, ?, ?)",
                            **ordinal, reason, time));
                        if (!put) return put;
                      }
                      return {};
                    });
}

Result<std::optional<ChosenReason>> ComplaintNotes::reason_of(const std::string &case_id) {
  return first_row<ChosenReason>(
      store_.database.prepare("SELECT reason, case_reasons.noted_at FROM case_reasons JOIN cases "
                              "ON ordinal = case_ordinal WHERE cases.id = ?",
                              case_id),
      [](const auto &row) {
        return ChosenReason{row.text(0), row.text(1)};
      });
}

Result<std::vector<std::string>> ComplaintNotes::waiting(int at_most) {
  return all_rows<std::string>(
      store_.database.prepare(
          "SELECT cases.id FROM cases LEFT JOIN case_states ON case_ordinal = ordinal WHERE "
          "coalesce(state, 'confirmed') IN ('confirmed', 'in_batch', 'form_filled', 'refused', "
          "'back_at_same_link') AND NOT EXISTS (SELECT 1 FROM past_cases WHERE "
          "past_cases.case_ordinal = ordinal AND taken_up_at IS NULL) ORDER BY ordinal LIMIT ?",
          std::int64_t{at_most}),
      first_text);
}

Result<std::vector<SentOnDay>> ComplaintNotes::sent_on(const std::string &day) {
  return all_rows<SentOnDay>(
      store_.database.prepare(
          "SELECT platform, count(*), sum((SELECT count(*) FROM case_moves WHERE filing = "
          "filings.id AND state = 'submitted')) FROM filings WHERE day = ? GROUP BY platform ORDER "
          "BY platform",
          day),
      [](const auto &row) {
        return SentOnDay{row.text(0), static_cast<int>(row.integer(1)),
                         static_cast<int>(row.integer(2))};
      });
}

Result<std::vector<DecidedLink>> ComplaintNotes::decided(int at_most) {
  using Outcome = DecidedLink::Outcome;
  // CROSS JOIN and + keep SQLite from another way: the newest complaints first, until there are
  // enough, and of each link only its own later steps.
  return all_rows<DecidedLink>(
      store_.database.prepare(
          "SELECT filings.reason, last.state, last.day FROM filings CROSS JOIN case_moves last ON "
          "last.filing = filings.id WHERE last.state IN ('removed', 'removed_stays', 'gone', "
          "'back_at_same_link', 'relisted', 'refused', 'dropped', 'reinstated', 'reply_accepted') "
          "AND last.id NOT IN (SELECT id FROM undone_moves) AND NOT EXISTS (SELECT 1 FROM "
          "case_moves later WHERE later.case_ordinal = last.case_ordinal AND +later.filing = "
          "last.filing AND later.id > last.id AND later.id NOT IN (SELECT id FROM undone_moves)) "
          "ORDER BY filings.day DESC, filings.id DESC, last.case_ordinal DESC LIMIT ?",
          std::int64_t{at_most}),
      [](const auto &row) {
        const auto state = row.text(1);
        const auto outcome = state == "refused" || state == "dropped" ? Outcome::refused
                             : state == "reinstated" || state == "reply_accepted"
                                 ? Outcome::countered
                                 : Outcome::upheld;
        return DecidedLink{row.text(0), outcome, row.text(2)};
      });
}

Result<std::vector<FiledCase>> ComplaintNotes::filed(const std::string &reference) {
  auto rows = store_.database.prepare(
      "SELECT cases.id, site, any_id, state, coalesce((SELECT portal_word FROM case_moves WHERE "
      "case_moves.case_ordinal = ordinal AND id NOT IN (SELECT id FROM undone_moves) ORDER BY id "
      "DESC LIMIT 1), ''), EXISTS (SELECT 1 FROM case_moves WHERE case_moves.case_ordinal = "
      "ordinal AND case_moves.filing = filings.id AND state = 'counter_noticed' AND portal_word <> "
      "'' AND case_moves.id NOT IN (SELECT id FROM undone_moves)) FROM filings JOIN case_states ON "
      "case_states.filing = "
      "filings.id JOIN cases ON ordinal = case_ordinal JOIN listing_ids ON listing_ids.listing = "
      "cases.listing WHERE reference = ? ORDER BY ordinal",
      reference);
  std::vector<FiledCase> filed;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return filed;
    const auto id = rows.text(0);
    if (filed.empty() || filed.back().case_id != id)
      filed.push_back({id,
                       reference,
                       rows.text(1),
                       {},
                       case_state_of(rows.text(3)).value_or(CaseState::submitted),
                       rows.text(4),
                       rows.integer(5) != 0});
    filed.back().listing_ids.push_back(rows.text(2));
  }
}

Status ComplaintNotes::go_on(const std::string &request_key, const std::string &guard,
                             const std::string &words) {
  auto &database = store_.database;
  const auto day = to_date(china_day_of(clock_.utc_ms()));
  const Canonical body{Canonical::Object{{"guard", {guard}}, {"words", {words}}}};
  return write_once(database, clock_, request_key, "complaint.gone_on", body,
                    [&](const std::string &time) {
                      return ran(database.prepare(
                          "INSERT INTO guard_overrides (guard, day, words, noted_at) VALUES (?, ?, "
                          "?, ?)",
                          guard, day, words, time));
                    });
}

Result<bool> ComplaintNotes::goes_on(const std::string &guard, const std::string &day) {
  const auto found = first_row<std::int64_t>(
      store_.database.prepare("SELECT 1 FROM guard_overrides WHERE guard = ? AND day = ? LIMIT 1",
                              guard, day),
      first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

Result<std::vector<std::string>> ComplaintNotes::newest_sent(int at_most) {
  return all_rows<std::string>(
      store_.database.prepare("SELECT noted_at FROM filings WHERE is_past = 0 ORDER BY id "
                              "DESC LIMIT ?",
                              std::int64_t{at_most}),
      first_text);
}

}  // namespace counterproof::cases
