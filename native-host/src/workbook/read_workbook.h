// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "workbook/sheet_message.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::workbook {

struct BadSheetRow {
  std::size_t row = 0;
  std::string why;
};

/// A cell that leads to an address which does not stand in its text.
struct SheetLink {
  std::size_t row = 0;
  std::size_t column = 0;
  std::string address;
};

/// Cells of one column that were put together to one.
struct SheetMerge {
  std::size_t first_row = 0, last_row = 0, column = 0;
};

/// One sheet as texts. Numbers are written out, dates as 2019-03-05 or 2019-03-05T14:30:00, times
/// as 14:30:00, TRUE and FALSE, errors as #N/A; of a formula the value that was stored with it.
/// Whole numbers of more than 15 digits whose end the spreadsheet may have cut stand in scientific
/// form (1.00500612345678E+15), so that nobody takes them for an id.
struct WorkbookSheet {
  std::string name;
  /// Of the other sheets that can be asked for.
  std::vector<std::string> others;
  /// UTF-8; rows without any text are left out.
  std::vector<std::vector<std::string>> rows;
  /// The number of each row in the sheet, from 1.
  std::vector<std::size_t> numbers;
  std::vector<BadSheetRow> bad;
  std::vector<SheetLink> links;
  std::vector<SheetMerge> merges;
  SheetTally formulas, without_value, errors, cut_numbers;
};

struct WorkbookLimits {
  std::size_t bytes = std::size_t{64} << 20;
  std::uint32_t rows = 200'000;
  std::uint32_t columns = 200;
  std::uint32_t cell_bytes = 1U << 20;
  std::chrono::milliseconds time{30'000};
};

/// True for what begins like a workbook of any kind (ZIP, or Excel before 2007).
bool is_workbook(ByteView file);

/// Reads one sheet of an XLSX file in a sandboxed process of its own, started for this file: the
/// one called `sheet`, else the first that is not hidden and has anything in it. Whatever the file
/// does, this process lives on. unreadable or too_large with a sentence that says what the file is
/// and what to do; decoder_unavailable when the process or its sandbox cannot be had.
Result<WorkbookSheet> read_workbook(const std::filesystem::path &reader, ByteView file,
                                    const std::string &sheet = {},
                                    const WorkbookLimits &limits = {});

/// The reader that lies beside the running program.
std::filesystem::path default_reader_path();

}  // namespace counterproof::workbook
