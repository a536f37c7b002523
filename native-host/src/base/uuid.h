// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace counterproof {

/// UUID version 7 (RFC 9562 §5.7) from a time and 80 random bits (the first 74 are used), lower
/// case, hyphenated.
std::string make_uuid_v7(std::int64_t utc_ms, const std::array<std::uint8_t, 10> &random);

}  // namespace counterproof
