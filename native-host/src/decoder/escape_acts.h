// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace counterproof::decoder {

/// Names of the ways out of the sandbox that can be tried, one a line.
std::string escape_act_names();

/// Tries one of them. Comes back only when it was not killed for it: true when the act worked,
/// false when it was merely refused or has no such name.
bool try_escape(std::string_view name);

}  // namespace counterproof::decoder
