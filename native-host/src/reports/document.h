// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace counterproof::reports {

using TextRow = std::vector<std::string>;

struct Heading {
  /// 1 to 3.
  int level = 1;
  std::string text;
};
struct Paragraph {
  std::string text;
};
/// Pairs of a name and a value.
struct FactList {
  std::vector<TextRow> rows;
};
struct TextTable {
  TextRow head;
  /// How wide each column is; their sum is 100.
  std::vector<std::int64_t> percent;
  std::vector<TextRow> rows;
};
/// Counts over labels; values[series][label]. A table with the same numbers follows it.
struct BarChart {
  std::vector<std::string> series, labels;
  std::vector<std::vector<std::int64_t>> values;
};
/// A JPEG that counterproof-report made.
struct ReportPicture {
  std::filesystem::path file;
  /// Its name beside the HTML report.
  std::string name;
  std::string description;
};

/// What a report says, before it is HTML or PDF. Texts may come from pages: they are only ever
/// text.
using ReportBlock = std::variant<Heading, Paragraph, FactList, TextTable, BarChart, ReportPicture>;

struct Document {
  std::string title;
  /// RFC 3339, UTC.
  std::string made;
  std::vector<ReportBlock> blocks;
};

}  // namespace counterproof::reports
