// SPDX-License-Identifier: Apache-2.0
#include "service/work_list.h"

#include "complaints/work_evidence.h"
#include "sheets/plain_words.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace counterproof::service {
namespace {

using complaints::WorkGap;

std::string to_word(portfolio::WorkState state) {
  switch (state) {
  case portfolio::WorkState::ready: return "ready";
  case portfolio::WorkState::featureless: return "featureless";
  case portfolio::WorkState::waiting: return "waiting";
  case portfolio::WorkState::replaced: break;
  }
  return "replaced";
}

bool has(const std::vector<WorkGap> &gaps, std::initializer_list<WorkGap> any) {
  return std::any_of(any.begin(), any.end(), [&](WorkGap gap) {
    return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
  });
}

/// What a filter looks at, counted for all works at once.
struct Fits {
  bool portal = false, published = false, evidence = false, copied = false;

  bool in(const std::string &filter) const {
    if (filter == "portal") return portal;
    if (filter == "published") return published;
    if (filter == "evidence") return evidence;
    return filter == "copied" ? copied : true;
  }
};

Fits fits_of(const std::vector<WorkGap> &gaps, std::int64_t listings) {
  return {has(gaps, {WorkGap::portal_none, WorkGap::portal_pending, WorkGap::portal_returned,
                     WorkGap::portal_expired}),
          has(gaps, {WorkGap::first_published}), has(gaps, {WorkGap::evidence_weak}), listings > 0};
}

std::vector<std::string> wanted_words(const std::string &text) {
  std::istringstream stream(sheets::plain(text));
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

bool holds(const std::vector<std::string> &words, const protocol::WorkListRow &row) {
  if (words.empty()) return true;
  const auto text = sheets::plain(row.title + " " + row.file_name);
  return std::all_of(words.begin(), words.end(),
                     [&](const auto &word) { return text.find(word) != text.npos; });
}

}  // namespace

Result<protocol::WorkListResult> list_works(Records::Open &records,
                                            const protocol::WorkListParams &params,
                                            const std::string &today) {
  const auto names = records.portfolio.names();
  if (!names) return tl::unexpected<Error>(names.error());
  const auto notes = records.work_notes.all();
  if (!notes) return tl::unexpected<Error>(notes.error());
  const auto copies = records.work_copies.counts();
  if (!copies) return tl::unexpected<Error>(copies.error());

  const auto words = wanted_words(params.words);
  protocol::WorkListResult result;
  // The page begins behind the work that the page before ended with.
  bool is_behind = !params.cursor;
  for (const auto &name : *names) {
    const auto note = notes->find(name.id);
    const auto copied = copies->find(name.id);
    if (name.state == portfolio::WorkState::replaced && note == notes->end() &&
        copied == copies->end()) {
      is_behind = is_behind || params.cursor == name.id;
      continue;
    }
    const auto counted = copied == copies->end() ? cases::CopyCounts{} : copied->second;
    const auto gaps =
        complaints::gaps_of(note == notes->end() ? cases::WorkNote{} : note->second, today);
    const auto fits = fits_of(gaps, counted.listings);
    ++result.counts.all;
    result.counts.portal += fits.portal ? 1 : 0;
    result.counts.published += fits.published ? 1 : 0;
    result.counts.evidence += fits.evidence ? 1 : 0;
    result.counts.copied += fits.copied ? 1 : 0;
    protocol::WorkListRow row{
        .work_id = name.id,
        .title = note == notes->end() ? name.title : note->second.title.value_or(name.title),
        .file_name = name.file_name,
        .state = to_word(name.state),
        .vanished = name.vanished,
        .listings = counted.listings,
        .removed = counted.removed};
    const bool is_wanted = fits.in(params.filter) && holds(words, row);
    result.total += is_wanted ? 1 : 0;
    if (is_behind && is_wanted) {
      if (result.works.size() == static_cast<std::size_t>(params.limit)) {
        result.next = result.works.back().work_id;
        is_behind = false;
        continue;
      }
      for (const auto gap : gaps)
        row.gaps.emplace_back(complaints::to_word(gap));
      result.works.push_back(std::move(row));
    }
    is_behind = is_behind || (!result.next && params.cursor == name.id);
  }
  if (!is_behind && !result.next)
    return fail(ErrorCode::not_found, "The list of works changed meanwhile: look at it again.");
  return result;
}

}  // namespace counterproof::service
