// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace counterproof::workbook {

/// What the host and `counterproof-sheet-reader` say to each other: a greeting, one task, one
/// answer, over a socket that keeps borders; the file and the table lie in shared memory. Same
/// machine, same build: plain structs. The host takes none of the numbers on trust.
constexpr std::uint32_t kSheetMagic = 0x43505831;  // "CPX1"
constexpr std::size_t kLongestSheetName = 512;

/// Why a file was not read.
enum class SheetCause : std::uint32_t {
  none,
  not_a_workbook,
  old_excel,
  locked,
  open_document,
  binary_workbook,
  apple_numbers,
  other_document,
  damaged,
  forbidden_parts,  ///< entries outside the archive, two of one name, a DTD
  too_many_entries,
  expands_too_much,
  too_large,  ///< more rows or text than asked for
  no_such_sheet,
  nothing_in_it,
};
constexpr auto kLastSheetCause = SheetCause::nothing_in_it;

struct SheetHello {
  std::uint32_t magic;
  std::uint32_t filtered;
};

struct SheetTask {
  std::uint32_t magic;
  std::uint32_t max_rows;
  std::uint32_t max_columns;
  std::uint32_t max_cell_bytes;
  std::uint64_t input_bytes;
  /// UTF-8, zeros behind; empty for the first sheet with anything in it.
  std::array<char, kLongestSheetName> sheet;
};

/// Cells of a kind, and the row of the first (from 1).
struct SheetTally {
  std::uint32_t count = 0;
  std::uint32_t first_row = 0;
};

struct SheetReply {
  std::uint32_t magic;
  std::uint32_t cause;
  std::uint64_t table_bytes;
  SheetTally formulas;
  SheetTally without_value;
  SheetTally errors;
  SheetTally cut_numbers;
};

/// The records of the table, one behind the other: the tag, then 32-bit numbers and texts (a number
/// of bytes, then UTF-8).
enum class SheetRecord : std::uint8_t {
  sheet = 1,  ///< text: the name of the sheet that is read
  other,      ///< text: of another one
  row,        ///< row from 1, count of cells, that many texts
  bad_row,    ///< row, SheetFault
  link,       ///< row, column from 0, text: where the cell leads
  merge,      ///< first row, last row, column: cells put together
};

enum class SheetFault : std::uint32_t { too_many_columns = 1, too_long, no_such_text };

/// The shared memory of the table.
constexpr std::uint64_t kTableBytes = std::uint64_t{192} << 20;
constexpr std::size_t kMaxLinks = 200'000;
constexpr std::size_t kMaxMerges = 20'000;
constexpr std::size_t kMaxSheets = 256;

template <class Message> std::span<std::uint8_t> bytes_of(Message &message) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return {reinterpret_cast<std::uint8_t *>(&message), sizeof(Message)};
}

}  // namespace counterproof::workbook
