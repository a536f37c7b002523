// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace counterproof::cases {

/// `text` without blanks around it. invalid_params with a sentence that names `what` when it holds
/// control characters, line ends, or marks that turn or hide writing: a form shows those as another
/// text than it is. `text` is UTF-8.
Result<std::string> one_clean_line(const std::string &text, const std::string &what);

/// `text` on one line, without blanks around it: line ends and tabs are blanks, what else
/// one_clean_line() refuses is left out. For texts that are kept as somebody else wrote them.
std::string as_one_line(const std::string &text);

}  // namespace counterproof::cases
