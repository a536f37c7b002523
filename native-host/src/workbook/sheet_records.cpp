// SPDX-License-Identifier: Apache-2.0
#include "workbook/sheet_records.h"

#include "base/text.h"
#include "workbook/sheet_sentences.h"

#include <cstring>

namespace counterproof::workbook {
namespace {

constexpr std::uint32_t kMostRows = 1'048'576;

class Records {
public:
  Records(ByteView table, const WorkbookLimits &limits) : table_(table), limits_(limits) {}

  std::optional<WorkbookSheet> read() {
    while (at_ < table_.size() && good_)
      take(static_cast<SheetRecord>(table_[at_++]));
    return good_ ? std::optional(std::move(sheet_)) : std::nullopt;
  }

private:
  void take(SheetRecord tag) {
    switch (tag) {
    case SheetRecord::sheet: sheet_.name = text(kLongestSheetName); return;
    case SheetRecord::other:
      sheet_.others.push_back(text(kLongestSheetName));
      check(sheet_.others.size() <= kMaxSheets);
      return;
    case SheetRecord::row: return take_row();
    case SheetRecord::bad_row: {
      const auto row = number();
      const auto fault = number();
      check(row > 0 && row <= kMostRows && fault >= 1 && fault <= 3);
      sheet_.bad.push_back({row, words_for(static_cast<SheetFault>(fault))});
      return;
    }
    case SheetRecord::link: {
      SheetLink link{number(), number(), {}};
      link.address = text(limits_.cell_bytes);
      check(link.column < limits_.columns && sheet_.links.size() < kMaxLinks);
      sheet_.links.push_back(std::move(link));
      return;
    }
    case SheetRecord::merge: {
      SheetMerge merge{number(), number(), number()};
      check(merge.first_row <= merge.last_row && merge.last_row <= kMostRows &&
            merge.column < limits_.columns && sheet_.merges.size() < kMaxMerges);
      sheet_.merges.push_back(merge);
      return;
    }
    }
    good_ = false;
  }

  void take_row() {
    const auto row = number();
    const auto cells = number();
    const bool follows = sheet_.numbers.empty() || row > sheet_.numbers.back();
    check(row > 0 && row <= kMostRows && cells <= limits_.columns && follows &&
          sheet_.rows.size() < limits_.rows);
    std::vector<std::string> texts;
    for (std::uint32_t i = 0; i < cells && good_; ++i)
      texts.push_back(text(limits_.cell_bytes));
    sheet_.rows.push_back(std::move(texts));
    sheet_.numbers.push_back(row);
  }

  void check(bool holds) { good_ = good_ && holds; }

  std::uint32_t number() {
    std::uint32_t value = 0;
    if (table_.size() - at_ < sizeof(value)) {
      good_ = false;
      return 0;
    }
    std::memcpy(&value, table_.data() + at_, sizeof(value));
    at_ += sizeof(value);
    return value;
  }

  std::string text(std::size_t longest) {
    const std::size_t length = number();
    if (!good_ || length > longest || table_.size() - at_ < length) {
      good_ = false;
      return {};
    }
    std::string words(reinterpret_cast<const char *>(table_.data()) + at_, length);
    at_ += length;
    check(is_utf8(words));
    return words;
  }

  ByteView table_;
  const WorkbookLimits &limits_;
  WorkbookSheet sheet_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace

std::optional<WorkbookSheet> parse_records(ByteView table, const WorkbookLimits &limits) {
  return Records(table, limits).read();
}

}  // namespace counterproof::workbook
