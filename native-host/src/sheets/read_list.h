// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "cases/csv.h"
#include "sheets/columns.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::sheets {

/// What the artist should know of how a workbook was read.
enum class ListNoteKind {
  formulas,
  formulas_without_value,
  errors,
  cut_numbers,
  merged_cells,
  hidden_links
};

struct ListNote {
  ListNoteKind kind = ListNoteKind::formulas;
  /// Cells, and the row of the first of them; 0 where that is not counted.
  std::size_t count = 0, first_row = 0;
};

/// As it goes over the wire.
std::string_view to_word(ListNoteKind kind);

/// A list of the artist's as it was read: CSV, or one sheet of an XLSX workbook.
struct ListFile {
  cases::CsvTable table;
  SheetHead head;
  /// Empty for CSV.
  std::string sheet;
  /// Of the other sheets that can be asked for.
  std::vector<std::string> other_sheets;
  std::vector<ListNote> notes;
};

/// Tells by its first bytes what a file is and reads it; workbooks in a process of their own
/// (`reader`, see workbook::read_workbook). Of a workbook, cells put together give their text to
/// each of their rows, and addresses behind other words stand in a column of their own. Refuses
/// with a sentence what is no list, and one with nothing in it.
Result<ListFile> read_list(ByteView file, const std::filesystem::path &reader,
                           const std::string &sheet = {}, ListKind kind = ListKind::complaints);

/// Rows (headings first) as an XLSX workbook that reads back as the same texts: it is read with
/// `reader` before it is given. Texts too long for a cell go on in further columns. `folder` as in
/// workbook::write_workbook.
Result<Bytes> written_workbook(const std::string &sheet, const std::vector<cases::CsvRow> &rows,
                               const std::filesystem::path &folder,
                               const std::filesystem::path &reader);

/// Rows (headings first) as a file of this kind, csv or xlsx; the rest as in written_workbook().
Result<Bytes> written_list(const std::string &kind, const std::string &sheet,
                           const std::vector<cases::CsvRow> &rows,
                           const std::filesystem::path &folder,
                           const std::filesystem::path &reader);

}  // namespace counterproof::sheets
