// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/complaint_notes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// One line of the portal's own list of complaints, as the page shows it.
struct StatusRow {
  std::string reference, link;
  /// The portal's word for the state, and its reason for a refusal.
  std::string word, why;
};

/// What the rows say about cases: steps to record, one for each state, word and reason.
struct StatusStep {
  cases::CaseState state = cases::CaseState::processing;
  std::string word, why;
  std::vector<std::string> case_ids;
};

struct StatusImport {
  std::vector<StatusStep> steps;
  /// Cases that stand so already.
  int unchanged = 0;
  /// Lines about complaints or listings that are not on record here.
  int unknown = 0;
  /// Lines whose step does not follow from where the case stands; the artist looks at these.
  int out_of_course = 0;
  /// Words of the portal that are not known here, with how often they stood there.
  std::map<std::string, int> unknown_words;
};

/// The state that a portal's word means, from native-host/data/forms/statuses.txt.
std::optional<cases::CaseState> state_of_word(const std::string &word);

/// Sorts the rows; pure. A row belongs to a case when both its reference number and its listing do.
StatusImport plan_import(const std::vector<StatusRow> &rows,
                         const std::vector<cases::FiledCase> &filed);

}  // namespace counterproof::complaints
