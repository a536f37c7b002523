// SPDX-License-Identifier: Apache-2.0
#include "service/sheet_importer.h"

#include "base/china_day.h"
#include "service/sheet_errors.h"
#include "service/work_titles.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace counterproof::service {

struct SheetImporter::Work {
  std::shared_ptr<Call> call;
  /// What the artist saw; none while she only looks.
  std::optional<std::string> wanted;
  PlannedSheet planned{};
  /// Of the cases before this one it is known whether they are on record, or they are written.
  std::size_t at = 0;
  std::vector<bool> known{};
  std::int64_t added = 0;
};

void SheetImporter::preview(protocol::SheetPreviewParams params,
                            const std::shared_ptr<Call> &call) {
  begin(std::move(params.list), std::make_shared<Work>(Work{call, std::nullopt}));
}

void SheetImporter::import(protocol::SheetImportParams params, const std::shared_ptr<Call> &call) {
  begin(std::move(params.list), std::make_shared<Work>(Work{call, std::move(params.planned)}));
}

void SheetImporter::begin(protocol::SheetList list, std::shared_ptr<Work> work) {
  if (under_way_)
    return work->call->refuse({ErrorCode::busy, "A list is being looked at already.", {}});
  const auto records = records_.open();
  if (!records) return work->call->refuse(records.error());
  auto works = works_by_title((*records)->portfolio);
  if (!works) return work->call->refuse(works.error());
  sheets::ImportChoice choice;
  choice.today = to_date(china_day_of(clock_.utc_ms()));
  choice.works = std::move(*works);
  under_way_ = true;
  lanes_.on_worker([this, work = std::move(work), list = std::move(list),
                    choice = std::move(choice)] {
    const auto planned = std::make_shared<Result<PlannedSheet>>(
        guarded_reading([&] { return plan_sheet(list, choice, reader_); }));
    lanes_.on_strand([this, work, planned] {
      if (!*planned) return end(*work, tl::unexpected<Error>(planned->error()));
      work->planned = std::move(**planned);
      if (work->wanted && *work->wanted != work->planned.preview.planned)
        return end(*work, fail(ErrorCode::conflict, "This list would bring something else now than "
                                                    "you were shown: look at it again."));
      turn(work);
    });
  });
}

void SheetImporter::turn(const std::shared_ptr<Work> &work) {
  if (work->call->is_over()) return end(*work, fail(ErrorCode::cancelled, "Cancelled."));
  const auto all = work->planned.plan.cases.size();
  const auto until = std::min(work->at + kAtOnce, all);
  const auto done = work->wanted ? write(*work, until) : look_up(*work, until);
  if (!done) return end(*work, tl::unexpected<Error>(done.error()));
  work->at = until;
  if (until < all) return lanes_.on_strand([this, work] { turn(work); });
  if (!work->wanted) return end(*work, preview_of(work->planned, work->known));
  end(*work,
      protocol::SheetImportResult{work->added, static_cast<std::int64_t>(all) - work->added});
}

Status SheetImporter::look_up(Work &work, std::size_t until) {
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  for (auto at = work.at; at < until; ++at) {
    const auto known = (*records)->past.known(work.planned.plan.cases[at].past);
    if (!known) return tl::unexpected<Error>(known.error());
    work.known.push_back(known->has_value());
  }
  return {};
}

Status SheetImporter::write(Work &work, std::size_t until) {
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  std::vector<cases::PastCase> some;
  for (auto at = work.at; at < until; ++at)
    some.push_back(work.planned.plan.cases[at].past);
  const auto added = (*records)->past.add(some);
  if (!added) return tl::unexpected<Error>(added.error());
  work.added += *added;
  return {};
}

void SheetImporter::end(const Work &work, const Result<protocol::ResultValue> &result) {
  under_way_ = false;
  work.call->answer(result);
}

}  // namespace counterproof::service
