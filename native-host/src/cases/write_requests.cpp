// SPDX-License-Identifier: Apache-2.0
#include "cases/write_requests.h"

#include "cases/ledger_entry.h"
#include "cases/rows.h"

#include <utility>

namespace counterproof::cases {

Result<std::optional<std::string>> answered_before(storage::Database &database,
                                                   const std::string &request_key,
                                                   const std::string &asked) {
  if (request_key.empty()) return std::optional<std::string>();
  using Kept = std::pair<std::string, std::string>;
  const auto kept = first_row<Kept>(
      database.prepare("SELECT asked, answer FROM write_requests WHERE request_key = ?",
                       request_key),
      [](const auto &row) { return Kept(row.text(0), row.text(1)); });
  if (!kept) return tl::unexpected(kept.error());
  if (!*kept) return std::optional<std::string>();
  if ((*kept)->first != hash_of(asked))
    return fail(ErrorCode::conflict,
                "This was already asked for something else: reload the page and try again.");
  return std::optional<std::string>((*kept)->second);
}

Status keep_answer(storage::Database &database, const std::string &request_key,
                   const std::string &asked, const std::string &answer) {
  if (request_key.empty()) return {};
  return ran(
      database.prepare("INSERT INTO write_requests (request_key, asked, answer) VALUES (?, ?, ?)",
                       request_key, hash_of(asked), answer));
}

}  // namespace counterproof::cases
