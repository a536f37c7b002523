// SPDX-License-Identifier: Apache-2.0
#include "cases/profiles.h"

#include "base/china_day.h"
#include "cases/profile_text.h"
#include "cases/rows.h"
#include "cases/write_once.h"
#include "crypto/random.h"

#include <algorithm>

namespace counterproof::cases {
namespace {

/// Clocks of one computer do not run ahead of each other by more.
constexpr std::int64_t kClockSlackMs = 100;

const std::map<std::string, std::string> &field_words() {
  static const std::map<std::string, std::string> words{{"legalName", "the legal name"},
                                                        {"identityName", "the name in the papers"},
                                                        {"accountName", "the name on the account"},
                                                        {"ownerName", "the owner's name"},
                                                        {"address", "the address"},
                                                        {"email", "the e-mail address"},
                                                        {"phone", "the phone number"},
                                                        {"country", "the country"},
                                                        {"papersPlace", "the place of the papers"}};
  return words;
}

tl::unexpected<Error> no_such_profile() {
  return fail(ErrorCode::not_found, "There is no such profile any more: reload the page.");
}

Profile profile_from(const storage::Statement &row) {
  return {.id = row.text(0),
          .kind = row.text(1),
          .label = row.text(2),
          .pen_name = row.text(3),
          .letter_expires = row.optional_text(4),
          .takes_rest = row.integer(5) != 0,
          .works = row.integer(6)};
}

/// The same with its texts as they are kept.
Result<ProfileWrite> cleaned(ProfileWrite write) {
  auto label = one_clean_line(write.label, "the profile's name");
  if (!label) return tl::unexpected(label.error());
  if (label->empty())
    return fail(ErrorCode::invalid_params, "Give the profile a name, such as \"My studio\".");
  write.label = std::move(*label);
  auto pen_name = one_clean_line(write.pen_name, "the pen name");
  if (!pen_name) return tl::unexpected(pen_name.error());
  write.pen_name = std::move(*pen_name);
  if (write.letter_expires && write.kind != "agent")
    return fail(ErrorCode::invalid_params, "Only an agent has a letter of authorisation.");
  if (write.letter_expires && !day_of_date(*write.letter_expires))
    return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", "/letterExpires");
  for (auto &[field, text] : write.fields) {
    const auto known = field_words().find(field);
    if (known == field_words().end())
      return fail(ErrorCode::invalid_params, "There is no such field.", "/fields/" + field);
    auto clean = one_clean_line(text, known->second);
    if (!clean) return tl::unexpected(clean.error());
    text = std::move(*clean);
  }
  return write;
}

Result<bool> is_there(storage::Database &database, const std::string &id) {
  const auto found = first_row<std::int64_t>(
      database.prepare("SELECT 1 FROM profiles WHERE id = ?", id), first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

Status put_row(storage::Database &database, const std::string &id, const ProfileWrite &write,
               const std::string &time) {
  const auto other = first_row<std::string>(
      database.prepare("SELECT label FROM profiles WHERE label = ? COLLATE NOCASE AND id <> ?",
                       write.label, id),
      first_text);
  if (!other) return tl::unexpected(other.error());
  if (*other)
    return fail(ErrorCode::conflict, "You already have a profile called \"" + **other +
                                         "\": give this one another name.");
  if (write.takes_rest) {
    auto given_up = ran(database.prepare("UPDATE profiles SET takes_rest = 0 WHERE id <> ?", id));
    if (!given_up) return given_up;
  }
  return ran(database.prepare(
      "INSERT INTO profiles (id, kind, label, pen_name, letter_expires, takes_rest, written_at) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = "
      "excluded.label, pen_name = excluded.pen_name, letter_expires = excluded.letter_expires, "
      "takes_rest = excluded.takes_rest, written_at = excluded.written_at",
      id, write.kind, write.label, write.pen_name, write.letter_expires,
      std::int64_t{write.takes_rest ? 1 : 0}, time));
}

Status put_fields(storage::Store &store, const std::string &id, const SealedTexts &fields) {
  auto &database = store.database;
  for (const auto &[field, text] : fields) {
    if (!text.empty()) continue;
    auto emptied = ran(
        database.prepare("DELETE FROM profile_fields WHERE profile = ? AND field = ?", id, field));
    if (!emptied) return emptied;
  }
  if (std::ranges::all_of(fields, [](const auto &field) { return field.second.empty(); }))
    return {};
  const auto key = key_to_seal_with(store);
  if (!key) return tl::unexpected(key.error());
  for (const auto &[field, text] : fields) {
    if (text.empty()) continue;
    const auto sealed = key->seal(text, field_place(id, field));
    auto put = ran(database.prepare(
        "INSERT OR REPLACE INTO profile_fields (profile, field, sealed) VALUES (?, "
        "?, ?)",
        id, field, ByteView(sealed)));
    if (!put) return put;
  }
  return {};
}

Canonical::Object named(const std::string &id) { return {{"profile", {id}}}; }

/// What was asked for with a press, in a form that is kept: nobody can read it back out of this.
Result<std::string> told_apart(storage::Store &store, const ProfileWrite &write) {
  Canonical::Object all{{"id", text_or_null(write.id)},
                        {"kind", {write.kind}},
                        {"label", {write.label}},
                        {"penName", {write.pen_name}},
                        {"letterExpires", text_or_null(write.letter_expires)},
                        {"takesRest", {write.takes_rest}}};
  for (const auto &[field, text] : write.fields)
    all.emplace_back(field, Canonical{text});
  const auto kept = read_profile_key(store);
  if (!kept) return tl::unexpected(kept.error());
  // Without a key nothing personal can be written, so there is nothing to hide either.
  return kept->key ? kept->key->fingerprint(to_canonical_json({all})) : std::string("locked");
}

}  // namespace

Result<Profiles::Listed> Profiles::list() {
  auto &database = store_.database;
  auto profiles = all_rows<Profile>(
      database.prepare("SELECT id, kind, label, pen_name, letter_expires, takes_rest, (SELECT "
                       "count(*) FROM profile_works WHERE profile = id) FROM profiles ORDER BY id"),
      profile_from);
  if (!profiles) return tl::unexpected(profiles.error());
  for (auto &profile : *profiles) {
    auto filled = all_rows<std::string>(
        database.prepare("SELECT field FROM profile_fields WHERE profile = ? ORDER BY field",
                         profile.id),
        first_text);
    if (!filled) return tl::unexpected(filled.error());
    profile.filled = std::move(*filled);
  }
  const auto key = read_profile_key(store_);
  if (!key) return tl::unexpected(key.error());
  Listed listed{std::move(*profiles), key->standing, std::nullopt};
  if (key->standing == KeyStanding::missing || key->standing == KeyStanding::wrong)
    listed.locked = locked(key->standing).message;
  return listed;
}

Result<std::string> Profiles::write(const std::string &request_key, const ProfileWrite &asked) {
  const auto clean = cleaned(asked);
  if (!clean) return tl::unexpected(clean.error());
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (clean->id) {
    const auto there = is_there(database, *clean->id);
    if (!there) return tl::unexpected(there.error());
    if (!*there) return no_such_profile();
  } else {
    const auto count =
        first_row<std::int64_t>(database.prepare("SELECT count(*) FROM profiles"), first_number);
    if (!count) return tl::unexpected(count.error());
    if (count->value_or(0) >= kMostProfiles)
      return fail(ErrorCode::too_large, "There are 100 profiles already: remove one first.");
  }
  const bool seals =
      std::ranges::any_of(clean->fields, [](const auto &field) { return !field.second.empty(); });
  if (seals) {
    // Made first, so that what was asked can be told apart by it.
    const auto key = key_to_seal_with(store_);
    if (!key) return tl::unexpected(key.error());
  }
  const auto print = told_apart(store_, *clean);
  if (!print) return tl::unexpected(print.error());
  const auto before = answered_before(database, request_key, "profile.written" + *print);
  if (!before) return tl::unexpected(before.error());
  if (*before) return **before;

  const auto id = clean->id ? *clean->id : crypto::new_uuid(clock_);
  const auto time = to_rfc3339(clock_.utc_ms());
  if (auto put = put_row(database, id, *clean, time); !put) return tl::unexpected(put.error());
  if (auto put = put_fields(store_, id, clean->fields); !put) return tl::unexpected(put.error());
  if (auto told = append_entry(database, time, "profile.written", {named(id)}); !told)
    return tl::unexpected(told.error());
  if (auto kept = keep_answer(database, request_key, "profile.written" + *print, id); !kept)
    return tl::unexpected(kept.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return id;
}

Result<std::int64_t> Profiles::remove(const std::string &request_key, const std::string &id) {
  auto &database = store_.database;
  std::int64_t works = 0;
  const auto removed =
      write_once(database, clock_, request_key, "profile.removed", {named(id)},
                 [&](const std::string &) -> Status {
                   const auto count = first_row<std::int64_t>(
                       database.prepare("SELECT count(*) FROM profile_works WHERE profile = ?", id),
                       first_number);
                   if (!count) return tl::unexpected(count.error());
                   works = count->value_or(0);
                   const auto gone =
                       database.prepare("DELETE FROM profiles WHERE id = ?", id).run();
                   if (!gone) return tl::unexpected(gone.error());
                   if (*gone == 0) return no_such_profile();
                   return {};
                 });
  if (!removed) return tl::unexpected(removed.error());
  return works;
}

Status Profiles::give(const std::string &request_key, const std::optional<std::string> &id,
                      const std::vector<std::string> &work_ids) {
  auto &database = store_.database;
  Canonical::List works;
  for (const auto &work : work_ids)
    works.push_back({work});
  return write_once(
      database, clock_, request_key, "profile.works_given",
      {Canonical::Object{{"profile", text_or_null(id)}, {"works", {works}}}},
      [&](const std::string &) -> Status {
        if (id) {
          const auto there = is_there(database, *id);
          if (!there) return tl::unexpected(there.error());
          if (!*there) return no_such_profile();
        }
        for (const auto &work : work_ids) {
          auto put =
              id ? ran(database.prepare("INSERT OR REPLACE INTO profile_works (work_id, "
                                        "profile) VALUES (?, ?)",
                                        work, *id))
                 : ran(database.prepare("DELETE FROM profile_works WHERE work_id = ?", work));
          if (!put) return put;
        }
        return {};
      });
}

Result<std::optional<std::string>> Profiles::of_work(const std::string &work_id) {
  auto row =
      store_.database.prepare("SELECT coalesce((SELECT profile FROM profile_works WHERE "
                              "work_id = ?), (SELECT id FROM profiles WHERE takes_rest = 1))",
                              work_id);
  if (const auto there = row.next(); !there) return tl::unexpected(there.error());
  return row.optional_text(0);
}

Result<std::map<std::string, std::string>> Profiles::given_works() {
  using Row = std::pair<std::string, std::string>;
  const auto rows =
      all_rows<Row>(store_.database.prepare("SELECT work_id, profile FROM profile_works"),
                    [](const auto &row) { return Row(row.text(0), row.text(1)); });
  if (!rows) return tl::unexpected(rows.error());
  return std::map<std::string, std::string>(rows->begin(), rows->end());
}

Result<bool> Profiles::is_given(const std::string &work_id) {
  const auto found = first_row<std::int64_t>(
      store_.database.prepare("SELECT 1 FROM profile_works WHERE work_id = ?", work_id),
      first_number);
  if (!found) return tl::unexpected(found.error());
  return found->has_value();
}

Result<std::optional<std::string>> Profiles::records_reach_to() {
  const auto last = last_entry(store_.database);
  if (!last) return tl::unexpected(last.error());
  return *last ? std::optional((*last)->time.substr(0, 10)) : std::nullopt;
}

Result<SealedTexts> Profiles::sealed(const std::string &id) {
  using Row = std::pair<std::string, Bytes>;
  const auto rows = all_rows<Row>(
      store_.database.prepare("SELECT field, sealed FROM profile_fields WHERE profile = ?", id),
      [](const auto &row) { return Row(row.text(0), row.blob(1)); });
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return SealedTexts();
  const auto kept = read_profile_key(store_);
  if (!kept) return tl::unexpected(kept.error());
  if (kept->standing != KeyStanding::good) return tl::unexpected(locked(kept->standing));
  SealedTexts texts;
  for (const auto &[field, sealed] : *rows) {
    auto text = kept->key->open(sealed, field_place(id, field));
    if (!text) {
      const auto words = field_words().find(field);
      return fail(ErrorCode::unreadable,
                  "In this profile " + (words == field_words().end() ? "a field" : words->second) +
                      " is damaged and cannot be opened: write it again.");
    }
    texts.emplace(field, std::move(*text));
  }
  return texts;
}

Result<SealedTexts> Profiles::open_for_press(const std::string &press, std::int64_t pressed_at_ms,
                                             const std::string &id,
                                             const std::function<Status()> &may_open) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  // Looked at behind the wait for other hosts' writing: what they wrote counts, and so does the
  // time it took.
  const auto now = clock_.utc_ms();
  if (now - pressed_at_ms > kPressLastsMs || pressed_at_ms > now + kClockSlackMs)
    return fail(ErrorCode::conflict, "The press was too long ago, so your personal details stayed "
                                     "where they are: press again.");
  const auto there = is_there(database, id);
  if (!there) return tl::unexpected(there.error());
  if (!*there) return no_such_profile();
  if (auto may = may_open(); !may) return tl::unexpected(may.error());
  const auto used = answered_before(database, press, "profile.fields");
  if (!used && used.error().code != ErrorCode::conflict) return tl::unexpected(used.error());
  if (!used || *used)
    return fail(ErrorCode::conflict,
                "This press was used already: press again to fill in your personal details.");
  auto texts = sealed(id);
  if (!texts) return texts;
  const auto told = append_entry(database, to_rfc3339(now), "profile.opened", {named(id)});
  if (!told) return tl::unexpected(told.error());
  if (auto kept = keep_answer(database, press, "profile.fields", ""); !kept)
    return tl::unexpected(kept.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return texts;
}

}  // namespace counterproof::cases
