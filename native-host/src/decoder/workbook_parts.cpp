// SPDX-License-Identifier: Apache-2.0
#include "decoder/workbook_parts.h"

#include "decoder/xml_events.h"

#include <algorithm>
#include <charconv>

namespace counterproof::decoder {

using workbook::SheetCause;

namespace {

constexpr std::size_t kMostRelations = 250'000, kMostStyles = 65'536;
constexpr std::size_t kMostTextBytes = std::size_t{64} << 20, kMostTexts = 2'000'000;

unsigned number_of(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_true(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

/// "../media/x" beside "xl/worksheets/sheet1.xml" is "xl/media/x".
std::string resolved(std::string_view part, std::string_view target) {
  std::vector<std::string> names;
  const auto add = [&names](std::string_view path) {
    while (!path.empty()) {
      const auto slash = std::min(path.find('/'), path.size());
      const auto name = path.substr(0, slash);
      if (name == "..") {
        if (!names.empty()) names.pop_back();
      } else if (!name.empty() && name != ".") {
        names.emplace_back(name);
      }
      path.remove_prefix(std::min(slash + 1, path.size()));
    }
  };
  if (target.substr(0, 1) != "/") add(part.substr(0, part.rfind('/') + 1));
  add(target);
  std::string all;
  for (const auto &name : names)
    all += all.empty() ? name : "/" + name;
  return all;
}

class RelationEvents : public XmlEvents {
public:
  explicit RelationEvents(std::string_view part) : part_(part) {}

  void start(std::string_view name, const XmlAttributes &attributes) override {
    if (name != "Relationship") return;
    if (found.size() >= kMostRelations) full_ = true;
    Relation made;
    const auto type = attributes["Type"];
    made.type = type.substr(type.rfind('/') + 1);
    made.is_outside = attributes["TargetMode"] == "External";
    const auto target = attributes["Target"];
    made.target = made.is_outside ? std::string(target) : resolved(part_, target);
    found.emplace(attributes["Id"], std::move(made));
  }
  void end(std::string_view) override {}
  SheetCause cause() const override { return full_ ? SheetCause::too_large : SheetCause::none; }

  Relations found;

private:
  std::string_view part_;
  bool full_ = false;
};

class WorkbookEvents : public XmlEvents {
public:
  explicit WorkbookEvents(const Relations &relations) : relations_(relations) {}

  void start(std::string_view name, const XmlAttributes &attributes) override {
    if (name == "workbookPr") parts.is_1904 = is_true(attributes["date1904"]);
    if (name != "sheet" || parts.sheets.size() >= workbook::kMaxSheets) return;
    const auto found = relations_.find(attributes["id"]);
    if (found == relations_.end() || found->second.type != "worksheet" || found->second.is_outside)
      return;
    const auto sheet_name = attributes["name"].substr(0, workbook::kLongestSheetName - 1);
    const auto state = attributes["state"];
    parts.sheets.push_back({std::string(sheet_name), found->second.target,
                            state == "hidden" || state == "veryHidden"});
  }
  void end(std::string_view) override {}

  WorkbookParts parts;

private:
  const Relations &relations_;
};

class StyleEvents : public XmlEvents {
public:
  void start(std::string_view name, const XmlAttributes &attributes) override {
    if (name == "cellXfs") in_cells_ = true;
    if (name == "numFmt" && formats_.size() < kMostStyles)
      formats_[number_of(attributes["numFmtId"])] = kind_of_format(attributes["formatCode"]);
    if (name != "xf" || !in_cells_ || kinds.size() >= kMostStyles) return;
    const auto id = number_of(attributes["numFmtId"]);
    const auto own = formats_.find(id);
    kinds.push_back(own == formats_.end() ? kind_of_builtin(id) : own->second);
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }

  std::vector<NumberKind> kinds;

private:
  std::map<unsigned, NumberKind> formats_;
  bool in_cells_ = false;
};

class TextEvents : public XmlEvents {
public:
  explicit TextEvents(SharedTexts &texts) : texts_(texts) {}

  void start(std::string_view name, const XmlAttributes &) override {
    if (name == "rPh") ++phonetic_;
    if (name == "t") in_text_ = true;
  }
  void end(std::string_view name) override {
    if (name == "rPh") --phonetic_;
    if (name == "t") in_text_ = false;
    if (name == "si") texts_.end_text();
  }
  void text(std::string_view piece) override {
    if (in_text_ && phonetic_ == 0) texts_.append(piece);
  }
  SheetCause cause() const override { return texts_.cause(); }

private:
  SharedTexts &texts_;
  int phonetic_ = 0;
  bool in_text_ = false;
};

}  // namespace

SheetRead<Relations> read_relations(ZipEntries &archive, std::string_view part) {
  const auto slash = part.rfind('/') + 1;
  const auto entry =
      std::string(part.substr(0, slash)) + "_rels/" + std::string(part.substr(slash)) + ".rels";
  RelationEvents events(part);
  if (!archive.has(entry)) return Relations();
  const auto cause = read_xml(archive, entry, events);
  if (cause != SheetCause::none) return tl::unexpected(cause);
  return std::move(events.found);
}

SheetRead<WorkbookParts> read_workbook_part(ZipEntries &archive, const std::string &part) {
  const auto relations = read_relations(archive, part);
  if (!relations) return tl::unexpected(relations.error());
  WorkbookEvents events(*relations);
  const auto cause = read_xml(archive, part, events);
  if (cause != SheetCause::none) return tl::unexpected(cause);
  for (const auto &[id, relation] : *relations) {
    if (relation.type == "sharedStrings") events.parts.shared_texts = relation.target;
    if (relation.type == "styles") events.parts.styles = relation.target;
  }
  return std::move(events.parts);
}

SheetRead<std::vector<NumberKind>> read_styles(ZipEntries &archive, const std::string &part) {
  StyleEvents events;
  if (part.empty() || !archive.has(part)) return std::vector<NumberKind>();
  const auto cause = read_xml(archive, part, events);
  if (cause != SheetCause::none) return tl::unexpected(cause);
  return std::move(events.kinds);
}

SheetCause SharedTexts::read(ZipEntries &archive, const std::string &part) {
  if (part.empty() || !archive.has(part)) return SheetCause::none;
  TextEvents events(*this);
  return read_xml(archive, part, events);
}

void SharedTexts::append(std::string_view piece) {
  if (all_.size() + piece.size() > kMostTextBytes) cause_ = SheetCause::too_large;
  if (cause_ == SheetCause::none) all_ += piece;
}

void SharedTexts::end_text() {
  if (ends_.size() >= kMostTexts) cause_ = SheetCause::too_large;
  if (cause_ == SheetCause::none) ends_.push_back(static_cast<std::uint32_t>(all_.size()));
}

std::string_view SharedTexts::operator[](std::size_t number) const {
  const std::size_t from = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(all_).substr(from, ends_[number] - from);
}

}  // namespace counterproof::decoder
