// SPDX-License-Identifier: Apache-2.0
#include "service/handlers/handlers.h"
#include "service/jpeg_size.h"

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

protocol::WorkNote to_message(const cases::WorkNote &note) {
  return {.record_number = note.record_number,
          .record_status = note.record_status,
          .completed = note.completed,
          .first_published = note.first_published,
          .first_published_at = note.first_published_at,
          .official_url = note.official_url,
          .has_certificate = note.has_certificate,
          .claim_signed = note.claim_signed};
}

}  // namespace

Answer handle(Services &services, const protocol::WorkNoteParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto work = (*records)->portfolio.work(params.work_id);
  if (!work) return tl::unexpected<Error>(work.error());
  const auto &note = params.note;
  const auto noted = (*records)->notes.note_work(params.request_key, work->id,
                                                 {.record_number = note.record_number,
                                                  .record_status = note.record_status,
                                                  .completed = note.completed,
                                                  .first_published = note.first_published,
                                                  .first_published_at = note.first_published_at,
                                                  .official_url = note.official_url,
                                                  .has_certificate = note.has_certificate,
                                                  .claim_signed = note.claim_signed,
                                                  .noted_at = {}});
  if (!noted) return tl::unexpected<Error>(noted.error());
  return protocol::WorkNoteResult{note};
}

Answer handle(Services &services, const protocol::WorkNotedParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto note = (*records)->notes.work(params.work_id);
  if (!note) return tl::unexpected<Error>(note.error());
  return protocol::WorkNotedResult{to_message(*note)};
}

}  // namespace counterproof::service
