// SPDX-License-Identifier: Apache-2.0
#include "protocol/registration_results.h"

#include "protocol/clip.h"
#include "protocol/json_lists.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostWords = 6;

std::int64_t count(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, 10'000'000); }

std::int64_t days(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, 100'000); }

Json nullable(const std::optional<std::string> &text) { return text ? Json(*text) : Json(nullptr); }

Json to_json(const RegisteringWorks &works) {
  return {{"all", count(works.all)},
          {"toRegister", count(works.to_register)},
          {"waiting", count(works.waiting)},
          {"late", count(works.late)},
          {"approved", count(works.approved)},
          {"oldestSent", nullable(works.oldest_sent)},
          {"oldestDays", days(works.oldest_days)}};
}

Json to_json(const RegistrationProfile &profile) {
  return {{"profileId", profile.profile_id},
          {"label", clip(profile.label, 300)},
          {"kind", profile.kind},
          {"lacks", list(profile.lacks, kMostWords, cut(20))},
          {"steps", list(profile.steps, kMostWords,
                         [](const RegistrationStep &step) {
                           return Json{{"portal", step.portal},
                                       {"step", step.step},
                                       {"day", step.day},
                                       {"businessDays", days(step.business_days)}};
                         })},
          {"works", to_json(profile.works)}};
}

}  // namespace

Json body(const RegistrationStandingResult &result) {
  return {{"today", result.today},
          {"dated", clip(result.dated, 10)},
          {"source", clip(result.source, 500)},
          {"workDays", {{"least", days(result.days_least)}, {"most", days(result.days_most)}}},
          {"holidaysKnown", result.holidays_known},
          {"filed", count(result.filed)},
          {"profiles",
           list(result.profiles, 100, [](const RegistrationProfile &one) { return to_json(one); })},
          {"unowned", to_json(result.unowned)}};
}

Json body(const RegistrationMarkResult &) { return {{"noted", true}}; }

Json body(const RegistrationQueueResult &result) {
  return {{"total", count(result.total)},
          {"works", list(result.works, 50, [](const QueuedWork &work) {
             return Json{{"workId", work.work_id},
                         {"title", clip(work.title, 500)},
                         {"fileName", clip(work.file_name, 300)},
                         {"vanished", work.vanished},
                         {"listings", count(work.listings)},
                         {"removed", count(work.removed)},
                         {"state", work.state},
                         {"sent", nullable(work.sent)},
                         {"businessDays", days(work.business_days)},
                         {"late", work.late},
                         {"holidaysKnown", work.holidays_known},
                         {"lacks", list(work.lacks, kMostWords, cut(20))}};
           })}};
}

Json body(const RegistrationPaperResult &result) {
  return {{"sha256", result.sha256},
          {"bytes", std::clamp<std::int64_t>(result.bytes, 0, kMaxSafeInteger)},
          {"type", result.type}};
}

}  // namespace counterproof::protocol
