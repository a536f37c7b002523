// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

using CsvRow = std::vector<std::string>;

/// A row that could not be read whole: its line in the file, counted from 1, and why.
struct BadCsvRow {
  std::size_t line = 0;
  std::string why;
};

struct CsvTable {
  /// UTF-8; rows may differ in length; rows without any text are left out.
  std::vector<CsvRow> rows;
  /// The line on which each row begins, counted from 1.
  std::vector<std::size_t> lines;
  std::vector<BadCsvRow> bad;
  char separator = ',';
};

struct CsvLimits {
  std::size_t bytes = std::size_t{64} << 20;
  std::size_t rows = 200'000;
  std::size_t columns = 200;
  std::size_t cell_bytes = std::size_t{1} << 20;
};

/// Reads what spreadsheets write (RFC 4180 and its neighbours): separators comma, semicolon or tab
/// (told by the first rows, or by a line `sep=;`), line ends CRLF, LF or CR, quoted texts with line
/// ends inside; UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. Rows with a quote
/// that is never closed, too many columns or too long a text are listed as bad; the others are
/// read. too_large over the limits of bytes and rows; unreadable for a workbook or another file
/// that is no text, or whose quotation marks match nowhere.
Result<CsvTable> read_csv(ByteView file, const CsvLimits &limits = {});

/// RFC 4180 with a UTF-8 mark, commas and CRLF. What a spreadsheet would take for a formula gets an
/// apostrophe in front (see guarded()).
std::string write_csv(const std::vector<CsvRow> &rows);

/// A text that begins with = + - @, a tab or a carriage return (also behind apostrophes), with one
/// more apostrophe: text of a page is never run. A plain number such as -3.50 is left alone.
std::string guarded(const std::string &text);
/// That apostrophe taken off again: without_guard(guarded(x)) is x.
std::string without_guard(const std::string &text);

}  // namespace counterproof::cases
