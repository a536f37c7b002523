// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"

#include <cstddef>
#include <string>

namespace counterproof::crypto {

/// Bytes from the operating system's random source.
Bytes random_bytes(std::size_t count);

/// A new UUIDv7 (RFC 9562): ids of works, cases and complaints.
std::string new_uuid(const Clock &clock);

}  // namespace counterproof::crypto
