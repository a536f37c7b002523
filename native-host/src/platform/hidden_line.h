// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace counterproof::platform {

/// Asks on this program's terminal for one line, which is not shown while it is typed. None where
/// there is no terminal, or when the person ended the input instead.
std::optional<std::string> ask_hidden_line(const std::string &question);

}  // namespace counterproof::platform
