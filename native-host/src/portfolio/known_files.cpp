// SPDX-License-Identifier: Apache-2.0
#include "portfolio/known_files.h"

#include "image/decoder_pool.h"
#include "portfolio/kept_files.h"
#include "portfolio/titles.h"
#include "storage/transaction.h"
#include "vision/features.h"

#include <map>

namespace counterproof::portfolio {
namespace {

ByteView bytes_of(const std::string &text) {
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

struct KnownFile {
  std::int64_t size = 0;
  std::int64_t changed_ns = 0;
  bool present = false;
  /// Read, or failed in a way that reading again would not change.
  bool settled = false;
};

using KnownFiles = std::map<std::string, KnownFile>;

Result<KnownFiles> known_files(storage::Database &database) {
  KnownFiles known;
  auto rows = database.prepare(
      "SELECT path, size, changed_ns, present, state = 'read' OR (state = 'failed' AND read_by = ? "
      "AND (word NOT IN ('unreadable', 'decoder_failed') OR decoders_ended >= ?)) FROM files",
      COUNTERPROOF_VERSION, image::kSetAsideAfter);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return known;
    const auto path = rows.blob(0);
    known[std::string(path.begin(), path.end())] = {rows.integer(1), rows.integer(2),
                                                    rows.integer(3) != 0, rows.integer(4) != 0};
  }
}

bool lies_in(const std::string &path, const std::filesystem::path &folder) {
  const auto start = folder.string() + "/";
  return folder == "/" || path.rfind(start, 0) == 0;
}

/// Whether this scan would have seen the file, had it been there.
bool was_looked_for(const std::string &path, const std::vector<FolderScan> &scans) {
  for (const auto &scan : scans) {
    if (!lies_in(path, scan.root)) continue;
    bool hidden_from_us = false;
    for (const auto &folder : scan.unreadable)
      hidden_from_us |= lies_in(path, folder);
    if (!hidden_from_us) return true;
  }
  return false;
}

Status note_waiting(storage::Database &database, const FoundFile &file) {
  const auto path = file.path.string();
  const auto noted =
      database
          .prepare("INSERT INTO files (path, size, changed_ns, state, present) VALUES (?, ?, ?, "
                   "'waiting', 1) ON CONFLICT (path) DO UPDATE SET size = excluded.size, "
                   "changed_ns = excluded.changed_ns, state = 'waiting', present = 1",
                   bytes_of(path), file.size, file.changed_ns)
          .run();
  if (!noted) return tl::unexpected(noted.error());
  return {};
}

Status note_present(storage::Database &database, const std::string &path, bool present) {
  const auto noted =
      database.prepare("UPDATE files SET present = ? WHERE path = ?", present, bytes_of(path))
          .run();
  if (!noted) return tl::unexpected(noted.error());
  return {};
}

Result<std::set<std::string>> finished_contents(storage::Database &database) {
  std::set<std::string> contents;
  // A file that was set aside stays so under another name, too.
  auto rows = database.prepare(
      "SELECT content FROM works WHERE state <> 'waiting' UNION SELECT content FROM files WHERE "
      "state = 'failed' AND read_by = ? AND decoders_ended >= ? AND content NOT NULL",
      COUNTERPROOF_VERSION, image::kSetAsideAfter);
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return contents;
    contents.insert(rows.text(0));
  }
}

}  // namespace

Result<ScanPlan> note_scan(storage::Database &database, const std::vector<FolderScan> &scans,
                           const std::string &added_at, std::chrono::milliseconds settled_after) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  auto known = known_files(database);
  if (!known) return tl::unexpected(known.error());
  ScanPlan plan;
  std::set<std::string> found;
  for (const auto &scan : scans) {
    const auto added = database
                           .prepare("INSERT INTO folders (path, added_at) VALUES (?, ?) "
                                    "ON CONFLICT DO NOTHING",
                                    bytes_of(scan.root.string()), added_at)
                           .run();
    if (!added) return tl::unexpected(added.error());
    for (const auto &file : scan.files) {
      const auto path = file.path.string();
      if (!found.insert(path).second) continue;
      const auto before = known->find(path);
      const bool is_known = before != known->end() && before->second.settled &&
                            before->second.size == file.size &&
                            before->second.changed_ns == file.changed_ns;
      if (is_known)
        ++plan.unchanged;
      else if (is_settling(file, settled_after))
        ++plan.settling;
      else
        plan.to_read.push_back(file);
      Status noted;
      if (!is_known)
        noted = note_waiting(database, file);
      else if (!before->second.present)
        noted = note_present(database, path, true);
      if (!noted) return tl::unexpected(noted.error());
    }
  }
  for (const auto &[path, file] : *known) {
    if (!file.present || found.count(path) > 0 || !was_looked_for(path, scans)) continue;
    if (auto noted = note_present(database, path, false); !noted)
      return tl::unexpected(noted.error());
  }
  auto contents = finished_contents(database);
  if (!contents) return tl::unexpected(contents.error());
  plan.known_contents = std::move(*contents);
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return plan;
}

Status follow_renames(storage::Database &database) {
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  auto forgotten = database.execute(
      "DELETE FROM files WHERE present = 0 AND (state <> 'read' OR content IS NULL OR content IN "
      "(SELECT content FROM files WHERE present = 1 AND state = 'read' AND content NOT NULL))");
  if (!forgotten) return forgotten;
  std::map<std::string, std::filesystem::path> renamed;
  {
    auto rows = database.prepare(
        "SELECT works.id, min(files.path) FROM works JOIN works AS member ON "
        "coalesce(member.same_as, member.id) = coalesce(works.same_as, works.id) JOIN files ON "
        "files.content = member.content AND files.present = 1 AND files.state = 'read' WHERE NOT "
        "EXISTS (SELECT 1 FROM files AS same WHERE same.path = works.path AND same.present = 1 AND "
        "same.content = works.content) AND (member.id = works.id OR NOT EXISTS (SELECT 1 FROM "
        "files "
        "AS own WHERE own.content = works.content AND own.present = 1 AND own.state = 'read')) AND "
        "works.state <> 'replaced' GROUP BY works.id");
    for (;;) {
      const auto row = rows.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const auto path = rows.blob(1);
      renamed[rows.text(0)] = std::string(path.begin(), path.end());
    }
  }
  for (const auto &[id, path] : renamed) {
    const auto named = database
                           .prepare("UPDATE works SET path = ?, name = ?, title = ? WHERE id = ?",
                                    bytes_of(path.string()), name_of(path), title_of(path), id)
                           .run();
    if (!named) return tl::unexpected(named.error());
  }
  return transaction->commit();
}

Result<std::int64_t> next_revision(storage::Database &database) {
  auto rows =
      database.prepare("UPDATE portfolio_state SET revision = revision + 1 RETURNING revision");
  const auto row = rows.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return state_is_lost();
  return rows.integer(0);
}

Status mark_waiting(storage::Database &database, const std::string &work_id) {
  const auto revision = next_revision(database);
  if (!revision) return tl::unexpected(revision.error());
  const auto work =
      database
          .prepare(
              "UPDATE works SET state = 'waiting', revision = ? WHERE id = ? AND state = 'ready'",
              *revision, work_id)
          .run();
  if (!work) return tl::unexpected(work.error());
  const auto files = database
                         .prepare("UPDATE files SET state = 'waiting' WHERE content = (SELECT "
                                  "content FROM works WHERE id = ?) AND present = 1",
                                  work_id)
                         .run();
  if (!files) return tl::unexpected(files.error());
  return {};
}

Status find_stale_features(storage::Store &store) {
  std::vector<std::string> stale;
  {
    auto rows = store.database.prepare("SELECT id, features FROM works WHERE state = 'ready'");
    for (;;) {
      const auto row = rows.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const auto bytes = store.index.get(rows.text(1));
      if (!bytes || !vision::from_bytes(*bytes)) stale.push_back(rows.text(0));
      // An engine of another version refuses all alike: one good one answers for the rest.
      if (stale.empty()) break;
    }
  }
  if (stale.empty()) return {};
  auto transaction = storage::Transaction::begin(store.database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (const auto &id : stale) {
    if (auto marked = mark_waiting(store.database, id); !marked) return marked;
  }
  return transaction->commit();
}

}  // namespace counterproof::portfolio
