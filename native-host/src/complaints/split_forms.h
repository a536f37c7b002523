// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/drafts.h"
#include "complaints/record_facts.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// One form of a portal: one platform, one work, one complaint type, one reason.
struct FormPart {
  std::string platform;
  std::string work_id;
  std::string type;
  Reason reason = Reason::r2;
  /// False when the artist chose the reason for every listing; then `because` is empty.
  bool is_proposed = false;
  std::string because;
  /// Ids as given, and their addresses, one for each.
  std::vector<std::string> listings;
  std::vector<std::string> links;
  /// Which of how many parts that were split because of the form's limit; 1 of 1 when it fits.
  int part = 1;
  int parts = 1;
};

/// A listing that goes into no form, and why.
struct LeftOut {
  std::string listing;
  /// answers, address, work, twice, open, allowed.
  std::string why;
  std::string sentence;
};

struct FormSplit {
  std::vector<FormPart> forms;
  std::vector<LeftOut> left_out;
};

/// Sorts picked listings into forms. A form without account takes ten links, the others what
/// native-host/data/forms/limits.txt says. A repeated listing and one with an open complaint are
/// left out and named; so are those without the four answers.
FormSplit split_into_forms(const RecordFacts &record, bool has_account = true);

}  // namespace counterproof::complaints
