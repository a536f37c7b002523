// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/lint.h"
#include "complaints/record_facts.h"
#include "complaints/split_forms.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// One form of the queue, with what the linter says of its listings.
struct PlannedForm {
  FormPart form;
  std::string work_title;
  std::optional<std::string> record_number;
  /// The portal's form was filled with it and nothing is recorded as sent yet.
  bool is_filled = false;
  /// How many findings of each severity.
  int blocks = 0, warnings = 0, notes = 0;
};

struct FormPlan {
  /// Those that were filled come first, and hold nothing that was added after filling.
  std::vector<PlannedForm> forms;
  std::vector<LeftOut> left_out;
};

/// The queue of forms for these listings. `filled` are ids of listings whose form was filled;
/// `today` is the day of the check (YYYY-MM-DD). Pure.
FormPlan plan_queue(const RecordFacts &record, const std::vector<std::string> &filled,
                    const std::string &today);

}  // namespace counterproof::complaints
