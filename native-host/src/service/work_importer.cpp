// SPDX-License-Identifier: Apache-2.0
#include "service/work_importer.h"

#include "base/china_day.h"
#include "crypto/random.h"
#include "service/known_works.h"
#include "service/sheet_errors.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace counterproof::service {

struct WorkImporter::Work {
  std::shared_ptr<Call> call;
  /// What the artist saw; none while she only looks.
  std::optional<std::string> wanted;
  PlannedWorks planned{};
  /// The works before this one are written.
  std::size_t at = 0;
};

void WorkImporter::preview(protocol::WorkPreviewParams params, const std::shared_ptr<Call> &call) {
  begin(std::move(params.list), std::make_shared<Work>(Work{call, std::nullopt}));
}

void WorkImporter::import(protocol::WorkImportParams params, const std::shared_ptr<Call> &call) {
  begin(std::move(params.list), std::make_shared<Work>(Work{call, std::move(params.planned)}));
}

void WorkImporter::begin(protocol::WorkSheet list, std::shared_ptr<Work> work) {
  if (under_way_)
    return work->call->refuse({ErrorCode::busy, "A list is being looked at already.", {}});
  const auto records = records_.open();
  if (!records) return work->call->refuse(records.error());
  auto works = known_works(**records);
  if (!works) return work->call->refuse(works.error());
  auto notes = (*records)->work_notes.all();
  if (!notes) return work->call->refuse(notes.error());
  sheets::WorkImportChoice choice;
  choice.today = to_date(china_day_of(clock_.utc_ms()));
  choice.works = std::move(*works);
  choice.notes = std::move(*notes);
  under_way_ = true;
  lanes_.on_worker([this, work = std::move(work), list = std::move(list),
                    choice = std::move(choice)] {
    const auto planned = std::make_shared<Result<PlannedWorks>>(
        guarded_reading([&] { return plan_works(list, choice, reader_); }));
    lanes_.on_strand([this, work, planned] {
      if (!*planned) return end(*work, tl::unexpected<Error>(planned->error()));
      work->planned = std::move(**planned);
      if (!work->wanted) return end(*work, work->planned.preview);
      if (*work->wanted != work->planned.preview.planned)
        return end(*work, fail(ErrorCode::conflict, "This list would bring something else now than "
                                                    "you were shown: look at it again."));
      turn(work);
    });
  });
}

void WorkImporter::turn(const std::shared_ptr<Work> &work) {
  if (work->call->is_over()) return end(*work, fail(ErrorCode::cancelled, "Cancelled."));
  const auto all = work->planned.plan.notes.size();
  const auto until = std::min(work->at + kAtOnce, all);
  if (auto done = write(*work, until); !done)
    return end(*work, tl::unexpected<Error>(done.error()));
  work->at = until;
  if (until < all) return lanes_.on_strand([this, work] { turn(work); });
  end(*work, protocol::WorkImportResult{static_cast<std::int64_t>(all),
                                        static_cast<std::int64_t>(work->planned.plan.unchanged)});
}

Status WorkImporter::write(Work &work, std::size_t until) {
  const auto records = records_.open();
  if (!records) return tl::unexpected<Error>(records.error());
  for (auto at = work.at; at < until; ++at) {
    const auto &one = work.planned.plan.notes[at];
    if (auto done =
            (*records)->work_notes.note(crypto::new_uuid(clock_), one.work_id, one.note, one.over);
        !done)
      return done;
  }
  return {};
}

void WorkImporter::end(const Work &work, const Result<protocol::ResultValue> &result) {
  under_way_ = false;
  work.call->answer(result);
}

}  // namespace counterproof::service
