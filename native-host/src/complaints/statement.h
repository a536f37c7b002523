// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/drafts.h"

#include <vector>

namespace counterproof::complaints {

/// The English statements in every length of the data file, shortest first.
std::vector<Statement> write_statements(const std::vector<cases::Case> &cases, Reason reason);

/// Length as browsers count it: UTF-16 units.
std::size_t utf16_length(std::string_view text);

/// Text from a page or file name made fit for one line of a letter: no control or direction
/// characters (a right-to-left override could turn a sentence round), at most `limit` UTF-16 units,
/// "…" where it was cut.
std::string one_line(std::string_view text, std::size_t limit);

}  // namespace counterproof::complaints
