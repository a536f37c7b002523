// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace counterproof {

/// True when `text` is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most
/// U+10FFFF).
bool is_utf8(std::string_view text);

/// `text` with every ill-formed byte replaced by U+FFFD; file names may hold any bytes, JSON may
/// not.
std::string to_utf8(std::string_view text);

}  // namespace counterproof
