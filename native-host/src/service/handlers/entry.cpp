// SPDX-License-Identifier: Apache-2.0
#include "service/handlers/handlers.h"

#include <utility>

namespace counterproof::service {
namespace {

/// Texts of one answer, and bytes of one piece of a file: with the rest of the message within
/// protocol::kMaxReplyBytes.
constexpr std::size_t kMostTextBytes = 250'000, kPiece = 294'912;
constexpr int kMostVersions = 50, kMostDue = 40;
/// Of a text in the list of what is due.
constexpr std::size_t kBeginning = 1000;

/// What the artist says of an entry, as the records keep it and as messages carry it.
template <class Made, class Facts> Made converted(const Facts &facts) {
  Made made{.kind = facts.kind,
            .day = facts.day,
            .time = facts.time,
            .who = facts.who,
            .direction = facts.direction,
            .text = facts.text,
            .due = facts.due,
            .is_answered = facts.is_answered,
            .answers = facts.answers};
  for (const auto &[sha256, bytes, name] : facts.files)
    made.files.push_back({sha256, bytes, name});
  return made;
}

protocol::EntryVersion to_message(const cases::EntryVersion &version) {
  return {version.number, version.noted_at, version.is_taken_back,
          converted<protocol::EntryFacts>(version.facts)};
}

protocol::Entry to_message(const cases::CaseEntry &entry) {
  return {entry.id, entry.case_id, entry.answered_by, to_message(entry.newest)};
}

}  // namespace

Answer handle(Services &services, const protocol::EntryListParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto page =
      (*records)->entries.of_case(params.case_id, params.cursor, params.limit, kMostTextBytes);
  if (!page) return tl::unexpected<Error>(page.error());
  const auto one = (*records)->cases.get(params.case_id);
  if (!one) return tl::unexpected<Error>(one.error());
  protocol::EntryListResult result{
      {one->listing.id, one->listing.title, one->listing.url, one->work_title},
      {},
      std::move(page->next),
      page->total};
  for (const auto &entry : page->entries)
    result.entries.push_back(to_message(entry));
  return result;
}

Answer handle(Services &services, const protocol::EntryVersionsParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto page =
      (*records)->entries.versions(params.entry_id, params.cursor, kMostVersions, kMostTextBytes);
  if (!page) return tl::unexpected<Error>(page.error());
  protocol::EntryVersionsResult result{{}, std::move(page->next)};
  for (const auto &version : page->versions)
    result.versions.push_back(to_message(version));
  return result;
}

Answer handle(Services &services, const protocol::EntryWriteParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto entry =
      (*records)->entries.write(params.request_key, {params.case_id, params.entry_id, params.seen,
                                                     converted<cases::EntryFacts>(params.facts)});
  if (!entry) return tl::unexpected<Error>(entry.error());
  return protocol::EntryWriteResult{to_message(*entry)};
}

Answer handle(Services &services, const protocol::EntryTakeBackParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto entry = (*records)->entries.take_back(params.request_key, params.entry_id, params.seen,
                                                   params.taken_back);
  if (!entry) return tl::unexpected<Error>(entry.error());
  return protocol::EntryTakeBackResult{to_message(*entry)};
}

Answer handle(Services &services, const protocol::EntryDueParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto due = (*records)->entries.due(kMostDue);
  if (!due) return tl::unexpected<Error>(due.error());
  const auto total = (*records)->entries.count_due();
  if (!total) return tl::unexpected<Error>(total.error());
  protocol::EntryDueResult result{{}, *total};
  for (const auto &[entry_id, case_id, kind, day, who, text, listing_title, work_title] : *due)
    result.due.push_back(
        {entry_id, case_id, kind, day, who, text.substr(0, kBeginning), listing_title, work_title});
  return result;
}

Answer handle(Services &services, const protocol::EntryUploadParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  return services.uploads.take((*records)->entry_files, params).map([](auto result) {
    return protocol::ResultValue(result);
  });
}

Answer handle(Services &services, const protocol::EntryFileParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto part = (*records)->entry_files.part(params.entry_id, params.sha256, params.offset, kPiece);
  if (!part) return tl::unexpected<Error>(part.error());
  return protocol::EntryFileResult{part->whole, std::move(part->bytes)};
}

}  // namespace counterproof::service
