// SPDX-License-Identifier: Apache-2.0
#include "service/known_works.h"

#include <map>
#include <utility>

namespace counterproof::service {

Result<std::vector<sheets::KnownWork>> known_works(Records::Open &records) {
  const auto names = records.portfolio.names();
  if (!names) return tl::unexpected<Error>(names.error());
  const auto files = records.portfolio.files();
  if (!files) return tl::unexpected<Error>(files.error());
  const auto notes = records.work_notes.all();
  if (!notes) return tl::unexpected<Error>(notes.error());
  std::vector<sheets::KnownWork> works;
  std::map<std::string, std::size_t> places;
  for (const auto &name : *names) {
    places.emplace(name.id, works.size());
    works.push_back({name.id, {name.title}, {name.file_name}, {}});
    const auto note = notes->find(name.id);
    if (note != notes->end() && note->second.title)
      works.back().titles.push_back(*note->second.title);
  }
  for (const auto &file : *files) {
    const auto place = places.find(file.work_id);
    if (place == places.end()) continue;
    works[place->second].file_names.push_back(file.file_name);
    works[place->second].contents.push_back(file.content);
  }
  return works;
}

}  // namespace counterproof::service
