// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterproof::crypto {

/// Two lower-case hexadecimal digits a byte.
std::string hex_of(ByteView bytes);

/// The bytes again; none for an odd length or anything but lower-case digits, so that one value has
/// one spelling only.
std::optional<Bytes> bytes_of_hex(std::string_view text);

}  // namespace counterproof::crypto
