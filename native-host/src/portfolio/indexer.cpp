// SPDX-License-Identifier: Apache-2.0
#include "portfolio/indexer.h"

#include "portfolio/folder_scan.h"
#include "portfolio/known_files.h"
#include "portfolio/reading_crew.h"
#include "portfolio/reading_order.h"
#include "portfolio/reading_rate.h"
#include "portfolio/record_pictures.h"
#include "portfolio/work_groups.h"

#include <algorithm>
#include <iterator>

namespace counterproof::portfolio {
namespace {

ByteView bytes_of(const std::string &text) {
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

bool is_cancelled(const IndexOptions &options) {
  return options.cancelled && options.cancelled->load();
}

/// Pictures of a content that another file brings too are recorded last, when that one's fate is
/// known.
std::vector<ReadPicture> split_off_repeats(std::vector<ReadPicture> &pictures) {
  const auto repeats =
      std::stable_partition(pictures.begin(), pictures.end(), [](const ReadPicture &picture) {
        return picture.outcome != ReadPicture::Outcome::same_content;
      });
  std::vector<ReadPicture> split(std::make_move_iterator(repeats),
                                 std::make_move_iterator(pictures.end()));
  pictures.erase(repeats, pictures.end());
  return split;
}

Status first_disk_error(const std::vector<ReadPicture> &pictures) {
  for (const auto &picture : pictures)
    if (picture.disk) return tl::unexpected(*picture.disk);
  return {};
}

/// Reads all of `plan`, recording as it goes.
Result<IndexRun> read_all(storage::Store &store, const Clock &clock, const DecoderSource &decoders,
                          const ScanPlan &plan, const IndexOptions &options) {
  IndexRun run;
  run.unchanged = plan.unchanged;
  run.settling = plan.settling;
  const auto pool = decoders();
  if (!pool) return tl::unexpected(pool.error());
  ReadingRate rate;
  std::vector<ReadPicture> repeats;
  WorkGroups groups(store);
  const auto files = in_reading_order(plan.to_read);
  ReadingCrew crew({files, **pool, store.blobs, store.index, plan.known_contents},
                   std::max(1, options.threads));
  for (;;) {
    auto pictures = crew.take();
    if (pictures.empty()) break;
    const auto count = static_cast<std::int64_t>(pictures.size());
    if (auto kept = first_disk_error(pictures); !kept) return tl::unexpected(kept.error());
    auto more = split_off_repeats(pictures);
    std::move(more.begin(), more.end(), std::back_inserter(repeats));
    if (auto recorded = record_pictures(store, clock, pictures); !recorded)
      return tl::unexpected(recorded.error());
    if (auto compared = groups.compare_new(); !compared) return tl::unexpected(compared.error());
    run.read += count;
    rate.note(count);
    if (auto noted = note_rate(store.database, rate.per_second()); !noted)
      return tl::unexpected(noted.error());
    if (options.on_progress)
      options.on_progress(
          {run.read, static_cast<std::int64_t>(plan.to_read.size()), rate.per_second()});
    if (is_cancelled(options)) {
      run.cancelled = true;
      crew.stop();
    }
  }
  if (auto recorded = record_pictures(store, clock, repeats); !recorded)
    return tl::unexpected(recorded.error());
  return run;
}

std::vector<std::filesystem::path> all_folders(const std::vector<FolderScan> &scans) {
  std::vector<std::filesystem::path> folders;
  for (const auto &scan : scans)
    folders.insert(folders.end(), scan.folders.begin(), scan.folders.end());
  return folders;
}

std::vector<std::filesystem::path> closed_folders(const std::vector<FolderScan> &scans) {
  std::vector<std::filesystem::path> folders;
  for (const auto &scan : scans)
    folders.insert(folders.end(), scan.unreadable.begin(), scan.unreadable.end());
  return folders;
}

Result<IndexRun> read_scans(storage::Store &store, const Clock &clock,
                            const DecoderSource &decoders, const std::vector<FolderScan> &scans,
                            const IndexOptions &options) {
  if (auto looked = find_stale_features(store); !looked) return tl::unexpected(looked.error());
  if (options.on_folders) options.on_folders(all_folders(scans));
  const auto plan =
      note_scan(store.database, scans, to_rfc3339(clock.utc_ms()), options.settled_after);
  if (!plan) return tl::unexpected(plan.error());
  if (plan->to_read.empty()) {
    // A look that finds nothing new, as at every start of a browser, writes nothing.
    if (auto renamed = follow_renames(store.database); !renamed)
      return tl::unexpected(renamed.error());
    if (auto ended = note_reading(store.database, 0); !ended) return tl::unexpected(ended.error());
    IndexRun run;
    run.unchanged = plan->unchanged;
    run.settling = plan->settling;
    run.closed_folders = closed_folders(scans);
    return run;
  }
  if (auto noted = note_reading(store.database, clock.utc_ms() + kReadingSignMs); !noted)
    return tl::unexpected(noted.error());
  // What an earlier run did says nothing about this one's files.
  if (auto noted = note_rate(store.database, 0); !noted) return tl::unexpected(noted.error());
  auto run = read_all(store, clock, decoders, *plan, options);
  const auto renamed = run ? follow_renames(store.database) : Status();
  const auto ended = note_reading(store.database, 0);
  if (!run) return run;
  if (!renamed) return tl::unexpected(renamed.error());
  if (!ended) return tl::unexpected(ended.error());
  run->closed_folders = closed_folders(scans);
  return run;
}

Result<std::vector<std::filesystem::path>> known_folders(storage::Database &database) {
  std::vector<std::filesystem::path> folders;
  auto rows = database.prepare("SELECT path FROM folders ORDER BY added_at DESC, path");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return folders;
    const auto path = rows.blob(0);
    folders.emplace_back(std::string(path.begin(), path.end()));
  }
}

Status note_missing(storage::Database &database, const std::filesystem::path &folder,
                    bool missing) {
  const auto path = folder.string();
  const auto noted = database
                         .prepare("UPDATE folders SET missing = ? WHERE path = ? AND missing <> ?",
                                  missing, bytes_of(path), missing)
                         .run();
  if (!noted) return tl::unexpected(noted.error());
  return {};
}

}  // namespace

Result<IndexRun> index_folders(storage::Store &store, const Clock &clock,
                               const DecoderSource &decoders,
                               const std::vector<std::filesystem::path> &folders,
                               const IndexOptions &options) {
  std::vector<FolderScan> scans;
  for (const auto &folder : folders) {
    auto scan = scan_folder(folder);
    if (!scan) return tl::unexpected(scan.error());
    scans.push_back(std::move(*scan));
  }
  auto run = read_scans(store, clock, decoders, scans, options);
  for (const auto &scan : scans) {
    if (auto noted = note_missing(store.database, scan.root, false); run && !noted)
      return tl::unexpected(noted.error());
  }
  return run;
}

Result<IndexRun> index_known_folders(storage::Store &store, const Clock &clock,
                                     const DecoderSource &decoders, const IndexOptions &options) {
  const auto folders = known_folders(store.database);
  if (!folders) return tl::unexpected(folders.error());
  if (folders->empty())
    return fail(ErrorCode::not_found, "There is no folder in the portfolio yet: choose one first.");
  std::vector<FolderScan> scans;
  for (const auto &folder : *folders) {
    auto scan = scan_folder(folder);
    if (auto noted = note_missing(store.database, folder, !scan); !noted)
      return tl::unexpected(noted.error());
    if (scan) scans.push_back(std::move(*scan));
  }
  return read_scans(store, clock, decoders, scans, options);
}

Status find_missing_folders(storage::Database &database) {
  const auto folders = known_folders(database);
  if (!folders) return tl::unexpected(folders.error());
  for (const auto &folder : *folders) {
    if (auto noted = note_missing(database, folder, !check_folder(folder)); !noted) return noted;
  }
  return {};
}

Result<bool> has_unread_folder(storage::Database &database) {
  std::vector<std::string> folders;
  {
    auto rows = database.prepare("SELECT path FROM folders WHERE missing = 0");
    for (;;) {
      const auto row = rows.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      const auto path = rows.blob(0);
      folders.emplace_back(path.begin(), path.end());
    }
  }
  // A folder is not missing only when it holds a picture, which looking through it notes.
  for (const auto &folder : folders) {
    const auto first = folder == "/" ? folder : folder + '/';
    auto after = first;
    ++after.back();
    auto rows = database.prepare("SELECT 1 FROM files WHERE path > ? AND path < ? LIMIT 1",
                                 bytes_of(first), bytes_of(after));
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return true;
  }
  return false;
}

}  // namespace counterproof::portfolio
