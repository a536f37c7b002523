// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/sheet_output.h"
#include "decoder/workbook_parts.h"
#include "decoder/xml_events.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::decoder {

/// What stands around a sheet and its cells point to.
struct SheetContext {
  const SharedTexts &texts;
  const std::vector<NumberKind> &kinds;
  const Relations &relations;
  const workbook::SheetTask &task;
  bool is_1904 = false;
};

/// The cells of a worksheet (ECMA-376 part 1, 18.3) as rows of texts, written as they come.
class SheetRows : public XmlEvents {
public:
  SheetRows(const SheetContext &context, SheetOutput &output, workbook::SheetReply &reply)
      : context_(context), output_(output), reply_(reply) {}

  void start(std::string_view name, const XmlAttributes &attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  workbook::SheetCause cause() const override { return cause_; }

  /// Some row had text or was bad.
  bool has_rows() const { return rows_ > 0 || has_bad_rows_; }

private:
  enum class Part { none, value, formula, text };

  void start_row(const XmlAttributes &attributes);
  void start_cell(const XmlAttributes &attributes);
  void end_cell();
  void end_row();
  std::optional<std::string> cell_text();
  std::string number_cell();
  void put_link(std::size_t row, std::size_t column, std::string_view address);
  void take_merge(std::string_view reference);
  void take_hyperlink(const XmlAttributes &attributes);
  void count(workbook::SheetTally &tally) const;

  const SheetContext &context_;
  SheetOutput &output_;
  workbook::SheetReply &reply_;
  workbook::SheetCause cause_ = workbook::SheetCause::none;
  bool in_data_ = false, has_bad_rows_ = false;
  std::size_t row_ = 0, column_ = 0, rows_ = 0, links_ = 0, merges_ = 0;
  std::vector<std::string> cells_;
  std::optional<workbook::SheetFault> fault_;
  /// Of the cell at hand.
  std::string type_, value_, formula_;
  std::size_t style_ = 0;
  bool in_cell_ = false, has_formula_ = false, has_value_ = false, is_too_long_ = false;
  Part part_ = Part::none;
  int phonetic_ = 0;
};

}  // namespace counterproof::decoder
