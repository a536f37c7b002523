// SPDX-License-Identifier: Apache-2.0
#include "reports/html_report.h"

#include "base/text.h"

#include <fmt/format.h>

namespace counterproof::reports {
namespace {

constexpr auto kHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.45 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1e; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #c8c8cc; overflow-wrap: anywhere; }
.facts th { width: 26%; } img { max-width: 100%; height: auto; }
</style>
)";

std::string escaped(const std::string &text) {
  std::string safe;
  for (const char c : to_utf8(text)) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '"')
      safe += "&quot;";
    else if (c == '\'')
      safe += "&#39;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n')
      safe += c;
    else
      safe += ' ';
  }
  return safe;
}

/// In its own direction, and what it leaves open is closed at its end.
std::string isolated(const std::string &text) { return "<bdi>" + escaped(text) + "</bdi>"; }

std::string row_of(const TextRow &cells, const char *first, const char *others) {
  std::string row = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i)
    row += fmt::format("<{0}>{1}</{0}>", i == 0 ? first : others, isolated(cells[i]));
  return row + "</tr>\n";
}

struct ToHtml {
  std::string operator()(const Heading &heading) const {
    return fmt::format("<h{0}>{1}</h{0}>\n", heading.level, isolated(heading.text));
  }
  std::string operator()(const Paragraph &paragraph) const {
    return "<p>" + isolated(paragraph.text) + "</p>\n";
  }
  std::string operator()(const FactList &facts) const {
    std::string html = "<table class=\"facts\">\n";
    for (const auto &row : facts.rows)
      html += row_of(row, "th", "td");
    return html + "</table>\n";
  }
  std::string operator()(const TextTable &table) const {
    std::string html = "<table>\n<thead>" + row_of(table.head, "th", "th") + "</thead>\n<tbody>\n";
    for (const auto &row : table.rows)
      html += row_of(row, "td", "td");
    return html + "</tbody></table>\n";
  }
  /// For the PDF; its numbers stand in the table behind it.
  std::string operator()(const BarChart &) const { return {}; }
  std::string operator()(const ReportPicture &picture) const {
    return fmt::format("<p><img src=\"{}\" alt=\"{}\"></p>\n", escaped(picture.name),
                       escaped(picture.description));
  }
};

}  // namespace

std::string to_html(const Document &document) {
  std::string html =
      fmt::format("{}<title>{}</title></head><body>\n", kHead, escaped(document.title));
  for (const auto &block : document.blocks)
    html += std::visit(ToHtml{}, block);
  return html + "</body></html>\n";
}

}  // namespace counterproof::reports
