// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"

#include "crypto/random.h"
#include "crypto/sha256.h"

#include <fmt/format.h>
#include <optional>

namespace counterproof::cases {
namespace {

const std::string kNoEntry(64, '0');

std::string text_of(const std::string &text) { return to_canonical_json(Canonical{text}); }

/// Keys in their canonical order; `body` is canonical text already and must not be quoted again.
std::string entry_text(std::int64_t seq, const std::string &device, const std::string &time,
                       const std::string &kind, const std::string &body, const std::string &prev) {
  return fmt::format(R"({{"body":{},"device":{},"kind":{},"prev":{},"seq":{},"time":{}}})", body,
                     text_of(device), text_of(kind), text_of(prev), seq, text_of(time));
}

std::string hash_of(const std::string &entry) { return crypto::to_hex(crypto::sha256(entry)); }

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

}  // namespace

Status append_entry(storage::Database &database, const std::string &time, const std::string &kind,
                    const Canonical &body) {
  const auto device = device_id(database);
  if (!device) return tl::unexpected(device.error());
  auto last = database.prepare("SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1");
  const auto row = last.next();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t seq = *row ? last.integer(0) + 1 : 1;
  const std::string prev = *row ? last.text(1) : kNoEntry;
  const std::string body_text = to_canonical_json(body);
  const std::string hash = hash_of(entry_text(seq, *device, time, kind, body_text, prev));
  const auto added = database
                         .prepare("INSERT INTO ledger (seq, device, time, kind, body, prev, hash) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  seq, *device, time, kind, body_text, prev, hash)
                         .run();
  if (!added) return tl::unexpected(added.error());
  return {};
}

Result<ChainReport> verify_ledger(storage::Database &database) {
  ChainReport report;
  report.head = kNoEntry;
  auto rows =
      database.prepare("SELECT seq, device, time, kind, body, prev, hash FROM ledger ORDER BY seq");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return report;
    const auto seq = rows.integer(0);
    const auto broken = [&](const char *why) {
      report.intact = false;
      report.broken_at = seq;
      report.why = why;
      return report;
    };
    if (seq != report.entries + 1) return broken("an entry before this one is missing");
    if (rows.text(5) != report.head) return broken("it does not follow the entry before it");
    const auto entry =
        entry_text(seq, rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5));
    if (hash_of(entry) != rows.text(6)) return broken("its text was changed after it was written");
    report.head = rows.text(6);
    report.entries = seq;
  }
}

}  // namespace counterproof::cases
