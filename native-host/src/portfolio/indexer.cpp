// SPDX-License-Identifier: Apache-2.0
#include "portfolio/indexer.h"

#include "portfolio/folder_scan.h"
#include "portfolio/known_files.h"
#include "portfolio/reading_crew.h"
#include "portfolio/record_pictures.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace counterproof::portfolio {
namespace {

using Steady = std::chrono::steady_clock;

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
Result<IndexRun> read_all(storage::Store &store, const Clock &clock, image::DecoderPool &decoders,
                          const ScanPlan &plan, const IndexOptions &options) {
  IndexRun run;
  run.unchanged = plan.unchanged;
  const auto start = Steady::now();
  std::vector<ReadPicture> repeats;
  ReadingCrew crew({plan.to_read, decoders, store.blobs, store.index, plan.known_contents},
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
    run.read += count;
    const std::chrono::duration<double> seconds = Steady::now() - start;
    if (options.on_progress)
      options.on_progress({run.read, static_cast<std::int64_t>(plan.to_read.size()),
                           static_cast<double>(run.read) / std::max(seconds.count(), 1e-3)});
    if (is_cancelled(options)) {
      run.cancelled = true;
      crew.stop();
    }
  }
  if (auto recorded = record_pictures(store, clock, repeats); !recorded)
    return tl::unexpected(recorded.error());
  return run;
}

}  // namespace

Result<IndexRun> index_folders(storage::Store &store, const Clock &clock,
                               image::DecoderPool &decoders,
                               const std::vector<std::filesystem::path> &folders,
                               const IndexOptions &options) {
  std::vector<FolderScan> scans;
  for (const auto &folder : folders) {
    auto scan = scan_folder(folder);
    if (!scan) return tl::unexpected(scan.error());
    scans.push_back(std::move(*scan));
  }
  if (auto looked = find_stale_features(store); !looked) return tl::unexpected(looked.error());
  const auto plan = note_scan(store.database, scans, to_rfc3339(clock.utc_ms()));
  if (!plan) return tl::unexpected(plan.error());
  if (auto noted = note_reading(store.database, clock.utc_ms() + kReadingSignMs); !noted)
    return tl::unexpected(noted.error());
  auto run = read_all(store, clock, decoders, *plan, options);
  const auto renamed = run ? follow_renames(store.database) : Status();
  const auto ended = note_reading(store.database, 0);
  if (!run) return run;
  if (!renamed) return tl::unexpected(renamed.error());
  if (!ended) return tl::unexpected(ended.error());
  return run;
}

}  // namespace counterproof::portfolio
