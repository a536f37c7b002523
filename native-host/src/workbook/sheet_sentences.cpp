// SPDX-License-Identifier: Apache-2.0
#include "workbook/sheet_sentences.h"

namespace counterproof::workbook {

Error error_for(SheetCause cause) {
  const auto unreadable = [](const char *words) {
    return Error{ErrorCode::unreadable, words, "workbook"};
  };
  switch (cause) {
  case SheetCause::none: break;
  case SheetCause::not_a_workbook:
    return unreadable("This file is no workbook: save your list as XLSX or CSV and import that.");
  case SheetCause::old_excel:
    return unreadable("This is a workbook of an older Excel (XLS): open it in your spreadsheet, "
                      "save it as XLSX or CSV, and import that.");
  case SheetCause::locked:
    return unreadable("This workbook is locked with a password: open it in your spreadsheet, save "
                      "it without a password as XLSX or CSV, and import that.");
  case SheetCause::open_document:
    return unreadable(
        "This is an OpenDocument spreadsheet (ODS): open it in your spreadsheet, save "
        "it as XLSX or CSV, and import that.");
  case SheetCause::binary_workbook:
    return unreadable("This is a binary workbook (XLSB): open it in your spreadsheet, save it as "
                      "XLSX or CSV, and import that.");
  case SheetCause::apple_numbers:
    return unreadable("This is a spreadsheet of Apple Numbers: export it there as Excel (XLSX) or "
                      "CSV, and import that.");
  case SheetCause::other_document:
    return unreadable("This is a text or a presentation, not a spreadsheet: put your list into a "
                      "spreadsheet, save it as XLSX or CSV, and import that.");
  case SheetCause::damaged:
    return unreadable("This workbook is damaged: open it in your spreadsheet, save it anew as XLSX "
                      "or CSV, and import that.");
  case SheetCause::forbidden_parts:
    return unreadable(
        "This workbook has parts that no spreadsheet writes, so it was not read: save "
        "your list as CSV and import that.");
  case SheetCause::too_many_entries:
    return {ErrorCode::too_large,
            "This workbook has too many parts: save the sheet with your list as CSV and import "
            "that.",
            "workbook"};
  case SheetCause::expands_too_much:
    return {
        ErrorCode::too_large,
        "This workbook grows beyond all measure when it is opened, so it was not read: save the "
        "sheet with your list as CSV and import that.",
        "workbook"};
  case SheetCause::too_large:
    return {ErrorCode::too_large,
            "This list is too large to import: split it and import the parts one after the other.",
            "workbook"};
  case SheetCause::no_such_sheet:
    return {ErrorCode::not_found, "There is no sheet of this name in the workbook.", "workbook"};
  case SheetCause::nothing_in_it: return unreadable("There is nothing in this workbook.");
  }
  return {ErrorCode::internal, "The workbook could not be read.", "workbook"};
}

const char *words_for(SheetFault fault) {
  switch (fault) {
  case SheetFault::too_many_columns: return "it has too many columns";
  case SheetFault::too_long: return "one of its texts is too long";
  case SheetFault::no_such_text: break;
  }
  return "one of its texts is missing from the workbook";
}

}  // namespace counterproof::workbook
