// SPDX-License-Identifier: Apache-2.0
#include "service/planned_works.h"

#include "crypto/sha256.h"
#include "service/meant_list.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace counterproof::service {
namespace {

constexpr std::size_t kShownWorks = 20, kShownAsked = 12;
/// Of those that a row may mean.
constexpr std::size_t kShownMeant = 8;

std::int64_t wide(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string by_word(sheets::WorkFinder::By by) {
  switch (by) {
  case sheets::WorkFinder::By::id: return "id";
  case sheets::WorkFinder::By::content: return "content";
  case sheets::WorkFinder::By::file: return "file";
  case sheets::WorkFinder::By::title: return "title";
  case sheets::WorkFinder::By::nothing: break;
  }
  return "nothing";
}

std::string digest_of(const sheets::WorkImportPlan &plan) {
  std::string all;
  for (const auto &planned : plan.notes)
    all += cases::note_digest(planned.work_id, planned.note) + " " + planned.over + "\n";
  return crypto::to_hex(crypto::sha256(all));
}

class Namer {
public:
  explicit Namer(const std::vector<sheets::KnownWork> &works) {
    for (const auto &work : works)
      works_.emplace(work.id, &work);
  }
  protocol::StatedWork name(const std::string &id) const {
    const auto found = works_.find(id);
    if (found == works_.end()) return {id, id, ""};
    const auto &work = *found->second;
    return {id, work.titles.empty() ? id : work.titles.back(),
            work.file_names.empty() ? "" : work.file_names.front()};
  }

private:
  std::map<std::string, const sheets::KnownWork *> works_;
};

protocol::WorkPreviewResult preview_of(const sheets::ListFile &list,
                                       const sheets::WorkImportPlan &plan, const Namer &namer) {
  protocol::WorkPreviewResult result{.planned = digest_of(plan),
                                     .sheet = list.sheet,
                                     .other_sheets = list.other_sheets,
                                     .fields = sheets::all_fields(sheets::ListKind::works),
                                     .columns = columns_of(list),
                                     .notes = notes_of(list),
                                     .order = to_word(plan.order),
                                     .rows = wide(plan.rows),
                                     .shortened = plan.shortened,
                                     .changed = wide(plan.notes.size()),
                                     .unchanged = wide(plan.unchanged),
                                     .works = {},
                                     .asked_rows = wide(plan.asked.size()),
                                     .asked = {},
                                     .refused_rows = wide(plan.refused.size()),
                                     .refused = refused_of(plan.refused),
                                     .two_way_dates = 0};
  for (std::size_t i = 0; i < std::min(plan.notes.size(), kShownWorks); ++i) {
    const auto &one = plan.notes[i];
    protocol::PlannedWork planned{{}, namer.name(one.work_id), by_word(one.by), one.changes};
    for (const auto line : one.lines)
      planned.lines.push_back(wide(line));
    result.works.push_back(std::move(planned));
  }
  for (std::size_t i = 0; i < std::min(plan.asked.size(), kShownAsked); ++i) {
    const auto &row = plan.asked[i];
    protocol::AskedWorkRow asked{wide(row.line), row.about, {}};
    for (std::size_t at = 0; at < std::min(row.work_ids.size(), kShownMeant); ++at)
      asked.works.push_back(namer.name(row.work_ids[at]));
    result.asked.push_back(std::move(asked));
  }
  for (const auto &[line, fault] : plan.refused)
    if (fault.kind == sheets::FaultKind::two_way_date) ++result.two_way_dates;
  return result;
}

}  // namespace

Result<PlannedWorks> plan_works(const protocol::WorkSheet &wanted, sheets::WorkImportChoice choice,
                                const std::filesystem::path &reader) {
  choice.order = day_order_of(wanted.order);
  for (const auto &[line, work_id] : wanted.rows)
    choice.answers[static_cast<std::size_t>(line)] = work_id;
  const auto list =
      read_meant(wanted.data, wanted.sheet, wanted.columns, sheets::ListKind::works, reader);
  if (!list) return tl::unexpected<Error>(list.error());
  auto plan = sheets::plan_work_import(list->table, list->head, choice);
  auto preview = preview_of(*list, plan, Namer(choice.works));
  return PlannedWorks{std::move(plan), std::move(preview)};
}

}  // namespace counterproof::service
