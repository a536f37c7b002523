// SPDX-License-Identifier: Apache-2.0
#include "sheets/import_plan.h"

#include "sheets/merge_rows.h"
#include "sheets/plain_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace counterproof::sheets {
namespace {

/// Unknown too when some dates show one order and some the other.
DayOrder order_of(const cases::CsvTable &table, const SheetHead &head) {
  bool day_first = false, month_first = false;
  for (std::size_t i = head.rows; i < table.rows.size(); ++i) {
    for (const auto *field : {"found_on", "filed_on", "decided_on"}) {
      const auto shown = order_shown_by(cell(head, table.rows[i], field));
      day_first = day_first || shown == DayOrder::day_first;
      month_first = month_first || shown == DayOrder::month_first;
    }
  }
  if (day_first == month_first) return DayOrder::unknown;
  return day_first ? DayOrder::day_first : DayOrder::month_first;
}

class Planner {
public:
  explicit Planner(ImportPlan &plan) : plan_(plan) {}

  void take(StatedRow row, std::size_t line) {
    plan_.shortened += row.shortened;
    bool is_merged = false;
    for (auto &one : row.cases)
      is_merged = take_case(std::move(one), line, row.has_history) || is_merged;
    plan_.merged += is_merged ? 1 : 0;
  }

private:
  using Listing = std::pair<std::string, std::string>;

  bool take_case(cases::PastCase one, std::size_t line, bool has_history) {
    auto &of_listing = by_listing_[{one.listing.site, one.listing.id}];
    const auto fits = std::find_if(of_listing.begin(), of_listing.end(), [&](std::size_t at) {
      const auto &other = plan_.cases[at].past;
      // Two cases of our own export stay two.
      if (!one.id.empty() && !other.id.empty() && one.id != other.id) return false;
      return other.work_id == one.work_id || one.work_title.empty() || other.work_title.empty();
    });
    if (fits == of_listing.end()) {
      of_listing.push_back(plan_.cases.size());
      with_history_.push_back(has_history);
      plan_.cases.push_back({std::move(one), {line}});
      return false;
    }
    auto &known = plan_.cases[*fits];
    if (known.past.work_title.empty() && !one.work_title.empty()) {
      known.past.work_title = one.work_title;
      known.past.work_id = one.work_id;
    }
    merge_into(known.past, one, has_history || with_history_[*fits]);
    with_history_[*fits] = with_history_[*fits] || has_history;
    if (known.lines.back() != line) known.lines.push_back(line);
    return true;
  }

  ImportPlan &plan_;
  std::map<Listing, std::vector<std::size_t>> by_listing_;
  std::vector<bool> with_history_;
};

}  // namespace

ImportPlan plan_import(const cases::CsvTable &table, const SheetHead &head, ImportChoice choice) {
  ImportPlan plan;
  if (choice.order == DayOrder::unknown) choice.order = order_of(table, head);
  plan.order = choice.order;
  plan.rows = table.bad.size();
  for (const auto &bad : table.bad)
    plan.refused.push_back(
        {bad.line, {FaultKind::unreadable, "", "This row cannot be read: " + bad.why + "."}});
  Planner planner(plan);
  for (std::size_t i = head.rows; i < table.rows.size(); ++i) {
    const auto &row = table.rows[i];
    const bool is_blank =
        std::all_of(row.begin(), row.end(), [](const auto &text) { return trimmed(text).empty(); });
    if (is_blank) continue;
    ++plan.rows;
    auto stated = read_row(head, row, choice);
    if (stated)
      planner.take(std::move(*stated), table.lines[i]);
    else
      plan.refused.push_back({table.lines[i], std::move(stated.error())});
  }
  std::stable_sort(plan.refused.begin(), plan.refused.end(),
                   [](const auto &one, const auto &other) { return one.line < other.line; });
  return plan;
}

}  // namespace counterproof::sheets
