// SPDX-License-Identifier: Apache-2.0
// Works as a list names them, and the files that show them.
#include "base/text.h"
#include "portfolio/portfolio.h"

#include <string_view>

namespace counterproof::portfolio {
namespace {

std::string name_in(const Bytes &path) {
  return to_utf8(std::filesystem::path(std::string(path.begin(), path.end())).filename().string());
}

WorkState state_from(const std::string &word) {
  if (word == "featureless") return WorkState::featureless;
  if (word == "waiting") return WorkState::waiting;
  return word == "replaced" ? WorkState::replaced : WorkState::ready;
}

/// Each place where a work's content lies, and the place where it last lay when it lies nowhere.
constexpr std::string_view kFilesOfWorks =
    "SELECT coalesce(same_as, works.id) AS group_id, coalesce(files.path, works.path), "
    "works.content, width, height, files.path IS NULL, works.id FROM works LEFT JOIN files ON "
    "files.content = works.content AND present = 1 ";

Result<std::vector<WorkFile>> read_files(storage::Statement rows,
                                         std::vector<std::string> *members = nullptr) {
  std::vector<WorkFile> files;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return files;
    files.push_back({rows.text(0), name_in(rows.blob(1)), rows.text(2),
                     static_cast<int>(rows.integer(3)), static_cast<int>(rows.integer(4)),
                     rows.integer(5) != 0});
    if (members != nullptr) members->push_back(rows.text(6));
  }
}

}  // namespace

Result<std::vector<WorkName>> Portfolio::names() {
  auto rows = store_.database.prepare(
      "SELECT group_id, title, path, state, NOT EXISTS (SELECT 1 FROM files JOIN works AS member "
      "ON files.content = member.content AND present = 1 WHERE coalesce(member.same_as, member.id) "
      "= group_id) FROM (SELECT group_id, title, path, state FROM one_of_each UNION ALL SELECT id, "
      "title, path, state FROM works WHERE state = 'replaced' AND same_as IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM one_of_each WHERE group_id = works.id)) ORDER BY title COLLATE NOCASE, "
      "group_id");
  std::vector<WorkName> names;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return names;
    names.push_back({rows.text(0), rows.text(1), name_in(rows.blob(2)), state_from(rows.text(3)),
                     rows.integer(4) != 0});
  }
}

Result<std::vector<WorkFile>> Portfolio::files_of(const std::string &work_id, int at_most) {
  std::vector<std::string> members;
  auto files = read_files(
      store_.database.prepare(std::string(kFilesOfWorks) +
                                  "WHERE coalesce(same_as, works.id) = (SELECT coalesce(same_as, "
                                  "id) FROM works WHERE id = ?) ORDER BY same_as NOT NULL, "
                                  "works.id, files.path LIMIT ?",
                              work_id, std::int64_t{at_most}),
      &members);
  if (!files) return files;
  for (std::size_t i = 0; i < members.size(); ++i) {
    auto dates = store_.database.prepare(
        "SELECT source, told FROM work_dates WHERE work = ? ORDER BY told, source", members[i]);
    for (;;) {
      const auto row = dates.next();
      if (!row) return tl::unexpected(row.error());
      if (!*row) break;
      (*files)[i].dates.push_back({dates.text(0), dates.text(1)});
    }
  }
  return files;
}

Result<std::vector<WorkFile>> Portfolio::files() {
  return read_files(store_.database.prepare(std::string(kFilesOfWorks)));
}

}  // namespace counterproof::portfolio
