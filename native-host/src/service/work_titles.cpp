// SPDX-License-Identifier: Apache-2.0
#include "service/work_titles.h"

#include "sheets/plain_words.h"

#include <optional>
#include <set>

namespace counterproof::service {

Result<std::map<std::string, std::string>> works_by_title(portfolio::Portfolio &portfolio) {
  std::map<std::string, std::string> works;
  std::set<std::string> several;
  std::optional<std::string> cursor;
  do {
    const auto page = portfolio.works(cursor, 100);
    if (!page) return tl::unexpected<Error>(page.error());
    for (const auto &work : page->works)
      for (const auto &name : std::set{sheets::plain(work.title), sheets::plain(work.name)})
        if (!works.emplace(name, work.id).second) several.insert(name);
    cursor = page->next;
  } while (cursor);
  for (const auto &name : several)
    works.erase(name);
  return works;
}

}  // namespace counterproof::service
