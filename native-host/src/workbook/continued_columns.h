// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace counterproof::workbook {

using SheetRowsOfText = std::vector<std::vector<std::string>>;

/// Rows (headings first) so that each text fits its cell: what is longer goes on in columns put in
/// behind its own, headed "History (continued 2)", "History (continued 3)". Nothing is cut.
SheetRowsOfText with_continued_columns(SheetRowsOfText rows);

/// Such columns put together again: where the heading says so and every text that goes on filled
/// its cell. Other columns stay as they are.
SheetRowsOfText joined_columns(SheetRowsOfText rows);

}  // namespace counterproof::workbook
