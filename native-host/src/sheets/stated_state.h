// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/case_state.h"

#include <map>
#include <optional>
#include <string>

namespace counterproof::sheets {

/// Words that this artist's list uses, with what they mean (`--word "nuked=removed"`); in plain().
using OwnWords = std::map<std::string, cases::CaseState>;

/// What a word of a list says: the artist's own, ours, a portal's (native-host/data/forms/
/// statuses.txt), or one of native-host/data/sheets/states.txt. None for any other: never guessed.
std::optional<cases::CaseState> state_of_stated_word(const std::string &word,
                                                     const OwnWords &own = {});

/// True for a state that only a complaint which was sent can have.
bool needs_complaint(cases::CaseState state);

}  // namespace counterproof::sheets
