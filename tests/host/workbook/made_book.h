// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "workbook/read_workbook.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive with these entries, packed; `is_locked` encrypts them.
Bytes made_zip(const Parts &parts, bool is_locked = false);

/// The parts of a workbook that are put together around its sheets.
struct MadeBook {
  /// The inside of <worksheet>, by the sheet's name.
  std::vector<std::pair<std::string, std::string>> sheets;
  /// Each the inside of an <si>.
  std::vector<std::string> texts;
  /// The inside of <styleSheet>.
  std::string styles;
  bool is_1904 = false;
  /// Of the first sheet, by r:id.
  std::map<std::string, std::string> links;
  /// Attributes for each <sheet>, such as state="hidden".
  std::vector<std::string> sheet_attributes;
  /// Put before each XML part, such as a DOCTYPE.
  std::string before;
};

Parts parts_of(const MadeBook &book);
inline Bytes made(const MadeBook &book) { return made_zip(parts_of(book)); }
/// <sheetData> with this inside.
std::string sheet_data(const std::string &rows);

inline std::filesystem::path reader() {
  return std::filesystem::path(BINARY_DIR) / "counterproof-sheet-reader";
}

}  // namespace counterproof::test
