// SPDX-License-Identifier: Apache-2.0
#include "service/meant_list.h"

#include "sheets/plain_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace counterproof::service {
namespace {

constexpr std::size_t kExamples = 2, kShownRefused = 100;
/// Examples are looked for in so many rows.
constexpr std::size_t kRowsOfExamples = 200;

struct Order {
  sheets::DayOrder order;
  const char *word;
};
constexpr std::array kOrders{Order{sheets::DayOrder::unknown, "unknown"},
                             Order{sheets::DayOrder::day_first, "day_first"},
                             Order{sheets::DayOrder::month_first, "month_first"}};

std::int64_t wide(std::size_t count) { return static_cast<std::int64_t>(count); }

}  // namespace

sheets::DayOrder day_order_of(const std::string &word) {
  const auto found = std::find_if(kOrders.begin(), kOrders.end(),
                                  [&](const Order &one) { return one.word == word; });
  return found == kOrders.end() ? sheets::DayOrder::unknown : found->order;
}

std::string to_word(sheets::DayOrder order) {
  const auto found = std::find_if(kOrders.begin(), kOrders.end(),
                                  [&](const Order &one) { return one.order == order; });
  return found == kOrders.end() ? kOrders.front().word : found->word;
}

Result<sheets::ListFile> read_meant(ByteView data, const std::optional<std::string> &sheet,
                                    const std::vector<protocol::SheetColumnChoice> &columns,
                                    sheets::ListKind kind, const std::filesystem::path &reader) {
  auto list = sheets::read_list(data, reader, sheet.value_or(""), kind);
  if (!list) return list;
  for (const auto &[column, field] : columns)
    if (auto mapped = sheets::map_column(list->head, static_cast<std::size_t>(column), field);
        !mapped)
      return tl::unexpected<Error>(mapped.error());
  return list;
}

std::vector<protocol::SheetColumn> columns_of(const sheets::ListFile &list) {
  std::vector<protocol::SheetColumn> columns;
  for (const auto &column : list.head.columns)
    columns.push_back({column.heading, column.field, {}});
  const auto end = std::min(list.table.rows.size(), list.head.rows + kRowsOfExamples);
  for (std::size_t i = list.head.rows; i < end; ++i) {
    const auto &row = list.table.rows[i];
    for (std::size_t at = 0; at < columns.size(); ++at) {
      auto &examples = columns[at].examples;
      if (examples.size() == kExamples) continue;
      const auto text = at < row.size() ? sheets::for_screen(row[at]) : std::string();
      if (!text.empty() && std::find(examples.begin(), examples.end(), text) == examples.end())
        examples.push_back(text);
    }
  }
  return columns;
}

std::vector<protocol::SheetNote> notes_of(const sheets::ListFile &list) {
  std::vector<protocol::SheetNote> notes;
  for (const auto &note : list.notes)
    notes.push_back(
        {std::string(sheets::to_word(note.kind)), wide(note.count), wide(note.first_row)});
  return notes;
}

std::vector<protocol::SheetRefusedRow> refused_of(const std::vector<sheets::RefusedRow> &refused) {
  std::vector<protocol::SheetRefusedRow> rows;
  for (const auto &[line, fault] : refused)
    if (rows.size() < kShownRefused)
      rows.push_back({wide(line), std::string(sheets::to_word(fault.kind)), fault.about});
  return rows;
}

}  // namespace counterproof::service
