// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/work_notes.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// The copyright claim statement for registering a work, after
/// native-host/data/statements/documents.txt: with blank lines for what is personal, for place,
/// date and signature, so that nothing sealed is opened for it. `links` are addresses of listings
/// that the artist judged; what is no link of a marketplace is left out. conflict, with a question,
/// while title, author or the day of completion is missing.
Result<std::string> registration_claim(const cases::WorkNote &note,
                                       const std::vector<std::string> &links);

/// conflict, with a question, while the title or the author is missing: nothing goes out without.
Status check_named(const cases::WorkNote &note);

}  // namespace counterproof::complaints
