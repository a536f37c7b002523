// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>

namespace counterproof::cases {

/// `text` without blanks around it. invalid_params with a sentence that names `what` when it holds
/// control characters, line ends, or marks that turn or hide writing: a form shows those as another
/// text than it is. `text` is UTF-8.
Result<std::string> one_clean_line(const std::string &text, const std::string &what);

}  // namespace counterproof::cases
