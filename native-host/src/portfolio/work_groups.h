// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "storage/store.h"

#include <string>
#include <vector>

namespace counterproof::portfolio {

/// Files of the artist's that show one work, in another size, format or quality, count as that
/// work: the one that was read first stands for all, and a match with any of them says it. Only a
/// note on the work (`same_as`), so that it can be undone; no work, file or case is changed by it.
///
/// Used by the one process that reads, for one run: it remembers what the works look like.
class WorkGroups {
public:
  explicit WorkGroups(storage::Store &store) : store_(store) {}

  /// Compares the works recorded since the last time with all others, and groups those that show
  /// the same. A work that the artist has set apart stays so.
  Status compare_new();

private:
  struct Known {
    std::string id;
    std::string group;
    Bytes likeness;
  };
  struct Fresh {
    std::string id;
    Bytes likeness;
  };

  Status load();
  Result<std::vector<Fresh>> fresh();
  Result<std::string> group_for(const Fresh &work);
  Status note(const Fresh &work, const std::string &group);

  storage::Store &store_;
  bool loaded_ = false;
  std::vector<Known> known_;
};

/// Takes a work out of its group for good. Others that it stood for keep together, under the next
/// of them. not_found when there is no such work.
Status set_apart(storage::Database &database, const std::string &work_id);

/// Says that `work_id` shows the same as `other_id`, whatever they look like: it joins that one's
/// group, with those it stood for. not_found when there is no such work.
Status join(storage::Database &database, const std::string &work_id, const std::string &other_id);

}  // namespace counterproof::portfolio
