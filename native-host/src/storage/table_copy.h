// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

struct sqlite3;

namespace counterproof::storage {

/// Copies what can be read of one table, damaged or not, into the table of the same name, by the
/// columns that both have. Rows that are there already, or that the new table does not take, are
/// left out. Damaged pages are stepped over from both sides. True when the table was read to its
/// end and nothing in it was damaged. For this room's sources only.
bool copy_readable_rows(sqlite3 *from, sqlite3 *into, const std::string &table, bool has_rowid);

}  // namespace counterproof::storage
