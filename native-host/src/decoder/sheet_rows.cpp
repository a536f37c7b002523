// SPDX-License-Identifier: Apache-2.0
#include "decoder/sheet_rows.h"

#include "workbook/cell_escapes.h"

#include <algorithm>
#include <charconv>

namespace counterproof::decoder {

using workbook::SheetCause;
using workbook::SheetFault;
using workbook::SheetRecord;

namespace {

constexpr std::size_t kLastRow = 1'048'576, kLastColumn = 16'384;

struct CellPlace {
  std::size_t row = 0, column = 0;
};

/// "BC12": row from 1, column from 0; a row of 0 for what is none.
CellPlace place_of(std::string_view reference) {
  CellPlace place;
  std::size_t letters = 0;
  for (; !reference.empty() && letters < 4; reference.remove_prefix(1)) {
    if (reference.front() == '$') continue;
    const char c = static_cast<char>(reference.front() & ~0x20);
    if (c < 'A' || c > 'Z') break;
    place.column = place.column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    ++letters;
  }
  if (reference.substr(0, 1) == "$") reference.remove_prefix(1);
  std::from_chars(reference.data(), reference.data() + reference.size(), place.row);
  if (letters == 0 || place.column > kLastColumn || place.row > kLastRow) return {};
  --place.column;
  return place;
}

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The address in HYPERLINK("https://…", "words"); empty for any other formula.
std::string address_in(std::string_view formula) {
  constexpr std::string_view kOpens = "HYPERLINK(\"";
  const auto at = formula.find(kOpens);
  if (at == formula.npos) return {};
  const auto rest = formula.substr(at + kOpens.size());
  return std::string(rest.substr(0, rest.find('"')));
}

}  // namespace

void SheetRows::start(std::string_view name, const XmlAttributes &attributes) {
  if (name == "sheetData") in_data_ = true;
  if (!in_data_) {
    if (name == "mergeCell") take_merge(attributes["ref"]);
    if (name == "hyperlink") take_hyperlink(attributes);
    return;
  }
  if (name == "row") return start_row(attributes);
  if (name == "c") return start_cell(attributes);
  if (!in_cell_) return;
  if (name == "rPh") ++phonetic_;
  if (name == "v") {
    part_ = Part::value;
    has_value_ = true;
  } else if (name == "f") {
    part_ = Part::formula;
    has_formula_ = true;
  } else if (name == "t") {
    part_ = Part::text;
  }
}

void SheetRows::end(std::string_view name) {
  if (name == "sheetData") in_data_ = false;
  if (name == "rPh" && in_cell_) --phonetic_;
  if (name == "v" || name == "f" || name == "t") part_ = Part::none;
  if (name == "c" && in_cell_) end_cell();
  if (name == "row" && in_data_) end_row();
}

void SheetRows::text(std::string_view piece) {
  constexpr std::size_t kLongestFormula = 64 * 1024;
  if (part_ == Part::none || phonetic_ > 0) return;
  auto &all = part_ == Part::formula ? formula_ : value_;
  const auto longest =
      part_ == Part::formula ? kLongestFormula : std::size_t{context_.task.max_cell_bytes};
  if (all.size() + piece.size() <= longest)
    all += piece;
  else if (part_ != Part::formula)
    is_too_long_ = true;
}

void SheetRows::start_row(const XmlAttributes &attributes) {
  const auto stated = number_of(attributes["r"]);
  // Producers may leave the number out; one that goes back would put rows over one another.
  row_ = stated > row_ ? stated : row_ + 1;
  if (row_ > kLastRow) cause_ = SheetCause::damaged;
  column_ = 0;
  cells_.clear();
  fault_.reset();
}

void SheetRows::start_cell(const XmlAttributes &attributes) {
  if (const auto place = place_of(attributes["r"]); place.row != 0)
    column_ = std::max(place.column, column_);
  type_ = attributes["t"];
  style_ = number_of(attributes["s"]);
  value_.clear();
  formula_.clear();
  in_cell_ = true;
  has_formula_ = has_value_ = is_too_long_ = false;
  part_ = Part::none;
  phonetic_ = 0;
}

void SheetRows::count(workbook::SheetTally &tally) const {
  if (tally.count++ == 0) tally.first_row = static_cast<std::uint32_t>(row_);
}

void SheetRows::end_cell() {
  in_cell_ = false;
  const auto column = column_++;
  if (has_formula_) {
    count(reply_.formulas);
    if (!has_value_) count(reply_.without_value);
  }
  auto words = cell_text();
  if (is_too_long_) fault_ = SheetFault::too_long;
  if (!words) fault_ = SheetFault::no_such_text;
  if (const auto address = address_in(formula_);
      !address.empty() && words && words->find(address) == words->npos)
    put_link(row_, column, address);
  if (!words || words->empty()) return;
  if (column >= context_.task.max_columns) {
    fault_ = SheetFault::too_many_columns;
    return;
  }
  if (cells_.size() <= column) cells_.resize(column + 1);
  cells_[column] = std::move(*words);
}

void SheetRows::end_row() {
  if (fault_) {
    has_bad_rows_ = true;
    output_.tag(SheetRecord::bad_row);
    output_.number(row_);
    output_.number(static_cast<std::size_t>(*fault_));
  } else if (!cells_.empty()) {
    if (++rows_ > context_.task.max_rows) cause_ = SheetCause::too_large;
    output_.tag(SheetRecord::row);
    output_.number(row_);
    output_.number(cells_.size());
    for (const auto &cell : cells_)
      output_.text(cell);
  }
  if (output_.is_full()) cause_ = SheetCause::too_large;
}

std::string SheetRows::number_cell() {
  const auto kind = style_ < context_.kinds.size() ? context_.kinds[style_] : NumberKind::number;
  const auto number = number_text(value_, kind, context_.is_1904);
  if (!number) return value_;
  if (number->is_cut) count(reply_.cut_numbers);
  return number->text;
}

/// None when it names a text that is not there.
std::optional<std::string> SheetRows::cell_text() {
  if (type_ == "s") {
    if (value_.empty()) return std::string();
    const auto number = number_of(value_);
    if (number >= context_.texts.size()) return std::nullopt;
    const auto words = context_.texts[number];
    if (words.size() > context_.task.max_cell_bytes) is_too_long_ = true;
    return is_too_long_ ? std::string() : workbook::unescaped(words);
  }
  if (type_ == "str" || type_ == "inlineStr") return workbook::unescaped(value_);
  if (type_ == "b")
    return value_ == "1" || value_ == "true" ? "TRUE" : value_.empty() ? "" : "FALSE";
  if (type_ == "e") {
    count(reply_.errors);
    return value_;
  }
  if (type_ == "d") {
    constexpr std::string_view kMidnight = "T00:00:00";
    const auto at = value_.find(kMidnight);
    const bool is_whole =
        at != value_.npos && value_.find_first_not_of("0.Z", at + kMidnight.size()) == value_.npos;
    return is_whole ? value_.substr(0, at) : value_;
  }
  return value_.empty() ? std::string() : number_cell();
}

void SheetRows::put_link(std::size_t row, std::size_t column, std::string_view address) {
  constexpr std::size_t kLongest = 8192;
  if (row == 0 || column >= context_.task.max_columns || links_ >= workbook::kMaxLinks ||
      address.size() > std::min<std::size_t>(kLongest, context_.task.max_cell_bytes))
    return;
  ++links_;
  output_.tag(SheetRecord::link);
  output_.number(row);
  output_.number(column);
  output_.text(address);
  if (output_.is_full()) cause_ = SheetCause::too_large;
}

void SheetRows::take_merge(std::string_view reference) {
  const auto colon = reference.find(':');
  if (colon == reference.npos || merges_ >= workbook::kMaxMerges) return;
  const auto from = place_of(reference.substr(0, colon));
  const auto to = place_of(reference.substr(colon + 1));
  if (from.row == 0 || to.row <= from.row || from.column >= context_.task.max_columns) return;
  ++merges_;
  output_.tag(SheetRecord::merge);
  output_.number(from.row);
  output_.number(to.row);
  output_.number(from.column);
}

void SheetRows::take_hyperlink(const XmlAttributes &attributes) {
  const auto found = context_.relations.find(attributes["id"]);
  if (found == context_.relations.end() || !found->second.is_outside) return;
  const auto reference = attributes["ref"];
  const auto place = place_of(reference.substr(0, reference.find(':')));
  put_link(place.row, place.column, found->second.target);
}

}  // namespace counterproof::decoder
