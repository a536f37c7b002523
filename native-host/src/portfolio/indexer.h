// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace counterproof::image {
class DecoderPool;
}

namespace counterproof::portfolio {

/// How far reading is. `done` and `total` count the files that had to be read this time; files
/// unchanged since the last time cost nothing and are not counted. `per_second` is 0 until known.
struct Progress {
  std::int64_t done = 0;
  std::int64_t total = 0;
  double per_second = 0;
};

struct IndexOptions {
  /// Pictures read side by side, each in its own thread and decoder.
  int threads = 2;
  /// Called on the calling thread, after each file; may be empty.
  std::function<void(const Progress &)> on_progress;
  /// Called on the calling thread before the first file is read, with every folder that was looked
  /// into; may be empty.
  std::function<void(const std::vector<std::filesystem::path> &)> on_folders;
  /// Files changed less than this ago are left for the next run: they are being written.
  std::chrono::milliseconds settled_after{0};
  /// Set from any thread: stops after the files under way; what was read is kept.
  const std::atomic<bool> *cancelled = nullptr;
};

/// What one run did.
struct IndexRun {
  std::int64_t read = 0;
  std::int64_t unchanged = 0;
  /// Left, because they were being written.
  std::int64_t settling = 0;
  bool cancelled = false;
  /// Folders inside that could not be opened; what was known of them stays as it was.
  std::vector<std::filesystem::path> closed_folders;
};

/// Gives the decoders; asked once, and not at all when no file has to be read.
using DecoderSource = std::function<Result<image::DecoderPool *>()>;

/// Adds `folders` and reads every picture in them: recursive, without hidden files and folders,
/// following links to folders once. Each work is committed as it is done, so that a run that was
/// stopped goes on where it was. A file that cannot be used is recorded with the reason and the
/// rest goes on. Files that are gone are kept and marked.
///
/// Refused before anything is changed, with one sentence that says what to do: a folder that is
/// missing (not_found), is no folder or cannot be read (unreadable), or holds no picture at all
/// (not_found).
Result<IndexRun> index_folders(storage::Store &store, const Clock &clock,
                               const DecoderSource &decoders,
                               const std::vector<std::filesystem::path> &folders,
                               const IndexOptions &options = {});

/// Reads the folders already in the portfolio again, the one added last first. A folder that is not
/// there, cannot be opened or holds no picture (an unplugged disk's empty place) is marked missing
/// and left as it was; the others are read as by index_folders(). Refused with not_found only when
/// no folder was ever added.
Result<IndexRun> index_known_folders(storage::Store &store, const Clock &clock,
                                     const DecoderSource &decoders,
                                     const IndexOptions &options = {});

/// Looks again which folders are there, without reading any file.
Status find_missing_folders(storage::Database &database);

/// Whether there is a folder, not missing, that was added but never looked through.
Result<bool> has_unread_folder(storage::Database &database);

}  // namespace counterproof::portfolio
