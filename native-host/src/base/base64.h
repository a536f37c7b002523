// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterproof {

/// RFC 4648 §4, padded, no line breaks.
std::string to_base64(ByteView bytes);

/// Strict: standard alphabet, right padding, zero trailing bits; anything else is nullopt.
std::optional<Bytes> from_base64(std::string_view text);

}  // namespace counterproof
