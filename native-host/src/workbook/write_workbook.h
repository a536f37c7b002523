// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::workbook {

/// Rows of texts as an XLSX workbook (ECMA-376) of one sheet, headings first. Every cell is a text:
/// nothing in it is a formula, a number or a link. The headings stay in sight. `folder` is where
/// the parts lie meanwhile, in files without a name for others. too_large for more than 1,048,576
/// rows or 16,384 columns and for a text that one cell cannot hold (see cell_parts);
/// storage_failed when the disk refuses.
Result<Bytes> write_workbook(const std::string &sheet,
                             const std::vector<std::vector<std::string>> &rows,
                             const std::filesystem::path &folder);

}  // namespace counterproof::workbook
