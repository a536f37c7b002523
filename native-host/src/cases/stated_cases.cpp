// SPDX-License-Identifier: Apache-2.0
#include "cases/stated_cases.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace counterproof::cases {
namespace {

Result<PastCase> with_steps(Progress &progress, PastCases &past, const Case &facts) {
  PastCase one;
  one.id = facts.id;
  one.opened_at = facts.opened_at;
  one.listing = facts.listing;
  one.seller = facts.seller;
  one.work_id = facts.work_id;
  one.work_title = facts.work_title;
  const auto steps = progress.history(facts.id);
  if (!steps) return tl::unexpected(steps.error());
  for (const auto &step : *steps) {
    PastStep told;
    told.state = step.state;
    told.day = step.day;
    told.portal_word = step.portal_word;
    told.reason = step.reason;
    told.is_correction = step.is_correction;
    if (step.state == CaseState::submitted && !step.filing_id.empty()) {
      auto filing = past.filing(step.filing_id);
      if (!filing) return tl::unexpected(filing.error());
      told.filing = std::move(*filing);
      told.filing_id = step.filing_id;
    }
    one.steps.push_back(std::move(told));
  }
  auto words = past.words_of(facts.id);
  if (!words) return tl::unexpected(words.error());
  one.words = std::move(*words);
  return one;
}

}  // namespace

Result<std::vector<PastCase>> stated_cases(Cases &cases, Progress &progress, PastCases &past) {
  std::vector<PastCase> all;
  std::optional<std::string> cursor;
  do {
    const auto page = cases.list(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &facts : page->cases) {
      auto one = with_steps(progress, past, facts);
      if (!one) return tl::unexpected(one.error());
      all.push_back(std::move(*one));
    }
    cursor = page->next;
  } while (cursor);
  // Oldest first: read back, they stand in the same order.
  std::reverse(all.begin(), all.end());
  return all;
}

}  // namespace counterproof::cases
