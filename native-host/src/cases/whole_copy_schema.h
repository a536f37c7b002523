// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::cases {

/// When everything was last put into one file. A file holds the rows of those before it only.
constexpr std::string_view kWholeCopyTables = R"sql(
CREATE TABLE whole_copies (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace counterproof::cases
