// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "workbook/read_workbook.h"

#include <optional>

namespace counterproof::workbook {

/// The table as the reader wrote it (see SheetRecord). None when a number, a length, a tag or a
/// text in it cannot be: the reader was taken over by the file.
std::optional<WorkbookSheet> parse_records(ByteView table, const WorkbookLimits &limits);

}  // namespace counterproof::workbook
