// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace counterproof::storage {

/// How many bytes the blob of this name has; none when there is no such blob.
std::optional<std::uintmax_t> blob_size(const Store &store, std::string_view sha256_hex);

/// At most `length` bytes of a blob from `offset` on; none behind its end. ErrorCode::not_found
/// when there is no such blob.
Result<Bytes> blob_part(const Store &store, std::string_view sha256_hex, std::uintmax_t offset,
                        std::size_t length);

}  // namespace counterproof::storage
