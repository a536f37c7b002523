// SPDX-License-Identifier: Apache-2.0
#include "sheets/read_list.h"

#include "sheets/plain_words.h"
#include "workbook/cell_escapes.h"
#include "workbook/continued_columns.h"
#include "workbook/read_workbook.h"
#include "workbook/write_workbook.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace counterproof::sheets {
namespace {

using workbook::WorkbookSheet;

/// Index of each row by its number in the sheet.
std::map<std::size_t, std::size_t> places_of(const WorkbookSheet &sheet) {
  std::map<std::size_t, std::size_t> places;
  for (std::size_t i = 0; i < sheet.numbers.size(); ++i)
    places.emplace(sheet.numbers[i], i);
  return places;
}

/// Only the first cell of a merge holds the text; all its rows are meant.
bool fill_merges(WorkbookSheet &sheet) {
  bool is_filled = false;
  const auto places = places_of(sheet);
  for (const auto &merge : sheet.merges) {
    const auto first = places.find(merge.first_row);
    if (first == places.end() || sheet.rows[first->second].size() <= merge.column) continue;
    const auto words = sheet.rows[first->second][merge.column];
    if (words.empty()) continue;
    for (auto at = std::next(first); at != places.end() && at->first <= merge.last_row; ++at) {
      auto &row = sheet.rows[at->second];
      if (row.size() <= merge.column) row.resize(merge.column + 1);
      if (!row[merge.column].empty()) continue;
      row[merge.column] = words;
      is_filled = true;
    }
  }
  return is_filled;
}

/// Addresses behind other words get a column of their own for each column that has them: by the
/// column they stand behind, the new one.
std::map<std::size_t, std::size_t> add_links(WorkbookSheet &sheet, std::size_t head_rows) {
  const auto places = places_of(sheet);
  std::size_t width = 0;
  for (const auto &row : sheet.rows)
    width = std::max(width, row.size());
  std::map<std::size_t, std::size_t> columns;
  for (const auto &link : sheet.links) {
    const auto at = places.find(link.row);
    const auto address = trimmed(link.address);
    if (at == places.end() || at->second < head_rows || address.empty()) continue;
    auto &row = sheet.rows[at->second];
    if (link.column < row.size() && row[link.column].find(address) != std::string::npos) continue;
    const auto column = columns.emplace(link.column, width + columns.size()).first->second;
    row.resize(std::max(row.size(), column + 1));
    row[column] += row[column].empty() ? address : " " + address;
  }
  for (const auto &[from, column] : columns) {
    for (std::size_t i = head_rows; i < sheet.rows.size(); ++i) {
      auto &row = sheet.rows[i];
      const bool has_own = from < row.size() && row[from].find("://") != std::string::npos;
      if (!has_own || (column < row.size() && !row[column].empty())) continue;
      row.resize(std::max(row.size(), column + 1));
      row[column] = row[from];
    }
    if (head_rows == 0) continue;
    auto &headings = sheet.rows[head_rows - 1];
    const auto heading = from < headings.size() ? headings[from] : letter_of(from);
    headings.resize(std::max(headings.size(), column + 1));
    headings[column] = heading + " (link)";
  }
  return columns;
}

/// Where the words of a column stand before addresses, the addresses are the links.
void prefer_addresses(SheetHead &head, const std::map<std::size_t, std::size_t> &columns) {
  for (const auto &[from, column] : columns) {
    const auto count = head.columns.size();
    if (from >= count || column >= count || head.columns[from].field != "link") continue;
    head.columns[from].field.clear();
    head.columns[column].field = "link";
  }
}

std::vector<ListNote> notes_of(const WorkbookSheet &sheet, bool is_filled, bool has_links) {
  std::vector<ListNote> notes;
  const auto tell = [&](ListNoteKind kind, const workbook::SheetTally &tally) {
    if (tally.count > 0) notes.push_back({kind, tally.count, tally.first_row});
  };
  tell(ListNoteKind::formulas, sheet.formulas);
  tell(ListNoteKind::formulas_without_value, sheet.without_value);
  tell(ListNoteKind::errors, sheet.errors);
  tell(ListNoteKind::cut_numbers, sheet.cut_numbers);
  if (is_filled) notes.push_back({ListNoteKind::merged_cells, 0, 0});
  if (has_links) notes.push_back({ListNoteKind::hidden_links, 0, 0});
  return notes;
}

Result<ListFile> from_workbook(WorkbookSheet sheet, ListKind kind) {
  sheet.rows = workbook::joined_columns(std::move(sheet.rows));
  const bool is_filled = fill_merges(sheet);
  ListFile list;
  list.sheet = sheet.name;
  list.table.rows = sheet.rows;
  list.head = read_head(list.table, kind);
  const auto links = add_links(sheet, list.head.rows);
  list.other_sheets = std::move(sheet.others);
  list.notes = notes_of(sheet, is_filled, !links.empty());
  list.table.rows = std::move(sheet.rows);
  list.table.lines = std::move(sheet.numbers);
  for (auto &bad : sheet.bad)
    list.table.bad.push_back({bad.row, std::move(bad.why)});
  if (!links.empty()) {
    list.head = read_head(list.table, kind);
    prefer_addresses(list.head, links);
  }
  return list;
}

bool begins_with(ByteView file, std::string_view words) {
  const std::string_view bytes(reinterpret_cast<const char *>(file.data()), file.size());
  const auto at = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return at != bytes.npos && bytes.substr(at, words.size()) == words;
}

/// As the workbook can hold them, without empty rows and empty cells at the end.
std::vector<cases::CsvRow> comparable(std::vector<cases::CsvRow> rows) {
  for (auto &row : rows) {
    for (auto &cell : row)
      cell = workbook::unescaped(workbook::escaped(cell));
    while (!row.empty() && row.back().empty())
      row.pop_back();
  }
  rows.erase(std::remove_if(rows.begin(), rows.end(), [](const auto &row) { return row.empty(); }),
             rows.end());
  return rows;
}

}  // namespace

std::string_view to_word(ListNoteKind kind) {
  switch (kind) {
  case ListNoteKind::formulas: return "formulas";
  case ListNoteKind::formulas_without_value: return "formulas_without_value";
  case ListNoteKind::errors: return "errors";
  case ListNoteKind::cut_numbers: return "cut_numbers";
  case ListNoteKind::merged_cells: return "merged_cells";
  case ListNoteKind::hidden_links: break;
  }
  return "hidden_links";
}

Result<ListFile> read_list(ByteView file, const std::filesystem::path &reader,
                           const std::string &sheet, ListKind kind) {
  if (workbook::is_workbook(file)) {
    auto read = workbook::read_workbook(reader, file, sheet);
    if (!read) return tl::unexpected(read.error());
    return from_workbook(std::move(*read), kind);
  }
  if (begins_with(file, "<?xml") || begins_with(file, "<html") || begins_with(file, "<HTML") ||
      begins_with(file, "<!DOCTYPE") || begins_with(file, "<table"))
    return fail(ErrorCode::unreadable, "This is a web page or XML, not a list: open it in your "
                                       "spreadsheet, save it as XLSX or CSV, and import that.");
  auto table = cases::read_csv(file);
  if (!table) return tl::unexpected(table.error());
  if (table->rows.empty() && table->bad.empty())
    return fail(ErrorCode::unreadable, "There is nothing in this file.");
  ListFile list;
  list.head = read_head(*table, kind);
  list.table = std::move(*table);
  return list;
}

Result<Bytes> written_workbook(const std::string &sheet, const std::vector<cases::CsvRow> &rows,
                               const std::filesystem::path &folder,
                               const std::filesystem::path &reader) {
  const auto parts = workbook::with_continued_columns(rows);
  auto bytes = workbook::write_workbook(sheet, parts, folder);
  if (!bytes) return bytes;
  workbook::WorkbookLimits all;
  all.bytes = std::size_t{512} << 20;
  all.rows = 1'048'576;
  all.columns = 16'384;
  const auto back = workbook::read_workbook(reader, *bytes, {}, all);
  if (!back && back.error().code == ErrorCode::too_large)
    return fail(ErrorCode::too_large, "This list is too large for a workbook: export it as CSV.");
  if (!back) return tl::unexpected(back.error());
  if (back->rows != comparable(parts))
    return fail(ErrorCode::storage_failed,
                "The workbook does not read back as it was written: is there room on the disk?");
  return bytes;
}

Result<Bytes> written_list(const std::string &kind, const std::string &sheet,
                           const std::vector<cases::CsvRow> &rows,
                           const std::filesystem::path &folder,
                           const std::filesystem::path &reader) {
  if (kind == "xlsx") return written_workbook(sheet, rows, folder, reader);
  const auto text = cases::write_csv(rows);
  return Bytes(text.begin(), text.end());
}

}  // namespace counterproof::sheets
