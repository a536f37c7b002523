// SPDX-License-Identifier: Apache-2.0
#include "complaints/work_evidence.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <algorithm>
#include <sstream>
#include <tuple>

namespace counterproof::complaints {
namespace {

std::vector<std::string> words_of(const char *name) {
  static const DataFile file = read_data_file(work_evidence_text());
  std::vector<std::string> words;
  const auto found = file.values.find(name);
  if (found == file.values.end()) return words;
  std::istringstream stream(found->second);
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

std::size_t rank_of(const std::string &kind) {
  static const auto order = words_of("order");
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), kind) - order.begin());
}

bool is_strong(const std::string &kind) {
  static const auto strong = words_of("strong");
  return std::find(strong.begin(), strong.end(), kind) != strong.end();
}

/// Those that are not empty, with blanks between.
std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const auto &part : parts)
    if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string portal_state(const cases::WorkNote &note) {
  return note.record_status.value_or("none");
}

const char *kind_words(const std::string &kind) {
  if (kind == "registration") return "registration";
  if (kind == "first_published") return "first publication";
  if (kind == "layered_source") return "layered source file";
  if (kind == "camera_original") return "camera original";
  if (kind == "making_of") return "pictures of the making";
  if (kind == "post") return "dated post";
  if (kind == "archive_copy") return "copy in a web archive";
  return "other proof";
}

}  // namespace

std::string_view to_word(WorkGap gap) {
  switch (gap) {
  case WorkGap::portal_none: return "portal_none";
  case WorkGap::portal_pending: return "portal_pending";
  case WorkGap::portal_returned: return "portal_returned";
  case WorkGap::portal_expired: return "portal_expired";
  case WorkGap::record_number: return "record_number";
  case WorkGap::claim_unsigned: return "claim_unsigned";
  case WorkGap::first_published: return "first_published";
  case WorkGap::completed: return "completed";
  case WorkGap::evidence_weak: return "evidence_weak";
  case WorkGap::published_before_completed: return "published_before_completed";
  case WorkGap::licence_ended: break;
  }
  return "licence_ended";
}

std::vector<WorkGap> gaps_of(const cases::WorkNote &note, const std::string &today) {
  std::vector<WorkGap> gaps;
  const auto add_if = [&gaps](bool is_so, WorkGap gap) {
    if (is_so) gaps.push_back(gap);
  };
  const auto state = portal_state(note);
  const bool has_ended = note.record_expires && *note.record_expires < today;
  add_if(state == "none" || state == "draft", WorkGap::portal_none);
  add_if(state == "pending", WorkGap::portal_pending);
  add_if(state == "returned", WorkGap::portal_returned);
  add_if(state == "approved" && has_ended, WorkGap::portal_expired);
  add_if(state == "approved" && !note.record_number, WorkGap::record_number);
  add_if(note.has_certificate == false && !note.claim_signed.value_or(false),
         WorkGap::claim_unsigned);
  add_if(!note.first_published, WorkGap::first_published);
  add_if(!note.completed, WorkGap::completed);
  const auto evidence = ranked_evidence(note, {});
  add_if(evidence.empty() || !is_strong(evidence.front().kind), WorkGap::evidence_weak);
  add_if(note.completed && note.first_published && *note.first_published < *note.completed,
         WorkGap::published_before_completed);
  add_if(std::any_of(note.licences.begin(), note.licences.end(),
                     [&](const auto &one) { return one.until && *one.until < today; }),
         WorkGap::licence_ended);
  return gaps;
}

std::vector<WorkEvidence> ranked_evidence(const cases::WorkNote &note,
                                          const std::vector<FileDate> &dates) {
  std::vector<WorkEvidence> all;
  for (const auto &one : note.registrations)
    all.push_back({"registration", joined({one.office, one.number, one.kind}), one.day, "stated"});
  if (note.first_published)
    all.push_back(
        {"first_published",
         joined({note.first_published_at.value_or(""), note.first_published_url.value_or("")}),
         note.first_published, "stated"});
  for (const auto &one : note.proofs)
    all.push_back({one.kind, one.what, one.day, "stated"});
  for (const auto &one : dates)
    all.push_back({"file_date", {}, one.told, one.source});
  std::stable_sort(all.begin(), all.end(), [](const auto &one, const auto &other) {
    // One without a day after those with one.
    return std::tuple(rank_of(one.kind), one.day.value_or("~")) <
           std::tuple(rank_of(other.kind), other.day.value_or("~"));
  });
  return all;
}

std::vector<std::string> stronger_evidence(const std::vector<WorkEvidence> &ranked) {
  auto kinds = words_of("strong");
  const auto best = ranked.empty() ? kinds.size() : rank_of(ranked.front().kind);
  kinds.erase(std::remove_if(kinds.begin(), kinds.end(),
                             [&](const std::string &kind) { return rank_of(kind) >= best; }),
              kinds.end());
  return kinds;
}

std::vector<std::string> stated_kinds() { return words_of("stated"); }

std::vector<std::string> best_evidence(const cases::WorkNote &note) {
  constexpr std::size_t kMost = 2;
  std::vector<std::string> best;
  for (const auto &one : ranked_evidence(note, {}))
    if (best.size() < kMost)
      best.push_back(joined({kind_words(one.kind), one.words, one.day.value_or("")}));
  return best;
}

}  // namespace counterproof::complaints
