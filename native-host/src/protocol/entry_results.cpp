// SPDX-License-Identifier: Apache-2.0
#include "protocol/entry_results.h"

#include "base/base64.h"
#include "protocol/clip.h"
#include "protocol/json_lists.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMost = 1'000'000;

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

std::int64_t size(std::int64_t bytes) {
  return std::clamp<std::int64_t>(bytes, 0, kMaxSafeInteger);
}

Json to_json(const EntryFacts &facts) {
  return {{"kind", facts.kind},
          {"day", clip(facts.day, 10)},
          {"time", nullable(facts.time, 5)},
          {"who", clip(facts.who, 200)},
          {"direction", nullable(facts.direction, 10)},
          {"text", clip(facts.text, 20'000)},
          {"due", nullable(facts.due, 10)},
          {"answered", facts.is_answered},
          {"answers", nullable(facts.answers, 36)},
          {"files", list(facts.files, 10, [](const EntryFile &file) {
             return Json{{"sha256", file.sha256},
                         {"bytes", std::max<std::int64_t>(size(file.bytes), 1)},
                         {"name", clip(file.name, 200)}};
           })}};
}

Json to_json(const EntryVersion &version) {
  return {{"number", std::clamp<std::int64_t>(version.number, 1, kMost)},
          {"notedAt", clip(version.noted_at, 40)},
          {"takenBack", version.taken_back},
          {"facts", to_json(version.facts)}};
}

Json to_json(const Entry &entry) {
  return {{"id", entry.id},
          {"caseId", entry.case_id},
          {"answeredBy", nullable(entry.answered_by, 36)},
          {"newest", to_json(entry.newest)}};
}

}  // namespace

Json body(const EntryListResult &result) {
  const auto &about = result.about;
  return {{"about",
           {{"listingId", clip(about.listing_id, 64)},
            {"listingTitle", clip(about.listing_title, 500)},
            {"listingUrl", clip(about.listing_url, 2048)},
            {"workTitle", clip(about.work_title, 500)}}},
          {"entries", list(result.entries, 50, [](const Entry &one) { return to_json(one); })},
          {"next", nullable(result.next, 200)},
          {"total", std::clamp<std::int64_t>(result.total, 0, kMost)}};
}

Json body(const EntryVersionsResult &result) {
  return {
      {"versions", list(result.versions, 50, [](const EntryVersion &one) { return to_json(one); })},
      {"next", nullable(result.next, 200)}};
}

Json body(const EntryWriteResult &result) { return {{"entry", to_json(result.entry)}}; }

Json body(const EntryTakeBackResult &result) { return {{"entry", to_json(result.entry)}}; }

Json body(const EntryDueResult &result) {
  return {{"due", list(result.due, 40,
                       [](const DueEntry &one) {
                         return Json{{"entryId", one.entry_id},
                                     {"caseId", one.case_id},
                                     {"kind", one.kind},
                                     {"due", clip(one.due, 10)},
                                     {"who", clip(one.who, 200)},
                                     {"beginning", clip(one.beginning, 200)},
                                     {"listingTitle", clip(one.listing_title, 500)},
                                     {"workTitle", clip(one.work_title, 500)}};
                       })},
          {"total", std::clamp<std::int64_t>(result.total, 0, kMost)}};
}

Json body(const EntryUploadResult &result) {
  return {{"received", size(result.received)}, {"kept", result.kept}};
}

Json body(const EntryFileResult &result) {
  return {{"bytes", size(result.bytes)}, {"data", to_base64(result.data)}};
}

}  // namespace counterproof::protocol
