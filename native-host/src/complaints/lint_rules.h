// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/lint.h"

#include <functional>

// Inside this room only.
namespace counterproof::complaints {

/// What one listing is tested with.
struct LintCase {
  const RecordFacts &record;
  const ListingFacts &listing;
  const WorkFacts *work = nullptr;
  std::string today;
};

/// Says what was found: rule, severity, sentence, mend.
using Say = std::function<void(const char *, Severity, std::string, std::string)>;

void lint_link(const LintCase &one, const Say &say);
void lint_seen_live(const LintCase &one, const Say &say);
void lint_answers(const LintCase &one, const Say &say);
void lint_work(const LintCase &one, const Say &say);
void lint_evidence(const LintCase &one, const Say &say);
void lint_reason(const LintCase &one, const Say &say);
void lint_earlier(const LintCase &one, const Say &say);
void lint_profile(const RecordFacts &record, const ProfileFacts &profile, const std::string &today,
                  const Say &say);
/// Who files for the listing's work.
void lint_filer(const LintCase &one, const Say &say);

/// Whole days from one day to a later one; none when either is no day.
std::optional<int> days_between(const std::string &from, const std::string &to);

/// A number of native-host/data/forms/lint.txt.
int lint_limit(const char *name);
/// A list of words of it.
std::vector<std::string> lint_words(const char *name);

}  // namespace counterproof::complaints
