// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/cell_number.h"
#include "decoder/zip_entries.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::decoder {

struct Relation {
  /// The last word of the type's address: "worksheet", "hyperlink".
  std::string type;
  /// The entry's name from the root of the archive; an address when it lies outside.
  std::string target;
  bool is_outside = false;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// What a part of the package points to, by id (ECMA-376 part 2). Empty when it says nothing.
SheetRead<Relations> read_relations(ZipEntries &archive, std::string_view part);

struct SheetPlace {
  std::string name, entry;
  bool is_hidden = false;
};

struct WorkbookParts {
  std::vector<SheetPlace> sheets;
  std::string shared_texts, styles;
  bool is_1904 = false;
};

/// The workbook's own part: its sheets in order.
SheetRead<WorkbookParts> read_workbook_part(ZipEntries &archive, const std::string &part);

/// The kind of number that each cell style shows.
SheetRead<std::vector<NumberKind>> read_styles(ZipEntries &archive, const std::string &part);

/// The texts that cells name by number, each with its runs put together.
class SharedTexts {
public:
  /// too_large over 64 MiB or two million texts.
  workbook::SheetCause read(ZipEntries &archive, const std::string &part);
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t number) const;

  void append(std::string_view piece);
  void end_text();
  workbook::SheetCause cause() const { return cause_; }

private:
  std::string all_;
  std::vector<std::uint32_t> ends_;
  workbook::SheetCause cause_ = workbook::SheetCause::none;
};

}  // namespace counterproof::decoder
