// SPDX-License-Identifier: Apache-2.0
#include "sheets/work_import.h"

#include "sheets/plain_words.h"
#include "sheets/work_row.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace counterproof::sheets {
namespace {

/// Unknown too when some dates show one order and some the other.
DayOrder order_of(const cases::CsvTable &table, const SheetHead &head) {
  bool day_first = false, month_first = false;
  for (std::size_t i = head.rows; i < table.rows.size(); ++i) {
    for (const auto *field : day_fields()) {
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
  Planner(const SheetHead &head, const WorkImportChoice &choice, WorkImportPlan &plan)
      : head_(head), choice_(choice), plan_(plan), finder_(choice.works) {}

  void take(const cases::CsvRow &row, std::size_t line) {
    const auto found = find(row, line);
    if (!found) return;
    auto &planned = note_of(*found->ids.begin());
    auto note = planned.note;
    if (auto put = put_row(note, head_, row, choice_.today, plan_.order, plan_.shortened); !put)
      return refuse(line, std::move(put.error()));
    planned.note = std::move(note);
    planned.by = std::max(planned.by, found->by);
    planned.lines.push_back(line);
  }

  /// What changes nothing is only counted.
  void finish() {
    for (auto &planned : planned_) {
      if (planned.lines.empty()) continue;
      const auto known = choice_.notes.find(planned.work_id);
      const auto before = known == choice_.notes.end() ? cases::WorkNote{} : known->second;
      planned.changes = changed_fields(before, planned.note);
      if (planned.changes.empty())
        ++plan_.unchanged;
      else
        plan_.notes.push_back(std::move(planned));
    }
  }

private:
  void refuse(std::size_t line, RowFault fault) {
    plan_.refused.push_back({line, std::move(fault)});
  }

  std::optional<WorkFinder::Found> find(const cases::CsvRow &row, std::size_t line) {
    constexpr std::size_t kLongestAbout = 200;
    if (const auto answer = choice_.answers.find(line); answer != choice_.answers.end()) {
      auto found = finder_.find(answer->second, {}, {}, {});
      if (found.by == WorkFinder::By::id) return found;
    }
    const auto id = cell(head_, row, "work_id"), content = cell(head_, row, "content");
    const auto file = cell(head_, row, "file"), title = cell(head_, row, "title");
    const auto about = clipped(file.empty() ? title : file, kLongestAbout);
    if (id.empty() && content.empty() && file.empty() && title.empty()) {
      refuse(line, {FaultKind::no_work, "", "No work is named: its file or its title is missing."});
      return std::nullopt;
    }
    auto found = finder_.find(id, content, file, title);
    if (found.by == WorkFinder::By::nothing) {
      refuse(line, {FaultKind::unknown_work, about,
                    fmt::format("No work of the portfolio is \"{}\": add its folder first, or name "
                                "its file.",
                                for_screen(about))});
      return std::nullopt;
    }
    if (found.ids.size() > 1) {
      plan_.asked.push_back({line, about, {found.ids.begin(), found.ids.end()}});
      return std::nullopt;
    }
    return found;
  }

  PlannedNote &note_of(const std::string &work_id) {
    const auto [place, is_new] = places_.emplace(work_id, planned_.size());
    if (is_new) {
      const auto known = choice_.notes.find(work_id);
      PlannedNote fresh;
      fresh.work_id = work_id;
      fresh.by = WorkFinder::By::id;
      if (known != choice_.notes.end()) {
        fresh.note = known->second;
        fresh.over = known->second.noted_at;
      }
      planned_.push_back(std::move(fresh));
    }
    return planned_[place->second];
  }

  const SheetHead &head_;
  const WorkImportChoice &choice_;
  WorkImportPlan &plan_;
  WorkFinder finder_;
  std::vector<PlannedNote> planned_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

WorkImportPlan plan_work_import(const cases::CsvTable &table, const SheetHead &head,
                                const WorkImportChoice &choice) {
  WorkImportPlan plan;
  plan.order = choice.order == DayOrder::unknown ? order_of(table, head) : choice.order;
  plan.rows = table.bad.size();
  for (const auto &bad : table.bad)
    plan.refused.push_back(
        {bad.line, {FaultKind::unreadable, "", "This row cannot be read: " + bad.why + "."}});
  Planner planner(head, choice, plan);
  for (std::size_t i = head.rows; i < table.rows.size(); ++i) {
    const auto &row = table.rows[i];
    const bool is_blank =
        std::all_of(row.begin(), row.end(), [](const auto &text) { return trimmed(text).empty(); });
    if (is_blank) continue;
    ++plan.rows;
    planner.take(row, table.lines[i]);
  }
  planner.finish();
  std::stable_sort(plan.refused.begin(), plan.refused.end(),
                   [](const auto &one, const auto &other) { return one.line < other.line; });
  return plan;
}

}  // namespace counterproof::sheets
