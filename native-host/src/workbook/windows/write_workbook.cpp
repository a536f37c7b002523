// SPDX-License-Identifier: Apache-2.0
#include "workbook/write_workbook.h"

namespace counterproof::workbook {

// The writing library is not built for Windows yet (docs/windows.md).
Result<Bytes> write_workbook(const std::string &, const std::vector<std::vector<std::string>> &,
                             const std::filesystem::path &) {
  return fail(ErrorCode::unreadable, "Workbooks cannot be written on Windows yet. Choose CSV.");
}

}  // namespace counterproof::workbook
