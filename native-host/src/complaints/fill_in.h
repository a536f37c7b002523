// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

// Inside this room only.
namespace counterproof::complaints {

using Facts = std::map<std::string, std::string>;

/// The text with {name} replaced; none when a fact is not there. Braces inside facts are left
/// alone.
std::optional<std::string> fill_in(std::string_view text, const Facts &facts);

}  // namespace counterproof::complaints
