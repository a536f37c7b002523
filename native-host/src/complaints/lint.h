// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/record_facts.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// block: the complaint would fail or must not be made; warn: it may fail; note: good to know.
enum class Severity { block, warn, note };

std::string_view to_word(Severity severity);

/// One thing found before anything is filled in. Both sentences are for the artist.
struct LintFinding {
  std::string listing;
  /// Such as link.canonical; stable, for tests and translations.
  std::string rule;
  Severity severity = Severity::block;
  std::string sentence;
  std::string mend;
};

/// Tests the reasons for which notices fail, over the facts given; pure. `today` is the day of the
/// check (YYYY-MM-DD); limits come from native-host/data/forms/lint.txt. Findings stand in the
/// order of the listings; what concerns a profile alone has an empty listing.
std::vector<LintFinding> lint(const RecordFacts &record, const std::string &today);

/// Whether nothing blocks this listing.
bool is_fit(const std::vector<LintFinding> &findings, const std::string &listing);

}  // namespace counterproof::complaints
