// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace counterproof::protocol {

/// `text` as well-formed UTF-8 of at most `code_points`, cut with an ellipsis when it is longer.
std::string clip(std::string_view text, std::size_t code_points);

}  // namespace counterproof::protocol
