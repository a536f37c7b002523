// SPDX-License-Identifier: Apache-2.0
#include "app/commands/import_preview.h"

#include "sheets/plain_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace counterproof::app {
namespace {

constexpr std::size_t kMostShown = 10;

std::string counted(std::size_t count, const char *one, const char *many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

cases::CaseState state_of(const cases::PastCase &past) {
  return past.steps.empty() ? cases::CaseState::confirmed : past.steps.back().state;
}

std::string state_words(const cases::PastCase &past) {
  auto word = std::string(cases::to_word(state_of(past)));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string case_line(const sheets::PlannedCase &planned) {
  const auto &past = planned.past;
  std::string lines, reference;
  for (const auto line : planned.lines)
    lines += fmt::format("{}{}", lines.empty() ? "" : ", ", line);
  for (const auto &step : past.steps)
    if (step.filing && !step.filing->reference.empty()) reference = step.filing->reference;
  std::string words =
      fmt::format("  {} {}: {} {}, {}", planned.lines.size() == 1 ? "line" : "lines", lines,
                  past.listing.site, past.listing.id, state_words(past));
  if (!past.steps.empty()) words += " on " + past.steps.back().day;
  if (!reference.empty()) words += ", reference " + sheets::for_screen(reference, 30);
  if (!past.work_title.empty()) words += ", work " + sheets::for_screen(past.work_title, 40);
  return words + "\n";
}

/// What to add to the command, so that more rows are understood.
std::string options_words(const sheets::ImportPlan &plan) {
  std::set<std::string> options;
  for (const auto &[line, fault] : plan.refused) {
    if (fault.kind == sheets::FaultKind::unknown_word)
      options.insert(fmt::format("--word \"{}=removed\" (or what else it means)",
                                 sheets::for_screen(fault.about)));
    if (fault.kind == sheets::FaultKind::two_way_date)
      options.insert("--dates dmy (day first) or --dates mdy");
    if (fault.kind == sheets::FaultKind::undated)
      options.insert("--day 2019-03-05 for all rows that do not say when");
  }
  std::string words;
  for (const auto &option : options)
    words += fmt::format("You can say {}.\n", option);
  return words;
}

std::string counted_cells(const sheets::ListNote &note, const char *one, const char *many) {
  return note.count == 1
             ? fmt::format("{} (row {}).\n", one, note.first_row)
             : fmt::format("{} {} (the first in row {}).\n", note.count, many, note.first_row);
}

std::string note_words(const sheets::ListNote &note) {
  using Kind = sheets::ListNoteKind;
  switch (note.kind) {
  case Kind::formulas:
    return counted_cells(note, "One cell is a formula: the value it last showed is taken",
                         "cells are formulas: the values they last showed are taken");
  case Kind::formulas_without_value:
    return counted_cells(note,
                         "One formula has no value yet: open the list in your spreadsheet, save it "
                         "and import it again",
                         "formulas have no value yet: open the list in your spreadsheet, save it "
                         "and import it again");
  case Kind::errors:
    return counted_cells(note, "One cell shows an error and is taken as that word",
                         "cells show an error and are taken as that word");
  case Kind::cut_numbers:
    return counted_cells(
        note, "One number is longer than the spreadsheet keeps, so its last digits may be lost",
        "numbers are longer than the spreadsheet keeps, so their last digits may be lost");
  case Kind::merged_cells:
    return "Some cells were put together: their text is taken for each of their rows.\n";
  case Kind::hidden_links: break;
  }
  return "Links behind other words are taken too, in columns of their own.\n";
}

std::string other_sheets_words(const std::vector<std::string> &names) {
  if (names.empty()) return {};
  std::string others;
  for (const auto &name : names)
    others += fmt::format("{}\"{}\"", others.empty() ? "" : ", ", sheets::for_screen(name, 40));
  return fmt::format("The workbook has other sheets: {}.\n", sheets::for_screen(others, 300));
}

}  // namespace

std::string columns_words(const sheets::ListFile &list, const sheets::SheetHead &head) {
  const auto separator = list.table.separator == '\t'  ? "tabs"
                         : list.table.separator == ';' ? "semicolons"
                                                       : "commas";
  const auto where = list.sheet.empty()
                         ? fmt::format(", with {} between them", separator)
                         : fmt::format(" of the sheet \"{}\"", sheets::for_screen(list.sheet, 40));
  std::string words = fmt::format("The columns{}{}:\n", where,
                                  head.has_headings ? "" : " (no headings were found)");
  for (const auto &column : head.columns)
    words += fmt::format("  {} -> {}\n", sheets::for_screen(column.heading, 40),
                         !column.field.empty()                  ? column.field
                         : head.kind == sheets::ListKind::works ? "not taken"
                                                                : "kept in your own words");
  words += "Not right? Say --map \"heading=field\" for a column, as often as needed.\n";
  words += other_sheets_words(list.other_sheets);
  for (const auto &note : list.notes)
    words += note_words(note);
  return words;
}

std::string plan_words(const sheets::ImportPlan &plan, const std::vector<bool> &known) {
  std::map<std::string, std::size_t> states;
  std::string shown;
  std::size_t fresh = 0;
  for (std::size_t i = 0; i < plan.cases.size(); ++i) {
    if (known[i]) continue;
    ++states[state_words(plan.cases[i].past)];
    if (fresh++ < kMostShown) shown += case_line(plan.cases[i]);
  }
  std::string words = fmt::format("\n{} in the list: {} new.\n", counted(plan.rows, "row", "rows"),
                                  counted(fresh, "case is", "cases are"));
  for (const auto &[state, count] : states)
    words += fmt::format("  {}: {}\n", state, count);
  if (plan.merged > 0)
    words += fmt::format("{} of a listing that stood further up, and {} joined with it.\n",
                         counted(plan.merged, "row speaks", "rows speak"),
                         plan.merged == 1 ? "is" : "are");
  if (fresh < plan.cases.size())
    words += fmt::format("{} in your records already and stay as they are.\n",
                         counted(plan.cases.size() - fresh, "case is", "cases are"));
  if (plan.shortened > 0)
    words += fmt::format("{} longer than a record holds and would be cut.\n",
                         counted(static_cast<std::size_t>(plan.shortened), "text is", "texts are"));
  if (fresh > 0) words += (fresh > kMostShown ? "The first of them:\n" : "") + shown;
  if (!plan.refused.empty())
    words += fmt::format("\n{} not taken:\n", counted(plan.refused.size(), "row is", "rows are"));
  for (const auto &[line, fault] : plan.refused)
    words += fmt::format("  line {}: {}\n", line, fault.sentence);
  return words + options_words(plan);
}

}  // namespace counterproof::app
