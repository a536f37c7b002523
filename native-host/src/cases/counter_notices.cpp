// SPDX-License-Identifier: Apache-2.0
#include "cases/counter_notices.h"

#include "base/china_day.h"
#include "cases/rows.h"
#include "cases/write_once.h"
#include "crypto/sha256.h"

#include <array>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::array<std::pair<Could, std::string_view>, 3> kWords{
    {{Could::no, "no"}, {Could::yes, "yes"}, {Could::unsure, "unsure"}}};

constexpr ChinaDay kFarthestDays = 366;

/// What is out of the artist's own list of earlier days is nothing to do.
constexpr auto kOpen =
    " FROM case_states JOIN cases ON cases.ordinal = case_states.case_ordinal JOIN filings ON "
    "filings.id = case_states.filing JOIN case_moves ON case_moves.id = (SELECT max(id) FROM "
    "case_moves WHERE case_ordinal = cases.ordinal AND state = 'counter_noticed' AND id NOT IN "
    "(SELECT id FROM undone_moves)) LEFT JOIN counter_notices ON move = case_moves.id WHERE "
    "case_states.state = 'counter_noticed' AND NOT EXISTS (SELECT 1 FROM past_cases "
    "WHERE past_cases.case_ordinal = cases.ordinal AND taken_up_at IS NULL) ";

constexpr auto kColumns =
    "SELECT cases.id, work_id, work_title, url, title, opened_at, filings.uuid, platform, "
    "reference, filings.day, case_moves.day, counter_notice, coalesce(seller_says, ''), due_on, "
    "licence, stock, earlier";

std::optional<Could> could_from(const std::optional<std::string> &word) {
  return word ? could_of(*word) : std::nullopt;
}

CounterNotice notice_from(const storage::Statement &row) {
  return {.case_id = row.text(0),
          .work_id = row.text(1),
          .work_title = row.text(2),
          .url = row.text(3),
          .title = row.text(4),
          .found_on = row.text(5).substr(0, 10),
          .complaint_id = row.text(6),
          .platform = row.text(7),
          .reference = row.text(8),
          .sent_on = row.text(9),
          .noticed_on = row.text(10),
          .number = static_cast<int>(row.integer(11)),
          .note = {.seller_says = row.text(12),
                   .due_on = row.optional_text(13),
                   .licence = could_from(row.optional_text(14)),
                   .stock = could_from(row.optional_text(15)),
                   .earlier = could_from(row.optional_text(16))}};
}

std::optional<std::string> word_or_none(const std::optional<Could> &could) {
  return could ? std::optional(std::string(to_word(*could))) : std::nullopt;
}

/// The seller's words may name people: the entry, which nobody can cut, only proves them.
Canonical body_of(const std::string &case_id, int number, const CounterNote &note) {
  return {
      Canonical::Object{{"case", {case_id}},
                        {"number", {static_cast<std::int64_t>(number)}},
                        {"sellerSaysSha256", {crypto::to_hex(crypto::sha256(note.seller_says))}},
                        {"dueOn", text_or_null(note.due_on)},
                        {"licence", text_or_null(word_or_none(note.licence))},
                        {"stock", text_or_null(word_or_none(note.stock))},
                        {"earlier", text_or_null(word_or_none(note.earlier))}}};
}

Status refuse_date(const CounterNotice &notice, const std::optional<std::string> &due_on) {
  if (!due_on) return {};
  const auto due = day_of_date(*due_on);
  if (!due)
    return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", "/note/dueOn");
  const auto noticed = day_of_date(notice.noticed_on).value_or(*due);
  if (*due > noticed + kFarthestDays || *due < noticed - kFarthestDays)
    return fail(ErrorCode::invalid_params,
                "This date lies more than a year away from the day you noticed the "
                "counter-notice. Look at the portal's page again.",
                "/note/dueOn");
  return {};
}

}  // namespace

std::string_view to_word(Could could) { return kWords.at(static_cast<std::size_t>(could)).second; }

std::optional<Could> could_of(std::string_view word) {
  for (const auto &[could, name] : kWords)
    if (name == word) return could;
  return std::nullopt;
}

Result<std::vector<CounterNotice>> CounterNotices::open(std::size_t at_most) {
  return all_rows<CounterNotice>(
      store_.database.prepare(std::string(kColumns) + kOpen +
                                  "ORDER BY case_moves.day, case_moves.id LIMIT ?",
                              static_cast<std::int64_t>(at_most)),
      notice_from);
}

Result<std::int64_t> CounterNotices::count() {
  const auto found = first_row<std::int64_t>(
      store_.database.prepare(std::string("SELECT count(*)") + kOpen), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->value_or(0);
}

Result<CounterNotice> CounterNotices::of_case(const std::string &case_id) {
  const auto found = first_row<CounterNotice>(
      store_.database.prepare(std::string(kColumns) + kOpen + "AND cases.id = ?", case_id),
      notice_from);
  if (!found) return tl::unexpected(found.error());
  if (*found) return **found;
  const auto known = first_row<std::int64_t>(
      store_.database.prepare("SELECT 1 FROM cases WHERE id = ?", case_id), first_number);
  if (!known) return tl::unexpected(known.error());
  if (!*known) return fail(ErrorCode::not_found, "There is no such case.", case_id);
  return fail(
      ErrorCode::conflict,
      "No counter-notice about this listing waits for an answer. When the seller sends one, "
      "record it in the case first.",
      case_id);
}

Status CounterNotices::note(const std::string &request_key, const std::string &case_id, int number,
                            const CounterNote &note) {
  const auto body = body_of(case_id, number, note);
  auto &database = store_.database;
  return write_once(
      database, clock_, request_key, "counter_notice.noted", body,
      [&](const std::string &time) -> Status {
        const auto notice = of_case(case_id);
        if (!notice) return tl::unexpected(notice.error());
        if (notice->number != number)
          return fail(ErrorCode::conflict, "The seller has sent another counter-notice since: look "
                                           "at the newest one.");
        if (auto fits = refuse_date(*notice, note.due_on); !fits) return fits;
        return ran(database.prepare(
            "INSERT OR REPLACE INTO counter_notices (move, seller_says, due_on, licence, stock, "
            "earlier, noted_at) SELECT max(case_moves.id), ?, ?, ?, ?, ?, ? FROM case_moves JOIN "
            "cases ON ordinal = case_ordinal WHERE cases.id = ? AND state = 'counter_noticed' AND "
            "case_moves.id NOT IN (SELECT id FROM undone_moves)",
            note.seller_says, note.due_on, word_or_none(note.licence), word_or_none(note.stock),
            word_or_none(note.earlier), time, case_id));
      });
}

}  // namespace counterproof::cases
