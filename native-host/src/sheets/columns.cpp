// SPDX-License-Identifier: Apache-2.0
#include "sheets/columns.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "sheets/plain_words.h"
#include "sheets/stated_link.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace counterproof::sheets {
namespace {

constexpr std::size_t kHeadRows = 10;

using Headings = std::map<std::string, std::vector<std::string>>;

Headings headings_in(std::string_view data) {
  Headings made;
  for (const auto &[field, list] : complaints::read_data_file(data).values)
    made[field] = parts_of(list);
  return made;
}

const Headings &known_headings(ListKind kind) {
  static const auto complaints = headings_in(complaints::sheet_columns_text());
  static const auto works = headings_in(complaints::work_columns_text());
  return kind == ListKind::works ? works : complaints;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The words stand in the heading by themselves; Chinese is written without blanks.
bool stands_in(const std::string &heading, const std::string &words) {
  const auto at = heading.find(words);
  if (at == heading.npos) return false;
  const auto end = at + words.size();
  const bool cut_before = at > 0 && is_letter(heading[at - 1]) && is_letter(words.front());
  const bool cut_behind =
      end < heading.size() && is_letter(heading[end]) && is_letter(words.back());
  return !cut_before && !cut_behind;
}

/// Several words, or one that makes up half of the heading.
bool tells_enough(const std::string &words, const std::string &heading) {
  return words.find(' ') != words.npos || (words.size() > 2 && words.size() * 2 >= heading.size());
}

/// How well a heading fits a field, the lower the better: whole before in part, then as the data
/// file puts them, then the longest.
struct Fit {
  bool in_part = false;
  std::size_t rank = 0;
  std::size_t column = 0;
  std::string field;

  bool operator<(const Fit &other) const {
    return std::tie(in_part, rank, column) < std::tie(other.in_part, other.rank, other.column);
  }
};

std::vector<Fit> fits_of(const std::string &heading, std::size_t column, ListKind kind) {
  constexpr std::size_t kLongest = 200;
  std::vector<Fit> fits;
  const auto text = plain(heading);
  if (text.empty() || text.size() > kLongest) return fits;
  for (const auto &[field, list] : known_headings(kind)) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto words = plain(list[i]);
      if (words == text)
        fits.push_back({false, i, column, field});
      else if (tells_enough(words, text) && stands_in(text, words))
        fits.push_back({true, kLongest - words.size(), column, field});
    }
  }
  return fits;
}

std::vector<Column> guess(const cases::CsvRow &headings, ListKind kind) {
  std::vector<Column> columns;
  std::vector<Fit> fits;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    columns.push_back({trimmed(headings[i]), {}});
    for (auto &fit : fits_of(headings[i], i, kind))
      fits.push_back(std::move(fit));
  }
  std::stable_sort(fits.begin(), fits.end());
  std::set<std::string> given;
  for (const auto &fit : fits)
    if (columns[fit.column].field.empty() && given.insert(fit.field).second)
      columns[fit.column].field = fit.field;
  return columns;
}

bool holds_link(const std::string &text) { return text.find("://") != text.npos; }

/// How many fields a row would name if it were the headings; 0 when it cannot be.
std::size_t fields_named(const cases::CsvRow &row, bool in_part_too, ListKind kind) {
  if (std::any_of(row.begin(), row.end(), holds_link)) return 0;
  std::set<std::string> fields;
  for (std::size_t i = 0; i < row.size(); ++i)
    for (const auto &fit : fits_of(row[i], i, kind))
      if (in_part_too || !fit.in_part) fields.insert(fit.field);
  const bool names_link = fields.count("link") + fields.count("listing_id") + fields.count("file") +
                              fields.count("work_id") >
                          0;
  return fields.size() > 1 || (names_link && !in_part_too) ? fields.size() : 0;
}

/// The row with the headings; none when no row can be.
std::optional<std::size_t> find_headings(const cases::CsvTable &table, ListKind kind) {
  for (const bool in_part_too : {false, true}) {
    std::size_t best = 0, most = 0;
    for (std::size_t i = 0; i < std::min(table.rows.size(), kHeadRows); ++i) {
      const auto named = fields_named(table.rows[i], in_part_too, kind);
      if (named <= most) continue;
      best = i;
      most = named;
    }
    if (most > 0) return best;
  }
  return std::nullopt;
}

/// Headings that stand twice are told apart, so that nothing under them is mixed up.
void tell_apart(std::vector<Column> &columns) {
  std::map<std::string, int> times;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto &heading = columns[i].heading;
    if (heading.empty()) heading = letter_of(i);
    const int before = times[heading]++;
    if (before > 0) heading += fmt::format(" ({})", before + 1);
  }
}

SheetHead without_headings(const cases::CsvTable &table, ListKind kind) {
  SheetHead head;
  head.kind = kind;
  std::map<std::size_t, std::size_t> links;
  for (const auto &row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i >= head.columns.size()) head.columns.push_back({letter_of(i), {}});
      if (holds_link(row[i]) && !links_in(row[i]).empty()) ++links[i];
    }
  }
  const auto most = std::max_element(
      links.begin(), links.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
  if (most != links.end() && kind == ListKind::complaints) head.columns[most->first].field = "link";
  return head;
}

std::optional<std::size_t> find_column(const SheetHead &head, const std::string &named) {
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    if (plain(head.columns[i].heading) == plain(named)) return i;
  for (std::size_t i = 0; i < head.columns.size(); ++i)
    if (plain(letter_of(i)) == plain(named) || std::to_string(i + 1) == trimmed(named)) return i;
  return std::nullopt;
}

}  // namespace

std::vector<std::string> all_fields(ListKind kind) {
  std::vector<std::string> fields;
  for (const auto &[field, headings] : known_headings(kind))
    fields.push_back(field);
  return fields;
}

std::string heading_of(const std::string &field, ListKind kind) {
  const auto known = known_headings(kind).find(field);
  if (known == known_headings(kind).end() || known->second.empty()) return field;
  auto heading = known->second.front();
  if (heading.front() >= 'a' && heading.front() <= 'z')
    heading.front() = static_cast<char>(heading.front() - 0x20);
  return heading;
}

std::string letter_of(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

SheetHead read_head(const cases::CsvTable &table, ListKind kind) {
  const auto at = find_headings(table, kind);
  if (!at) return without_headings(table, kind);
  SheetHead head{guess(table.rows[*at], kind), *at + 1, true, kind};
  std::size_t widest = 0;
  for (const auto &row : table.rows)
    widest = std::max(widest, row.size());
  while (head.columns.size() < widest)
    head.columns.emplace_back();
  tell_apart(head.columns);
  return head;
}

Status map_column(SheetHead &head, const std::string &words) {
  const auto equals = words.rfind('=');
  if (equals == words.npos)
    return fail(ErrorCode::invalid_params,
                "Say which column holds what as --map \"heading=field\", such as --map "
                "\"Shop=store_name\".");
  const auto column = find_column(head, words.substr(0, equals));
  if (!column)
    return fail(ErrorCode::invalid_params,
                fmt::format("There is no column \"{}\" in this list: name it as the preview does.",
                            for_screen(words.substr(0, equals))));
  return map_column(head, *column, trimmed(words.substr(equals + 1)));
}

Status map_column(SheetHead &head, std::size_t column, const std::string &field) {
  if (column >= head.columns.size())
    return fail(ErrorCode::invalid_params, "There is no such column in this list.");
  const auto fields = all_fields(head.kind);
  if (!field.empty() && std::find(fields.begin(), fields.end(), field) == fields.end()) {
    return fail(ErrorCode::invalid_params,
                fmt::format("There is no field \"{}\". A column may hold: {}.", for_screen(field),
                            fmt::join(fields, ", ")));
  }
  for (auto &other : head.columns)
    if (other.field == field) other.field.clear();
  head.columns[column].field = field;
  return {};
}

std::string cell(const SheetHead &head, const cases::CsvRow &row, const std::string &field) {
  for (std::size_t i = 0; i < std::min(row.size(), head.columns.size()); ++i)
    if (head.columns[i].field == field) return trimmed(row[i]);
  return {};
}

}  // namespace counterproof::sheets
