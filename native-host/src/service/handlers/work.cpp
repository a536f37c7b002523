// SPDX-License-Identifier: Apache-2.0
#include "complaints/work_evidence.h"
#include "service/handlers/handlers.h"
#include "service/jpeg_size.h"
#include "service/known_dates.h"
#include "service/work_list.h"

#include <algorithm>
#include <utility>

namespace counterproof::service {

Answer handle(Services &services, const protocol::WorkThumbnailParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto jpeg = (*records)->portfolio.thumbnail(params.work_id);
  if (!jpeg) return tl::unexpected<Error>(jpeg.error());
  const auto size = jpeg_size(*jpeg);
  if (!size)
    return fail(ErrorCode::storage_failed,
                "The small picture of this work is damaged. Run `counterproof index` again.");
  return protocol::WorkThumbnailResult{size->width, size->height, std::move(*jpeg)};
}

namespace {

constexpr int kMostFiles = 50, kMostCopies = 50;

/// A work's record as the records keep it and as messages carry it: the same fields, whichever way.
template <class Made, class Note> Made converted(const Note &note) {
  Made made{.title = note.title,
            .authors = note.authors,
            .completed = note.completed,
            .first_published = note.first_published,
            .first_published_at = note.first_published_at,
            .first_published_url = note.first_published_url,
            .official_url = note.official_url,
            .record_portal = note.record_portal,
            .record_number = note.record_number,
            .record_status = note.record_status,
            .record_sent = note.record_sent,
            .record_decided = note.record_decided,
            .record_expires = note.record_expires,
            .has_certificate = note.has_certificate,
            .claim_signed = note.claim_signed};
  for (const auto &[office, number, kind, day] : note.registrations)
    made.registrations.push_back({office, number, kind, day});
  for (const auto &[holder, use, from, until] : note.licences)
    made.licences.push_back({holder, use, from, until});
  for (const auto &[kind, what, day] : note.proofs)
    made.proofs.push_back({kind, what, day});
  return made;
}

/// What the files tell, and which dates in all.
Status add_files(protocol::WorkNotedResult &result, portfolio::Portfolio &portfolio,
                 const std::string &work_id, std::vector<complaints::FileDate> &dates) {
  const auto files = portfolio.files_of(work_id, kMostFiles);
  if (!files) return tl::unexpected<Error>(files.error());
  for (const auto &file : *files) {
    protocol::WorkFile made{file.file_name, file.content, file.width, file.height, file.vanished};
    for (const auto &[source, told] : file.dates) {
      if (!is_known_date(source)) continue;
      made.dates.push_back({source, told});
      const auto is_same = [&](const auto &one) {
        return one.source == source && one.told == told;
      };
      if (std::none_of(dates.begin(), dates.end(), is_same)) dates.push_back({source, told});
    }
    result.files.push_back(std::move(made));
  }
  return {};
}

Status add_copies(protocol::WorkNotedResult &result, cases::WorkCopies &copies,
                  const std::string &work_id) {
  const auto counts = copies.counts();
  if (!counts) return tl::unexpected<Error>(counts.error());
  if (const auto found = counts->find(work_id); found != counts->end()) {
    result.listings = found->second.listings;
    result.removed = found->second.removed;
    if (result.title.empty()) result.title = found->second.title;
  }
  const auto newest = copies.newest(work_id, kMostCopies);
  if (!newest) return tl::unexpected<Error>(newest.error());
  for (const auto &[case_id, site, listing_id, title, state, opened_at] : *newest)
    result.copies.push_back(
        {case_id, site, listing_id, title, std::string(cases::to_word(state)), opened_at});
  return {};
}

}  // namespace

Answer handle(Services &services, const protocol::WorkNoteParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto work = (*records)->portfolio.work(params.work_id);
  if (!work) return tl::unexpected<Error>(work.error());
  auto &notes = (*records)->work_notes;
  const auto noted =
      notes.note(params.request_key, work->id, converted<cases::WorkNote>(params.note),
                 params.seen_at.value_or(""));
  if (!noted) return tl::unexpected<Error>(noted.error());
  const auto stands = notes.of(work->id);
  if (!stands) return tl::unexpected<Error>(stands.error());
  return protocol::WorkNoteResult{converted<protocol::WorkNote>(*stands), stands->noted_at};
}

Answer handle(Services &services, const protocol::WorkNotedParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &notes = (*records)->work_notes;
  const auto note = notes.of(params.work_id);
  if (!note) return tl::unexpected<Error>(note.error());
  const auto before = notes.before(params.work_id);
  if (!before) return tl::unexpected<Error>(before.error());
  protocol::WorkNotedResult result;
  result.note = converted<protocol::WorkNote>(*note);
  if (!note->noted_at.empty()) result.noted_at = note->noted_at;
  if (*before) result.before = converted<protocol::WorkNote>(**before);
  const auto work = (*records)->portfolio.work(params.work_id);
  if (!work && work.error().code != ErrorCode::not_found)
    return tl::unexpected<Error>(work.error());
  result.title = note->title.value_or(work ? work->title : "");
  std::vector<complaints::FileDate> dates;
  if (auto added = add_files(result, (*records)->portfolio, params.work_id, dates); !added)
    return tl::unexpected<Error>(added.error());
  if (auto added = add_copies(result, (*records)->work_copies, params.work_id); !added)
    return tl::unexpected<Error>(added.error());
  for (const auto gap : complaints::gaps_of(*note, (*records)->sellers.today()))
    result.gaps.emplace_back(complaints::to_word(gap));
  const auto evidence = complaints::ranked_evidence(*note, dates);
  for (const auto &[kind, words, day, source] : evidence)
    result.evidence.push_back({kind, words, day, source});
  result.stronger = complaints::stronger_evidence(evidence);
  return result;
}

Answer handle(Services &services, const protocol::WorkListParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  return list_works(**records, params, (*records)->sellers.today()).map([](auto result) {
    return protocol::ResultValue(std::move(result));
  });
}

}  // namespace counterproof::service
