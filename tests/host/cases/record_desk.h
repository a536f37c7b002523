// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/cases.h"
#include "cases/example_case.h"
#include "cases/progress.h"
#include "storage/temporary_folder.h"

namespace counterproof::test {

/// Empty records on a disk of their own, cases to open in them, and the steps that cases take.
struct RecordDesk {
  TemporaryFolder folder;
  TestClock clock;
  storage::Store store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases{store, clock};
  cases::Progress progress{store, clock};
  int asked = 0;

  /// Another one at each call.
  std::string key() { return "press-" + std::to_string(++asked); }
  std::string open(int number = 1) { return cases.open(example_case(number)).value().case_id; }
  /// A step with a key of its own; one to `submitted` carries a filing with `reference`.
  cases::Move step(const std::vector<std::string> &ids, cases::CaseState state,
                   const std::string &reference = "REF-1") {
    cases::Move made{.request_key = key(),
                     .case_ids = ids,
                     .state = state,
                     .portal_word = {},
                     .reason = {},
                     .day = {},
                     .filing = {}};
    if (state == cases::CaseState::submitted)
      made.filing = cases::Filing{"aliexpress", "Pirated copy", reference};
    return made;
  }
};

}  // namespace counterproof::test
