// SPDX-License-Identifier: Apache-2.0
#include "protocol/work_results.h"

#include "protocol/clip.h"
#include "protocol/json_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

Json nullable(const std::optional<std::string> &text, std::size_t code_points) {
  return text ? Json(clip(*text, code_points)) : Json(nullptr);
}

Json truth(const std::optional<bool> &value) { return value ? Json(*value) : Json(nullptr); }

std::int64_t count(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, 10'000'000); }

Json to_json(const WorkNote &note) {
  return {{"title", nullable(note.title, 300)},
          {"authors", nullable(note.authors, 300)},
          {"completed", nullable(note.completed, 10)},
          {"firstPublished", nullable(note.first_published, 10)},
          {"firstPublishedAt", nullable(note.first_published_at, 500)},
          {"firstPublishedUrl", nullable(note.first_published_url, 2048)},
          {"officialUrl", nullable(note.official_url, 2048)},
          {"recordPortal", nullable(note.record_portal, 200)},
          {"recordNumber", nullable(note.record_number, 200)},
          {"recordStatus", nullable(note.record_status, 20)},
          {"recordSent", nullable(note.record_sent, 10)},
          {"recordDecided", nullable(note.record_decided, 10)},
          {"recordExpires", nullable(note.record_expires, 10)},
          {"hasCertificate", truth(note.has_certificate)},
          {"claimSigned", truth(note.claim_signed)},
          {"registrations", list(note.registrations, 10,
                                 [](const WorkRegistration &one) {
                                   return Json{{"office", clip(one.office, 200)},
                                               {"number", clip(one.number, 100)},
                                               {"kind", clip(one.kind, 100)},
                                               {"day", nullable(one.day, 10)}};
                                 })},
          {"licences", list(note.licences, 20,
                            [](const WorkLicence &one) {
                              return Json{{"holder", clip(one.holder, 200)},
                                          {"use", clip(one.use, 200)},
                                          {"from", nullable(one.from, 10)},
                                          {"until", nullable(one.until, 10)}};
                            })},
          {"proofs", list(note.proofs, 20, [](const WorkProof &one) {
             return Json{
                 {"kind", one.kind}, {"what", clip(one.what, 300)}, {"day", nullable(one.day, 10)}};
           })}};
}

Json to_json(const WorkFile &file) {
  return {{"fileName", clip(file.file_name, 300)},
          {"sha256", clip(file.sha256, 64)},
          {"width", std::clamp(file.width, 0, 100'000)},
          {"height", std::clamp(file.height, 0, 100'000)},
          {"vanished", file.vanished},
          {"dates", list(file.dates, 16, [](const WorkDate &date) {
             return Json{{"source", date.source}, {"told", clip(date.told, 40)}};
           })}};
}

}  // namespace

Json body(const WorkNoteResult &result) {
  return {{"note", to_json(result.note)}, {"notedAt", clip(result.noted_at, 40)}};
}

Json body(const WorkNotedResult &result) {
  return {{"note", to_json(result.note)},
          {"notedAt", nullable(result.noted_at, 40)},
          {"title", clip(result.title, 500)},
          {"before", result.before ? to_json(*result.before) : Json(nullptr)},
          {"gaps", list(result.gaps, 16, cut(40))},
          {"evidence", list(result.evidence, 60,
                            [](const WorkEvidence &one) {
                              return Json{{"kind", one.kind},
                                          {"words", clip(one.words, 500)},
                                          {"day", nullable(one.day, 40)},
                                          {"source", one.source}};
                            })},
          {"stronger", list(result.stronger, 16, cut(40))},
          {"files", list(result.files, 50, [](const WorkFile &file) { return to_json(file); })},
          {"listings", count(result.listings)},
          {"removed", count(result.removed)},
          {"copies", list(result.copies, 50, [](const WorkCopy &one) {
             return Json{{"caseId", one.case_id},
                         {"site", one.site},
                         {"listingId", clip(one.listing_id, 64)},
                         {"title", clip(one.title, 300)},
                         {"state", one.state},
                         {"openedAt", clip(one.opened_at, 40)}};
           })}};
}

Json body(const WorkListResult &result) {
  const auto &counts = result.counts;
  return {{"works", list(result.works, 100,
                         [](const WorkListRow &row) {
                           return Json{{"workId", row.work_id},
                                       {"title", clip(row.title, 500)},
                                       {"fileName", clip(row.file_name, 300)},
                                       {"state", row.state},
                                       {"vanished", row.vanished},
                                       {"gaps", list(row.gaps, 16, cut(40))},
                                       {"listings", count(row.listings)},
                                       {"removed", count(row.removed)}};
                         })},
          {"next", nullable(result.next, 200)},
          {"total", count(result.total)},
          {"counts",
           {{"all", count(counts.all)},
            {"portal", count(counts.portal)},
            {"published", count(counts.published)},
            {"evidence", count(counts.evidence)},
            {"copied", count(counts.copied)}}}};
}

}  // namespace counterproof::protocol
