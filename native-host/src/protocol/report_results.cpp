// SPDX-License-Identifier: Apache-2.0
#include "protocol/report_results.h"

#include "base/base64.h"
#include "protocol/clip.h"
#include "protocol/json_lists.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostPictures = 50;

std::int64_t count(std::int64_t value, std::int64_t most = 10'000'000) {
  return std::clamp<std::int64_t>(value, 0, most);
}

Json nullable(const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); }

Json to_json(const CasePicture &picture) {
  return {{"key", clip(picture.key, 200)},
          {"address", clip(picture.address, 2048)},
          {"sha256", nullable(picture.sha256)},
          {"bytes", count(picture.bytes, kMaxSafeInteger)},
          {"receivedAt", nullable(picture.received_at)},
          {"notedAt", picture.noted_at},
          {"redrawn", picture.is_redrawn},
          {"standing", picture.standing}};
}

Json piece(std::int64_t bytes, const Bytes &data) {
  return {{"bytes", count(bytes, kMaxSafeInteger)}, {"data", to_base64(data)}};
}

}  // namespace

Json body(const CasePicturesResult &result) {
  return {{"total", count(result.total)},
          {"kept", count(result.kept)},
          {"pictures", list(result.pictures, kMostPictures,
                            [](const CasePicture &one) { return to_json(one); })}};
}

Json body(const CasePictureResult &result) { return piece(result.bytes, result.data); }

Json body(const ReportContentsResult &result) {
  return {{"cases", count(result.cases)},
          {"withoutPicture", count(result.without_picture)},
          {"notKept", count(result.not_kept)},
          {"letters", count(result.letters)},
          {"total", count(result.total)},
          {"listed", result.listed},
          {"pictures", list(result.pictures, kMostPictures, [](const PackPicture &one) {
             return Json{{"caseId", one.case_id},
                         {"listingTitle", clip(one.listing_title, 300)},
                         {"workTitle", clip(one.work_title, 300)},
                         {"picture", to_json(one.picture)}};
           })}};
}

Json body(const ReportMakeResult &result) {
  return {{"sha256", result.sha256},
          {"bytes", count(result.bytes, kMaxSafeInteger)},
          {"type", result.type},
          {"cases", count(result.cases)},
          {"pictures", count(result.pictures)},
          {"leftOut", count(result.left_out)},
          {"withoutPicture", count(result.without_picture)},
          {"notShown", count(result.not_shown)},
          {"notKept", count(result.not_kept)},
          {"letters", count(result.letters)},
          {"letterFiles", count(result.letter_files)},
          {"entries", count(result.entries, kMaxSafeInteger)},
          {"head", clip(result.head, 64)},
          {"publicKey", clip(result.public_key, 64)}};
}

Json body(const ReportPieceResult &result) { return piece(result.bytes, result.data); }

Json to_json(const ReportProgressEvent &event) {
  return {{"step", event.step}, {"done", count(event.done)}, {"total", count(event.total)}};
}

Json to_json(const PictureCounts &counts) {
  return {{"kept", count(counts.kept, 1000)}, {"notKept", count(counts.not_kept, 1000)}};
}

}  // namespace counterproof::protocol
