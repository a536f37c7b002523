// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "match/index.h"
#include "storage/store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::portfolio {

/// The tables of this room, for storage::Store::open.
storage::RoomSchema schema();

/// empty: no folder was ever added. indexing: a process is reading folders now. ready: nothing is
/// being read; `waiting` above 0 then means that reading was interrupted and goes on with the next
/// `counterproof index`.
enum class State { empty, indexing, ready };

/// How things stand, whichever process changed them.
struct Standing {
  /// A UUID made with these records: other records in the same place, begun anew, have another.
  std::string id;
  State state = State::empty;
  /// Works that can be matched; files that show the same work count as one.
  std::int64_t works = 0;
  /// Files beyond those, whose works count as another's (same_work()).
  std::int64_t grouped = 0;
  /// Files seen but not yet read.
  std::int64_t waiting = 0;
  /// Files that cannot be used, each with a reason (failures()).
  std::int64_t failed = 0;
  /// Works without enough structure to be compared.
  std::int64_t featureless = 0;
  std::int64_t folders = 0;
  /// Folders that were not there, or empty, when they were last looked for.
  std::int64_t folders_missing = 0;
  /// Picture files in the folders now, and those that were there once.
  std::int64_t files = 0;
  std::int64_t vanished = 0;
  /// Changes whenever the set of works that can be matched changes; only grows. Counted from 0, so
  /// it says something only together with `id`.
  std::int64_t revision = 0;
  /// How fast files are being read and when all will be; none while none are, or not known yet.
  std::optional<double> per_minute;
  std::optional<std::int64_t> seconds_left;
};

/// ready: can be matched. featureless: cannot be protected by picture. waiting: known, its features
/// must be made anew. replaced: its only file now holds another picture; kept for its cases, not
/// matched any more.
enum class WorkState { ready, featureless, waiting, replaced };

/// One of the artist's works. The content of its file is its identity: a renamed or moved file
/// stays the same work and keeps its id.
struct Work {
  std::string id;
  /// For people: the file's name without extension, underscores as spaces, at most 200 characters.
  std::string title;
  /// The file's name without extension as it stands, in UTF-8.
  std::string name;
  /// Pixels, EXIF orientation applied.
  int width = 0;
  int height = 0;
  WorkState state = WorkState::ready;
  /// No file with this content is in the folders at present.
  bool vanished = false;
};

/// A date that a work's file tells of itself; anyone can write anything there. The words are those
/// of image::PictureDate.
struct WorkDate {
  std::string source;
  /// ISO 8601, as far as known.
  std::string told;
};

/// A work as a list of works names it.
struct WorkName {
  std::string id, title;
  /// As InventoryRow has it.
  std::string file_name;
  WorkState state = WorkState::ready;
  bool vanished = false;
};

/// A file that shows a work.
struct WorkFile {
  /// What the file is counted as.
  std::string work_id;
  std::string file_name;
  /// SHA-256 of the file, hexadecimal.
  std::string content;
  int width = 0, height = 0;
  /// It is not in the folders at present.
  bool vanished = false;
  /// What this file tells of itself.
  std::vector<WorkDate> dates = {};
};

/// A file that cannot be used, or is used but damaged, and why, as one sentence. For the command
/// line: `path` is never sent to the browser.
struct Failure {
  std::string path;
  /// The decoder's word (damaged: used as far as it goes), or unreadable, featureless, empty.
  std::string word;
  std::string reason;
};

/// `next` is the cursor of the following page; none after the last.
struct WorkPage {
  std::vector<Work> works;
  std::optional<std::string> next;
};
/// Which works and files inventory() gives. `all` are the four others together.
enum class Filter { all, ready, waiting, failed, featureless };

/// A work, or a file that is no work yet (waiting) or cannot be one (failed).
struct InventoryRow {
  /// None for a file.
  std::optional<std::string> work_id;
  std::string title;
  /// The file's name with its extension and without its folders, in UTF-8.
  std::string file_name;
  int width = 0;
  int height = 0;
  /// Never `all`.
  Filter state = Filter::ready;
  /// A Failure's word, or vanished; none when there is nothing to say.
  std::optional<std::string> word;
  /// How many works, each a file's content, show the same and count as this one; itself too.
  std::int64_t versions = 1;
  /// As dates() gives them.
  std::vector<WorkDate> dates;
};
struct InventoryPage {
  std::vector<InventoryRow> rows;
  std::optional<std::string> next;
  std::int64_t total = 0;
};
struct FailurePage {
  std::vector<Failure> failures;
  std::optional<std::string> next;
};

/// What is known of the artist's works. Reads only what is committed, so that a running host sees
/// what the command line indexes meanwhile. Uses the store's thread rule.
class Portfolio {
public:
  Portfolio(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  Result<Standing> standing();

  /// Works that can be matched, by title. `limit` 1 to 100.
  Result<WorkPage> works(const std::optional<std::string> &cursor, int limit);
  /// Works by title, then files in the order in which they were found. `limit` 1 to 100; a cursor
  /// of ours only (invalid_params otherwise).
  Result<InventoryPage> inventory(Filter filter, const std::optional<std::string> &cursor,
                                  int limit);
  /// Adds a folder, by its true path; the next reading takes it. Nothing happens when it is known.
  Status add_folder(const std::filesystem::path &folder);
  /// Any work ever seen; not_found otherwise. What stands for a group of works that show the same
  /// is given for the group's id.
  Result<Work> work(const std::string &work_id);
  /// Every work that shows the same as this one, itself too, each for itself; the one that gives
  /// the group its id first. Empty when there is no such work.
  Result<std::vector<Work>> same_work(const std::string &work_id);
  /// By time as told, those of all that show the same; empty when its file says nothing, or there
  /// is no such work.
  Result<std::vector<WorkDate>> dates(const std::string &work_id);
  /// Every work, by title; those whose files were replaced by other pictures too.
  Result<std::vector<WorkName>> names();
  /// Files that show this work, each with its dates, at most so many.
  Result<std::vector<WorkFile>> files_of(const std::string &work_id, int at_most);
  /// The files of all works, without their dates.
  Result<std::vector<WorkFile>> files();
  /// A JPEG, at most 320 pixels on the long side; not_found when there is none.
  Result<Bytes> thumbnail(const std::string &work_id);
  /// Files that cannot be used, featureless and damaged ones too, by path. `limit` 1 to 1000.
  Result<FailurePage> failures(const std::optional<std::string> &cursor, int limit);

  /// Brings `index` from what it was at revision `since` (0: empty) to now; gives the revision
  /// reached, to be handed in the next time. Only what changed is read. At most `limit` works a
  /// call, so that a host can answer in between; call again until the revision stays the same. A
  /// work whose cached features are of another version or damaged is marked waiting and read again
  /// by the next indexing.
  Result<std::int64_t> load_into(match::Index &index, std::int64_t since, int limit = 1'000'000);

  /// Adds one work by itself, not what stands for its group, under its own id. False when it cannot
  /// be matched.
  Result<bool> load_one_into(match::Index &index, const std::string &work_id);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::portfolio
