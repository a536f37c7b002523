// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// Pictures of listings as they were received, byte for byte, in blobs/ under their SHA-256.
constexpr std::string_view kPictureTables = R"sql(
CREATE TABLE case_pictures (
  case_ordinal INTEGER NOT NULL REFERENCES cases (ordinal),
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (case_ordinal, sha256)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace counterproof::cases
