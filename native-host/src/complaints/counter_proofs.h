// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/work_notes.h"
#include "complaints/drafts.h"
#include "complaints/fill_in.h"

#include <string>
#include <vector>

// Inside this room only.
namespace counterproof::complaints {

struct CounterProofs {
  /// Names of sentences of native-host/data/statements/counter.txt, the best first.
  std::vector<std::string> sentences;
  /// What those sentences take.
  Facts facts;
  /// What would be a better proof and is not on record.
  std::vector<Needed> missing;
  /// Days on record that are not before the listing was found, and so prove nothing.
  std::vector<std::string> late_days;
};

/// What the record holds to show that the work was the artist's before `found_on` (YYYY-MM-DD). A
/// record on the platform comes first, for it was checked by the platform; then the certificate;
/// then days, the first publication before the completion, for others could see it; then where the
/// work stands.
CounterProofs proofs_of(const cases::WorkNote &work, const std::string &found_on);

}  // namespace counterproof::complaints
