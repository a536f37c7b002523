// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about lists of the artist's for a spreadsheet, as protocol/schemas has them, one
/// for one; part of messages.h.
namespace counterproof::protocol {

/// what: cases, sellers or works; as: csv or xlsx. The first piece is asked for without `sha256`,
/// each further one with that of the first and its place in the file.
struct SheetExportParams {
  std::string what, as;
  std::optional<std::string> sha256;
  std::int64_t offset = 0;
};

/// Of a file of `bytes` and `rows` without the headings, the piece that was asked for.
struct SheetExportResult {
  std::string sha256;
  std::int64_t bytes = 0, rows = 0;
  Bytes data;
};

/// The column at `column`, from 0, holds `field`; empty for the artist's own words.
struct SheetColumnChoice {
  int column = 0;
  std::string field;
};
struct SheetWordChoice {
  std::string word, state;
};
/// A list of past complaints as a whole, and how the artist says it is meant. order: unknown,
/// day_first or month_first; day: YYYY-MM-DD for rows that do not say when.
struct SheetList {
  Bytes data;
  std::optional<std::string> sheet;
  std::vector<SheetColumnChoice> columns;
  std::vector<SheetWordChoice> words;
  std::string order;
  std::optional<std::string> day;
};
struct SheetPreviewParams {
  SheetList list;
};
/// `planned` as sheet.preview gave it.
struct SheetImportParams {
  SheetList list;
  std::string planned;
};

struct SheetColumn {
  std::string heading, field;
  std::vector<std::string> examples;
};
struct SheetNote {
  std::string kind;
  std::int64_t cells = 0, first_row = 0;
};
struct SheetStateCount {
  std::string state;
  std::int64_t cases = 0;
};
struct SheetCase {
  std::vector<std::int64_t> lines;
  std::string site, listing_id, state, day, reference, work;
};
struct SheetRefusedRow {
  std::int64_t line = 0;
  std::string kind, about;
};
struct SheetWordCount {
  std::string word;
  std::int64_t rows = 0;
};
/// What one answer of the artist's would settle; rows each.
struct SheetQuestions {
  std::vector<SheetWordCount> words;
  std::int64_t two_way_dates = 0, undated = 0;
};
/// `cases` and `refused` hold the first of them; `states` counts what is new.
struct SheetPreviewResult {
  std::string planned, sheet;
  std::vector<std::string> other_sheets, fields;
  std::vector<SheetColumn> columns;
  std::vector<SheetNote> notes;
  std::string order;
  std::int64_t rows = 0, merged = 0, shortened = 0, new_cases = 0, known_cases = 0;
  std::vector<SheetStateCount> states;
  std::vector<SheetCase> cases;
  std::int64_t refused_rows = 0;
  std::vector<SheetRefusedRow> refused;
  SheetQuestions questions;
};
struct SheetImportResult {
  std::int64_t added = 0, known = 0;
};

}  // namespace counterproof::protocol
