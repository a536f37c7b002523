// SPDX-License-Identifier: Apache-2.0
#include "protocol/results_writer.h"

#include "base/base64.h"
#include "protocol/backup_results.h"
#include "protocol/clip.h"
#include "protocol/complaint_results.h"
#include "protocol/entry_results.h"
#include "protocol/limits.h"
#include "protocol/methods.h"
#include "protocol/profile_results.h"
#include "protocol/record_results.h"
#include "protocol/registration_results.h"
#include "protocol/report_results.h"
#include "protocol/sheet_results.h"
#include "protocol/work_results.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxTitle = 500;
constexpr std::size_t kMaxFileName = 300;
constexpr std::size_t kMaxFindings = 5;
constexpr std::size_t kMaxWorkDates = 16;
constexpr std::size_t kMaxToldDate = 40;
constexpr std::int64_t kMaxCount = 10'000'000;

template <class T, class Convert> Json list(const std::vector<T> &values, Convert convert) {
  Json array = Json::array();
  for (const T &value : values)
    array.push_back(convert(value));
  return array;
}

Json nullable(const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); }

Json score_or_null(const std::optional<double> &score) {
  if (!score) return nullptr;
  return std::isfinite(*score) ? std::clamp(*score, 0.0, 1.0) : 0.0;
}

std::int64_t count(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, kMaxCount); }

Json to_json(const PortfolioStanding &standing) {
  const auto per_minute = standing.per_minute
                              ? Json(std::clamp(*standing.per_minute, 0.0, 1'000'000.0))
                              : Json(nullptr);
  const auto left = standing.seconds_left
                        ? Json(std::clamp<std::int64_t>(*standing.seconds_left, 0, 100'000'000))
                        : Json(nullptr);
  return {{"id", standing.id},
          {"state", standing.state},
          {"ready", count(standing.ready)},
          {"works", count(standing.works)},
          {"waiting", count(standing.waiting)},
          {"failed", count(standing.failed)},
          {"featureless", count(standing.featureless)},
          {"folders", std::clamp<std::int64_t>(standing.folders, 0, 100'000)},
          {"foldersMissing", std::clamp<std::int64_t>(standing.folders_missing, 0, 100'000)},
          {"revision", std::clamp<std::int64_t>(standing.revision, 0, kMaxSafeInteger)},
          {"perMinute", per_minute},
          {"secondsLeft", left}};
}

Json body(const HelloResult &result) {
  return {{"host", {{"version", result.host_version}}},
          {"protocol", {{"major", kVersionMajor}, {"minor", kVersionMinor}}},
          {"methods", list(std::vector<Method>(kMethods.begin(), kMethods.end()),
                           [](const Method &method) { return Json(method.name); })},
          {"limits",
           {{"maxRequestBytes", kMaxRequestBytes},
            {"maxReplyBytes", kMaxReplyBytes},
            {"maxPictureBytes", kMaxPictureBytes},
            {"maxPicturesPerRequest", kMaxPicturesPerRequest},
            {"maxPicturesInFlight", kMaxPicturesInFlight}}},
          {"portfolio", to_json(result.portfolio)}};
}

Json body(const PortfolioStatusResult &result) { return to_json(result.portfolio); }

Json to_json(const WorkSummary &work) {
  Json dates = Json::array();
  for (std::size_t i = 0; i < std::min(work.dates.size(), kMaxWorkDates); ++i)
    dates.push_back(
        {{"source", work.dates[i].source}, {"told", clip(work.dates[i].told, kMaxToldDate)}});
  return {{"id", nullable(work.id)},
          {"title", clip(work.title, kMaxTitle)},
          {"fileName", clip(work.file_name, kMaxFileName)},
          {"width", std::clamp(work.width, 0, 100'000)},
          {"height", std::clamp(work.height, 0, 100'000)},
          {"state", work.state},
          {"reason", nullable(work.reason)},
          {"versions", std::clamp<std::int64_t>(work.versions, 1, 1'000'000)},
          {"dates", std::move(dates)}};
}

Json body(const PortfolioWorksResult &result) {
  return {{"works", list(result.works, [](const WorkSummary &work) { return to_json(work); })},
          {"next", nullable(result.next)},
          {"total", count(result.total)}};
}

Json body(const PortfolioChooseFolderResult &result) {
  return {{"outcome", result.outcome},
          {"folders", std::clamp<std::int64_t>(result.folders, 0, 100'000)}};
}

Json body(const PortfolioRescanResult &) { return {{"started", true}}; }

Json body(const WorkThumbnailResult &result) {
  return {{"type", "image/jpeg"},
          {"width", std::clamp(result.width, 1, 100'000)},
          {"height", std::clamp(result.height, 1, 100'000)},
          {"data", to_base64(result.jpeg)}};
}

Json failure_or_null(const std::optional<PictureFailure> &failure) {
  if (!failure) return nullptr;
  return {{"code", failure->code}, {"message", clip(failure->message, 500)}};
}

Json body(const PictureCandidatesResult &result) {
  return {{"candidates", list(result.candidates,
                              [](const CandidateWork &work) {
                                return Json{{"workId", work.work_id},
                                            {"workTitle", clip(work.work_title, kMaxTitle)},
                                            {"score", score_or_null(work.score)}};
                              })},
          {"failure", failure_or_null(result.failure)}};
}

Json body(const PictureMatchResult &result) {
  return {{"checked", result.checked}, {"failed", result.failed}, {"revision", result.revision}};
}

Json body(const RequestCancelResult &result) { return {{"cancelled", result.cancelled}}; }

Json body(const CaseOpenResult &result) {
  Json opened{
      {"caseId", result.case_id}, {"created", result.created}, {"openedAt", result.opened_at}};
  if (result.pictures) opened["pictures"] = to_json(*result.pictures);
  return opened;
}

Json body(const CaseListResult &result) {
  return {{"cases", list(result.cases,
                         [](const CaseSummary &entry) {
                           return Json{{"id", entry.id},
                                       {"openedAt", entry.opened_at},
                                       {"workId", entry.work_id},
                                       {"workTitle", clip(entry.work_title, kMaxTitle)},
                                       {"listing", to_json(entry.listing)},
                                       {"matchKind", nullable(entry.match_kind)},
                                       {"score", score_or_null(entry.score)},
                                       {"foundBy", entry.found_by},
                                       {"isPast", entry.is_past}};
                         })},
          {"next", nullable(result.next)}};
}

Json body(const CaseKnownResult &result) {
  return {{"known", list(result.known,
                         [](const KnownCase &entry) {
                           return Json{{"listingId", entry.listing_id},
                                       {"caseId", entry.case_id},
                                       {"workId", entry.work_id},
                                       {"openedAt", entry.opened_at}};
                         })},
          {"allowed", list(result.allowed, [](const AllowedListing &entry) {
             return Json{{"listingId", entry.listing_id}, {"scope", entry.scope}};
           })}};
}

Json body(const ListingAllowResult &result) { return {{"allowed", result.allowed}}; }
Json body(const ListingDisallowResult &result) { return {{"allowed", result.allowed}}; }

}  // namespace

Json to_json(const ResultValue &result) {
  return std::visit([](const auto &value) { return body(value); }, result);
}

Json to_json(const PictureMatchedEvent &event) {
  Json findings = Json::array();
  for (const Finding &finding : event.findings)
    if (findings.size() < kMaxFindings) findings.push_back(to_json(finding));
  return {{"key", event.key},
          {"width", std::clamp(event.width, 0, 100'000)},
          {"height", std::clamp(event.height, 0, 100'000)},
          {"kind", event.kind},
          {"damaged", event.damaged},
          {"findings", std::move(findings)},
          {"failure", failure_or_null(event.failure)},
          {"milliseconds", std::clamp<std::int64_t>(event.milliseconds, 0, 600'000)}};
}

}  // namespace counterproof::protocol
