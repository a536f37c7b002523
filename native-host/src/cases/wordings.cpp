// SPDX-License-Identifier: Apache-2.0
#include "cases/wordings.h"

#include "cases/rows.h"
#include "cases/write_once.h"
#include "crypto/sha256.h"

namespace counterproof::cases {
namespace {

constexpr auto kForAll = "";

std::string place_of(const std::string &work_id, const Wording &wording) {
  return wording.is_for_all ? kForAll : work_id;
}

Canonical::Object body_of(const std::string &work_id, const Wording &wording) {
  return {{"work", wording.is_for_all ? Canonical{} : Canonical{work_id}},
          {"sentence", {wording.sentence}},
          {"language", {wording.language}}};
}

Wording wording_from(const storage::Statement &row) {
  return {.sentence = row.text(0),
          .language = row.text(1),
          .text = row.text(2),
          .is_for_all = row.text(3) == kForAll,
          .is_used = row.integer(4) != 0,
          .noted_at = row.text(5)};
}

}  // namespace

Result<std::vector<Wording>> Wordings::of_work(const std::string &work_id) {
  return all_rows<Wording>(
      store_.database.prepare(
          "SELECT sentence, language, text, work_id, is_used, noted_at FROM statement_wordings one "
          "WHERE work_id = ?1 OR (work_id = '' AND NOT EXISTS (SELECT 1 FROM statement_wordings "
          "own "
          "WHERE own.work_id = ?1 AND own.sentence = one.sentence AND own.language = "
          "one.language)) ORDER BY sentence, language",
          work_id),
      wording_from);
}

Status Wordings::keep(const std::string &request_key, const std::string &work_id,
                      const Wording &wording) {
  auto &database = store_.database;
  auto body = body_of(work_id, wording);
  // It may name people: the entry, which nobody can cut, only proves it.
  body.emplace_back("textSha256", Canonical{crypto::to_hex(crypto::sha256(wording.text))});
  return write_once(
      database, clock_, request_key, "statement.worded", {std::move(body)},
      [&](const std::string &time) -> Status {
        auto put = ran(database.prepare(
            "INSERT OR REPLACE INTO statement_wordings (work_id, sentence, language, text, "
            "is_used, noted_at) VALUES (?, ?, ?, ?, 1, ?)",
            place_of(work_id, wording), wording.sentence, wording.language, wording.text, time));
        if (!put || !wording.is_for_all) return put;
        return ran(database.prepare(
            "DELETE FROM statement_wordings WHERE work_id = ? AND sentence = ? AND language = ?",
            work_id, wording.sentence, wording.language));
      });
}

Status Wordings::take_back(const std::string &request_key, const std::string &work_id,
                           const Wording &wording) {
  auto &database = store_.database;
  return write_once(
      database, clock_, request_key, "statement.wording_taken_back", {body_of(work_id, wording)},
      [&](const std::string &time) -> Status {
        const auto changed =
            database
                .prepare("UPDATE statement_wordings SET is_used = 0, noted_at = ? WHERE work_id = "
                         "? AND sentence = ? AND language = ?",
                         time, place_of(work_id, wording), wording.sentence, wording.language)
                .run();
        if (!changed) return tl::unexpected(changed.error());
        if (*changed == 0)
          return fail(ErrorCode::not_found, "No wording of yours is kept for this sentence.");
        return {};
      });
}

}  // namespace counterproof::cases
