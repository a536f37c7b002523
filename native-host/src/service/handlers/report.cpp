// SPDX-License-Identifier: Apache-2.0
// The pictures that a case keeps, and what goes out of the records with them.
#include "service/handlers/handlers.h"
#include "service/picture_words.h"

#include <algorithm>
#include <cstddef>

namespace counterproof::service {

Answer handle(Services &services, const protocol::CasePicturesParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  if (const auto known = (*records)->cases.get(params.case_id); !known)
    return tl::unexpected<Error>(known.error());
  const auto pictures = (*records)->listing_pictures.of(params.case_id);
  if (!pictures) return tl::unexpected<Error>(pictures.error());
  const auto all = static_cast<std::int64_t>(pictures->size());
  protocol::CasePicturesResult result{
      .total = all, .kept = all - cases::count_not_kept(*pictures), .pictures = {}};
  for (auto at = params.offset; at < std::min(all, params.offset + params.limit); ++at)
    result.pictures.push_back(to_message((*pictures)[static_cast<std::size_t>(at)]));
  return result;
}

Answer handle(Services &services, const protocol::CasePictureParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto pictures = (*records)->listing_pictures.of(params.case_id);
  if (!pictures) return tl::unexpected<Error>(pictures.error());
  const bool is_kept = std::any_of(pictures->begin(), pictures->end(),
                                   [&](const auto &one) { return one.sha256 == params.sha256; });
  if (!is_kept) return fail(ErrorCode::not_found, "This case does not keep this picture.");
  const auto bytes = (*records)->store.blobs.get(params.sha256);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  const auto size = static_cast<std::int64_t>(bytes->size());
  if (params.offset > size)
    return fail(ErrorCode::invalid_params, "The picture ends before this place.", "/offset");
  const auto from = bytes->begin() + params.offset;
  return protocol::CasePictureResult{
      size, Bytes(from, from + std::min(MadeShelf::kPiece, size - params.offset))};
}

Answer handle(Services &services, const protocol::ReportContentsParams &params) {
  return services.reports.contents(params);
}

Answer handle(Services &services, const protocol::ReportPieceParams &params) {
  return services.shelf.piece(params);
}

}  // namespace counterproof::service
