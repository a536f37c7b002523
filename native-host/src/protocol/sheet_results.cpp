// SPDX-License-Identifier: Apache-2.0
#include "protocol/sheet_results.h"

#include "base/base64.h"
#include "protocol/clip.h"
#include "protocol/json_lists.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMaxCount = 10'000'000;

std::int64_t count(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, kMaxCount); }

Json to_json(const SheetColumn &column) {
  return {{"heading", clip(column.heading, 80)},
          {"field", column.field},
          {"examples", list(column.examples, 2, cut(60))}};
}

Json to_json(const SheetCase &one) {
  return {{"lines", list(one.lines, 8, count)},
          {"site", one.site},
          {"listingId", clip(one.listing_id, 64)},
          {"state", one.state},
          {"day", clip(one.day, 10)},
          {"reference", clip(one.reference, 60)},
          {"work", clip(one.work, 60)}};
}

Json to_json(const SheetNote &note) {
  return {{"kind", note.kind}, {"cells", count(note.cells)}, {"firstRow", count(note.first_row)}};
}

Json to_json(const SheetRefusedRow &row) {
  return {{"line", count(row.line)}, {"kind", row.kind}, {"about", clip(row.about, 200)}};
}

Json to_json(const StatedWork &work) {
  return {{"id", work.id}, {"title", clip(work.title, 60)}, {"fileName", clip(work.file_name, 60)}};
}

Json to_json(const PlannedWork &planned) {
  return {{"lines", list(planned.lines, 8, count)},
          {"work", to_json(planned.work)},
          {"by", planned.by},
          {"changes", list(planned.changes, 64, cut(32))}};
}

Json to_json(const AskedWorkRow &row) {
  return {{"line", count(row.line)},
          {"about", clip(row.about, 200)},
          {"works", list(row.works, 8, [](const auto &one) { return to_json(one); })}};
}

Json to_json(const SheetQuestions &questions) {
  const auto word = [](const SheetWordCount &one) {
    return Json{{"word", clip(one.word, 200)}, {"rows", count(one.rows)}};
  };
  return {{"words", list(questions.words, 50, word)},
          {"twoWayDates", count(questions.two_way_dates)},
          {"undated", count(questions.undated)}};
}

}  // namespace

Json body(const SheetExportResult &result) {
  return {{"sha256", result.sha256},
          {"bytes", std::clamp<std::int64_t>(result.bytes, 0, kMaxSafeInteger)},
          {"rows", count(result.rows)},
          {"data", to_base64(result.data)}};
}

Json body(const SheetPreviewResult &result) {
  return {{"planned", result.planned},
          {"sheet", clip(result.sheet, 64)},
          {"otherSheets", list(result.other_sheets, 100, cut(64))},
          {"fields", list(result.fields, 64, cut(32))},
          {"columns", list(result.columns, 200, [](const auto &one) { return to_json(one); })},
          {"notes", list(result.notes, 8, [](const auto &one) { return to_json(one); })},
          {"order", result.order},
          {"rows", count(result.rows)},
          {"merged", count(result.merged)},
          {"shortened", count(result.shortened)},
          {"newCases", count(result.new_cases)},
          {"knownCases", count(result.known_cases)},
          {"states", list(result.states, 32,
                          [](const SheetStateCount &one) {
                            return Json{{"state", one.state}, {"cases", count(one.cases)}};
                          })},
          {"cases", list(result.cases, 20, [](const auto &one) { return to_json(one); })},
          {"refusedRows", count(result.refused_rows)},
          {"refused", list(result.refused, 100, [](const auto &one) { return to_json(one); })},
          {"questions", to_json(result.questions)}};
}

Json body(const SheetImportResult &result) {
  return {{"added", count(result.added)}, {"known", count(result.known)}};
}

Json body(const WorkPreviewResult &result) {
  const auto each = [](const auto &one) { return to_json(one); };
  return {{"planned", result.planned},
          {"sheet", clip(result.sheet, 64)},
          {"otherSheets", list(result.other_sheets, 100, cut(64))},
          {"fields", list(result.fields, 64, cut(32))},
          {"columns", list(result.columns, 200, each)},
          {"notes", list(result.notes, 8, each)},
          {"order", result.order},
          {"rows", count(result.rows)},
          {"shortened", count(result.shortened)},
          {"changed", count(result.changed)},
          {"unchanged", count(result.unchanged)},
          {"works", list(result.works, 20, each)},
          {"askedRows", count(result.asked_rows)},
          {"asked", list(result.asked, 12, each)},
          {"refusedRows", count(result.refused_rows)},
          {"refused", list(result.refused, 100, each)},
          {"twoWayDates", count(result.two_way_dates)}};
}

Json body(const WorkImportResult &result) {
  return {{"written", count(result.written)}, {"unchanged", count(result.unchanged)}};
}

}  // namespace counterproof::protocol
