// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"

#include "crypto/random.h"

namespace counterproof::cases {
namespace {

Result<std::string> device_id(storage::Database &database) {
  auto rows = database.prepare("SELECT id FROM this_device");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (*row) return rows.text(0);
  auto id = crypto::new_uuid(SystemClock{});
  const auto kept = database.prepare("INSERT INTO this_device (one, id) VALUES (1, ?)", id).run();
  if (!kept) return tl::unexpected(kept.error());
  return id;
}

constexpr std::string_view kColumns =
    "SELECT seq, device, time, kind, body, prev, hash FROM ledger ";

LedgerEntry from_row(const storage::Statement &row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3),
          row.text(4),    row.text(5), row.text(6)};
}

}  // namespace

Result<std::optional<LedgerEntry>> last_entry(storage::Database &database) {
  auto rows = database.prepare(std::string(kColumns) + "ORDER BY seq DESC LIMIT 1");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  return *row ? std::optional<LedgerEntry>(from_row(rows)) : std::nullopt;
}

Result<std::int64_t> append_numbered_entry(storage::Database &database, const std::string &time,
                                           const std::string &kind, const Canonical &body) {
  const auto device = device_id(database);
  if (!device) return tl::unexpected(device.error());
  const auto last = last_entry(database);
  if (!last) return tl::unexpected(last.error());
  LedgerEntry entry{
      *last ? (*last)->seq + 1 : 1,       *device, time, kind, to_canonical_json(body),
      *last ? (*last)->hash : no_entry(), {}};
  entry.hash = hash_of(entry_text(entry));
  const auto added = database
                         .prepare("INSERT INTO ledger (seq, device, time, kind, body, prev, hash) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  entry.seq, entry.device, entry.time, entry.kind, entry.body,
                                  entry.prev, entry.hash)
                         .run();
  if (!added) return tl::unexpected(added.error());
  return entry.seq;
}

Status append_entry(storage::Database &database, const std::string &time, const std::string &kind,
                    const Canonical &body) {
  const auto added = append_numbered_entry(database, time, kind, body);
  if (!added) return tl::unexpected(added.error());
  return {};
}

Status each_entry(storage::Database &database, std::int64_t after,
                  const std::function<bool(const LedgerEntry &)> &take) {
  auto rows = database.prepare(std::string(kColumns) + "WHERE seq > ? ORDER BY seq", after);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row || !take(from_row(rows))) return {};
  }
}

Result<std::vector<SignedHead>> signed_heads(storage::Database &database) {
  auto rows = database.prepare("SELECT entries, head, device, time, reason, public_key, signature "
                               "FROM ledger_heads ORDER BY number");
  std::vector<SignedHead> heads;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return heads;
    heads.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                     rows.text(5), rows.text(6)});
  }
}

Result<ChainReport> verify_ledger(storage::Database &database) {
  auto heads = signed_heads(database);
  if (!heads) return tl::unexpected(heads.error());
  ChainWalk walk(std::move(*heads));
  const auto walked =
      each_entry(database, 0, [&](const LedgerEntry &entry) { return walk.take(entry); });
  if (!walked) return tl::unexpected(walked.error());
  return walk.finish();
}

}  // namespace counterproof::cases
