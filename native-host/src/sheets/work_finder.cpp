// SPDX-License-Identifier: Apache-2.0
#include "sheets/work_finder.h"

#include "sheets/plain_words.h"

#include <algorithm>
#include <iterator>

namespace counterproof::sheets {
namespace {

std::string base_name(const std::string &file) {
  const auto cut = file.find_last_of("/\\");
  return cut == file.npos ? file : file.substr(cut + 1);
}

std::string stem_of(const std::string &file) {
  const auto dot = file.rfind('.');
  return dot == file.npos || dot == 0 ? file : file.substr(0, dot);
}

}  // namespace

WorkFinder::WorkFinder(const std::vector<KnownWork> &works) {
  for (const auto &work : works) {
    ids_.insert(work.id);
    for (const auto &content : work.contents)
      contents_[plain(content)].insert(work.id);
    for (const auto &file : work.file_names) {
      files_[plain(file)].insert(work.id);
      stems_[plain(stem_of(file))].insert(work.id);
    }
    for (const auto &title : work.titles)
      titles_[plain(title)].insert(work.id);
  }
}

WorkFinder::Found WorkFinder::find(const std::string &id, const std::string &content,
                                   const std::string &file, const std::string &title) const {
  Found found;
  const auto narrow = [&](By by, const Ids &known, const std::string &name) {
    if (name.empty()) return;
    const auto named = known.find(plain(name));
    if (named == known.end()) return;
    std::set<std::string> both;
    std::set_intersection(found.ids.begin(), found.ids.end(), named->second.begin(),
                          named->second.end(), std::inserter(both, both.end()));
    if (found.by == By::nothing) {
      found = {by, named->second};
    } else if (both.empty()) {
      // It contradicts itself, as where one column alone was sorted.
      found.ids.insert(named->second.begin(), named->second.end());
    } else {
      if (both.size() < found.ids.size()) found.by = by;
      found.ids = std::move(both);
    }
  };
  if (ids_.count(id) > 0) found = {By::id, {id}};
  const auto base = base_name(file);
  narrow(By::content, contents_, content);
  if (files_.count(plain(base)) > 0)
    narrow(By::file, files_, base);
  else if (stems_.count(plain(base)) > 0)
    narrow(By::file, stems_, base);
  else if (!base.empty())
    narrow(By::file, stems_, stem_of(base));
  narrow(By::title, titles_, title);
  return found;
}

}  // namespace counterproof::sheets
