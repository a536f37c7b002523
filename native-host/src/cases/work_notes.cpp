// SPDX-License-Identifier: Apache-2.0
#include "cases/work_notes.h"

#include "base/china_day.h"
#include "cases/rows.h"
#include "cases/write_once.h"
#include "crypto/sha256.h"

#include <string_view>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr std::string_view kColumns =
    "title, authors, completed, first_published, first_published_at, first_published_url, "
    "official_url, record_portal, record_number, record_status, record_sent, record_decided, "
    "record_expires, has_certificate, claim_signed, noted_at";

Canonical truth_or_null(const std::optional<bool> &value) {
  return value ? Canonical{*value} : Canonical{};
}

std::optional<std::int64_t> number_of(const std::optional<bool> &value) {
  return value ? std::optional<std::int64_t>(*value ? 1 : 0) : std::nullopt;
}

template <class T, class Make> Canonical list_of(const std::vector<T> &values, const Make &make) {
  Canonical::List list;
  for (const auto &value : values)
    list.push_back({make(value)});
  return {std::move(list)};
}

/// A licensee may be a person, and where a proof is kept is nobody's business: the entry, which
/// nobody can cut, only proves the texts.
Canonical::Object body_of(const std::string &work_id, const WorkNote &note) {
  return {{"work", {work_id}},
          {"title", text_or_null(note.title)},
          {"authors", text_or_null(note.authors)},
          {"completed", text_or_null(note.completed)},
          {"firstPublished", text_or_null(note.first_published)},
          {"firstPublishedAt", text_or_null(note.first_published_at)},
          {"firstPublishedUrl", text_or_null(note.first_published_url)},
          {"officialUrl", text_or_null(note.official_url)},
          {"recordPortal", text_or_null(note.record_portal)},
          {"recordNumber", text_or_null(note.record_number)},
          {"recordStatus", text_or_null(note.record_status)},
          {"recordSent", text_or_null(note.record_sent)},
          {"recordDecided", text_or_null(note.record_decided)},
          {"recordExpires", text_or_null(note.record_expires)},
          {"hasCertificate", truth_or_null(note.has_certificate)},
          {"claimSigned", truth_or_null(note.claim_signed)},
          {"registrations", list_of(note.registrations,
                                    [](const Registration &one) {
                                      return Canonical::Object{{"office", {one.office}},
                                                               {"number", {one.number}},
                                                               {"kind", {one.kind}},
                                                               {"day", text_or_null(one.day)}};
                                    })},
          {"licences", list_of(note.licences,
                               [](const WorkLicence &one) {
                                 return Canonical::Object{
                                     {"holderSha256", {crypto::to_hex(crypto::sha256(one.holder))}},
                                     {"use", {one.use}},
                                     {"from", text_or_null(one.from)},
                                     {"until", text_or_null(one.until)}};
                               })},
          {"proofs", list_of(note.proofs, [](const WorkProof &one) {
             return Canonical::Object{{"kind", {one.kind}},
                                      {"whatSha256", {crypto::to_hex(crypto::sha256(one.what))}},
                                      {"day", text_or_null(one.day)}};
           })}};
}

std::optional<bool> truth(const storage::Statement &row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional<bool>(row.integer(column) != 0);
}

/// From column `first` on, in the order of kColumns; without its parts.
WorkNote note_from(const storage::Statement &row, int first) {
  const auto text = [&](int column) { return row.optional_text(first + column); };
  return {.title = text(0),
          .authors = text(1),
          .completed = text(2),
          .first_published = text(3),
          .first_published_at = text(4),
          .first_published_url = text(5),
          .official_url = text(6),
          .record_portal = text(7),
          .record_number = text(8),
          .record_status = text(9),
          .record_sent = text(10),
          .record_decided = text(11),
          .record_expires = text(12),
          .has_certificate = truth(row, first + 13),
          .claim_signed = truth(row, first + 14),
          .noted_at = row.text(first + 15)};
}

/// A row of part, name, words, number, day, until from this column on.
void take_part(WorkNote &note, const storage::Statement &row, int first) {
  const auto part = row.text(first);
  const auto name = row.text(first + 1), words = row.text(first + 2), number = row.text(first + 3);
  auto day = row.optional_text(first + 4), until = row.optional_text(first + 5);
  if (part == "registration")
    note.registrations.push_back({name, number, words, std::move(day)});
  else if (part == "licence")
    note.licences.push_back({name, words, std::move(day), std::move(until)});
  else
    note.proofs.push_back({name, words, std::move(day)});
}

struct Kept {
  std::int64_t record = 0;
  WorkNote note;
};

/// The newest note of a work but so many.
Result<std::optional<Kept>> kept_note(storage::Database &database, const std::string &work_id,
                                      int but) {
  auto found = first_row<Kept>(
      database.prepare("SELECT id, " + std::string(kColumns) +
                           " FROM work_records WHERE work_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?",
                       work_id, std::int64_t{but}),
      [](const auto &row) {
        return Kept{row.integer(0), note_from(row, 1)};
      });
  if (!found || !*found) return found;
  auto parts = database.prepare("SELECT part, name, words, number, day, until FROM "
                                "work_record_parts WHERE record = ? ORDER BY part, place",
                                (*found)->record);
  for (;;) {
    const auto row = parts.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return found;
    take_part((*found)->note, parts, 0);
  }
}

/// Days of what has happened, and of what may lie ahead.
Status check_days(const WorkNote &note, const std::string &today) {
  const auto check = [&](const std::optional<std::string> &day, const char *field,
                         bool may_come) -> Status {
    if (!day) return {};
    if (!day_of_date(*day))
      return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", field);
    if (!may_come && *day > today)
      return fail(ErrorCode::invalid_params,
                  "This day has not come yet: what has not happened cannot be recorded.", field);
    return {};
  };
  std::vector<Status> checked{check(note.completed, "/note/completed", false),
                              check(note.first_published, "/note/firstPublished", false),
                              check(note.record_sent, "/note/recordSent", false),
                              check(note.record_decided, "/note/recordDecided", false),
                              check(note.record_expires, "/note/recordExpires", true)};
  for (const auto &one : note.registrations)
    checked.push_back(check(one.day, "/note/registrations", false));
  for (const auto &one : note.licences)
    for (const auto &day : {one.from, one.until})
      checked.push_back(check(day, "/note/licences", true));
  for (const auto &one : note.proofs)
    checked.push_back(check(one.day, "/note/proofs", false));
  for (const auto &one : checked)
    if (!one) return one;
  return {};
}

Status put_note(storage::Database &database, const std::string &work_id, const WorkNote &note,
                const std::string &time) {
  auto put = ran(database.prepare(
      "INSERT INTO work_records (work_id, " + std::string(kColumns) +
          ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      work_id, note.title, note.authors, note.completed, note.first_published,
      note.first_published_at, note.first_published_url, note.official_url, note.record_portal,
      note.record_number, note.record_status, note.record_sent, note.record_decided,
      note.record_expires, number_of(note.has_certificate), number_of(note.claim_signed), time));
  const std::optional<std::string> none;
  std::int64_t place = 0;
  const auto add = [&](const char *part, const std::string &name, const std::string &words,
                       const std::string &number, const std::optional<std::string> &day,
                       const std::optional<std::string> &until) {
    if (!put) return;
    put = ran(database.prepare(
        "INSERT INTO work_record_parts (record, part, place, name, words, number, day, until) "
        "VALUES ((SELECT max(id) FROM work_records), ?, ?, ?, ?, ?, ?, ?)",
        std::string(part), place++, name, words, number, day, until));
  };
  for (const auto &one : note.registrations)
    add("registration", one.office, one.kind, one.number, one.day, none);
  for (const auto &one : note.licences)
    add("licence", one.holder, one.use, {}, one.from, one.until);
  for (const auto &one : note.proofs)
    add("proof", one.kind, one.what, {}, one.day, none);
  return put;
}

}  // namespace

std::string note_digest(const std::string &work_id, const WorkNote &note) {
  return crypto::to_hex(crypto::sha256(to_canonical_json({body_of(work_id, note)})));
}

Status WorkNotes::note(const std::string &request_key, const std::string &work_id,
                       const WorkNote &note, const std::optional<std::string> &seen_at) {
  if (auto checked = check_days(note, to_date(china_day_of(clock_.utc_ms()))); !checked)
    return checked;
  auto &database = store_.database;
  return write_once(database, clock_, request_key, "work.noted", {body_of(work_id, note)},
                    [&](const std::string &time) -> Status {
                      const auto stands = kept_note(database, work_id, 0);
                      if (!stands) return tl::unexpected(stands.error());
                      if (seen_at && *seen_at != (*stands ? (*stands)->note.noted_at : ""))
                        return fail(ErrorCode::conflict,
                                    "The record of this work was changed in another window: look "
                                    "at it again.");
                      return put_note(database, work_id, note, time);
                    });
}

Result<WorkNote> WorkNotes::of(const std::string &work_id) {
  auto found = kept_note(store_.database, work_id, 0);
  if (!found) return tl::unexpected(found.error());
  return *found ? std::move((*found)->note) : WorkNote{};
}

Result<std::optional<WorkNote>> WorkNotes::before(const std::string &work_id) {
  auto found = kept_note(store_.database, work_id, 1);
  if (!found) return tl::unexpected(found.error());
  return *found ? std::optional(std::move((*found)->note)) : std::nullopt;
}

Result<std::map<std::string, WorkNote>> WorkNotes::all() {
  constexpr std::string_view kNewest = "id IN (SELECT max(id) FROM work_records GROUP BY work_id)";
  std::map<std::string, WorkNote> notes;
  auto rows = store_.database.prepare("SELECT work_id, " + std::string(kColumns) +
                                      " FROM work_records WHERE " + std::string(kNewest));
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) break;
    notes.emplace(rows.text(0), note_from(rows, 1));
  }
  auto parts = store_.database.prepare(
      "SELECT work_id, part, name, words, number, day, until FROM work_record_parts JOIN "
      "work_records ON id = record WHERE " +
      std::string(kNewest) + " ORDER BY record, part, place");
  for (;;) {
    const auto row = parts.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return notes;
    take_part(notes[parts.text(0)], parts, 1);
  }
}

}  // namespace counterproof::cases
