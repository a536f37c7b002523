// SPDX-License-Identifier: Apache-2.0
#include "match/candidates.h"
#include "match/index.h"
#include "match/index_state.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace counterproof::match {

std::vector<Resemblance> resembling(const Index &index, const vision::Features &query,
                                    std::size_t most) {
  std::vector<Resemblance> found;
  for (Finding &finding : find(index, query).findings)
    if (found.size() < most) found.push_back({std::move(finding.work_id), finding.score});
  if (found.size() == most || vision::is_featureless(query)) return found;

  const Index::State &state = *index.state_;
  const std::shared_lock lock(state.mutex);
  std::vector<const vision::Features *> works;
  for (const Slot &slot : state.slots)
    works.push_back(slot.features.get());
  std::map<std::uint32_t, double> votes;
  for (const Candidates &form : candidates(state.lists, works, forms_of(query), 8 * most)) {
    for (const Candidate &candidate : form.best)
      votes[candidate.work] = std::max(votes[candidate.work], candidate.votes);
  }
  std::vector<std::pair<double, std::string>> unconfirmed;
  for (const auto &[slot, count] : votes) {
    const auto &id = state.slots[slot].id;
    const bool is_known = std::any_of(
        found.begin(), found.end(), [&](const Resemblance &other) { return other.work_id == id; });
    if (!is_known && works[slot] != nullptr) unconfirmed.emplace_back(-count, id);
  }
  std::sort(unconfirmed.begin(), unconfirmed.end());
  for (auto &[count, id] : unconfirmed)
    if (found.size() < most) found.push_back({std::move(id), std::nullopt});
  return found;
}

}  // namespace counterproof::match
