// SPDX-License-Identifier: Apache-2.0
#include "decoder/workbook_reader.h"

#include "decoder/sheet_rows.h"
#include "decoder/workbook_parts.h"
#include "decoder/xml_events.h"
#include "decoder/zip_entries.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace counterproof::decoder {

using workbook::SheetCause;
using workbook::SheetRecord;

namespace {

std::string in_utf16(std::string_view ascii) {
  std::string units;
  for (const char c : ascii)
    units.append({c, '\0'});
  return units;
}

/// Before 2007 workbooks, and locked ones today, are OLE compound files ([MS-CFB]).
SheetCause look_into_compound(std::string_view bytes) {
  const auto has = [bytes](std::string_view name) {
    return bytes.find(in_utf16(name)) != bytes.npos;
  };
  if (has("EncryptedPackage")) return SheetCause::locked;
  if (has("Workbook") || has("Book")) return SheetCause::old_excel;
  return SheetCause::other_document;
}

/// What a ZIP without a workbook is.
SheetCause other_kind(ZipEntries &archive) {
  constexpr std::string_view kOpen = "application/vnd.oasis.opendocument.";
  if (const auto kind = archive.head("mimetype", 80); kind.substr(0, kOpen.size()) == kOpen)
    return kind.substr(kOpen.size(), 11) == "spreadsheet" ? SheetCause::open_document
                                                          : SheetCause::other_document;
  if (archive.has("xl/workbook.bin")) return SheetCause::binary_workbook;
  if (archive.has("index/document.iwa") || archive.has("index.zip"))
    return SheetCause::apple_numbers;
  if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml"))
    return SheetCause::other_document;
  return SheetCause::not_a_workbook;
}

class Book {
public:
  Book(ZipEntries archive, const workbook::SheetTask &task, std::span<std::uint8_t> table)
      : archive_(std::move(archive)), task_(task), output_(table) {}

  workbook::SheetReply read() {
    reply_.cause = static_cast<std::uint32_t>(read_parts());
    reply_.table_bytes = reply_.cause == 0 ? output_.size() : 0;
    return reply_;
  }

private:
  SheetCause read_parts() {
    const auto place = workbook_place();
    if (!place) return place.error();
    auto parts = read_workbook_part(archive_, *place);
    if (!parts) return parts.error();
    parts_ = std::move(*parts);
    auto kinds = read_styles(archive_, parts_.styles);
    if (!kinds) return kinds.error();
    kinds_ = std::move(*kinds);
    if (const auto cause = texts_.read(archive_, parts_.shared_texts); cause != SheetCause::none)
      return cause;
    return choose_sheet();
  }

  SheetRead<std::string> workbook_place() {
    const auto relations = read_relations(archive_, "");
    if (!relations) return tl::unexpected(relations.error());
    std::string place = "xl/workbook.xml";
    for (const auto &[id, relation] : *relations)
      if (relation.type == "officeDocument" && !relation.is_outside) place = relation.target;
    const bool is_xml = place.size() > 4 && place.substr(place.size() - 4) == ".xml";
    const bool is_other = place.substr(0, 5) == "word/" || place.substr(0, 4) == "ppt/";
    if (!is_xml || is_other || !archive_.has(place)) return tl::unexpected(other_kind(archive_));
    return place;
  }

  SheetCause choose_sheet() {
    const std::string_view wanted(
        task_.sheet.data(),
        static_cast<std::size_t>(std::find(task_.sheet.begin(), task_.sheet.end(), '\0') -
                                 task_.sheet.begin()));
    bool is_named = false;
    for (const auto &sheet : parts_.sheets) {
      if (wanted.empty() ? sheet.is_hidden : sheet.name != wanted) continue;
      is_named = true;
      const auto cause = read_sheet(sheet);
      if (cause != SheetCause::nothing_in_it) return cause;
    }
    return wanted.empty() || is_named ? SheetCause::nothing_in_it : SheetCause::no_such_sheet;
  }

  SheetCause read_sheet(const SheetPlace &sheet) {
    const auto relations = read_relations(archive_, sheet.entry);
    if (!relations) return relations.error();
    output_.rewind(0);
    reply_ = {};
    output_.tag(SheetRecord::sheet);
    output_.text(sheet.name);
    for (const auto &other : parts_.sheets) {
      if (&other == &sheet) continue;
      output_.tag(SheetRecord::other);
      output_.text(other.name);
    }
    const SheetContext context{texts_, kinds_, *relations, task_, parts_.is_1904};
    SheetRows rows(context, output_, reply_);
    const auto cause = read_xml(archive_, sheet.entry, rows);
    if (cause != SheetCause::none) return cause;
    return rows.has_rows() ? SheetCause::none : SheetCause::nothing_in_it;
  }

  ZipEntries archive_;
  const workbook::SheetTask &task_;
  SheetOutput output_;
  workbook::SheetReply reply_{};
  WorkbookParts parts_;
  std::vector<NumberKind> kinds_;
  SharedTexts texts_;
};

}  // namespace

workbook::SheetReply read_workbook(ByteView file, const workbook::SheetTask &task,
                                   std::span<std::uint8_t> table) {
  workbook::SheetReply reply{};
  const auto refuse = [&reply](SheetCause cause) {
    reply.cause = static_cast<std::uint32_t>(cause);
    return reply;
  };
  const std::string_view bytes(reinterpret_cast<const char *>(file.data()), file.size());
  if (bytes.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
    return refuse(look_into_compound(bytes));
  if (bytes.substr(0, 2) != "PK") return refuse(SheetCause::not_a_workbook);
  auto archive = ZipEntries::open(file);
  if (!archive) return refuse(archive.error());
  return Book(std::move(*archive), task, table).read();
}

}  // namespace counterproof::decoder
