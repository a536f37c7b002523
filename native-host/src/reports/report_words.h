// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/case_state.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace counterproof::reports {

/// A text from a page as a report shows it: one line, without marks that are not seen or turn the
/// direction, cut where it is long; the ledger holds all of it.
std::string shown(std::string_view text, std::size_t limit = 400);

/// "AliExpress" of "aliexpress"; a site that is not known as it stands.
std::string site_name(const std::string &site);

/// Where a case stands, as a sentence's part: "removed by the platform".
std::string state_words(cases::CaseState state);

/// What a report shows and what it does not, a paragraph each.
extern const char *const kShows;
extern const char *const kDoesNotShow;

}  // namespace counterproof::reports
