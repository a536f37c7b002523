// SPDX-License-Identifier: Apache-2.0
#include "complaints/status_import.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/listing_link.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace counterproof::complaints {
namespace {

std::string plain(std::string_view text) {
  std::string made;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (is_blank && (made.empty() || made.back() == ' ')) continue;
    made += is_blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  while (!made.empty() && made.back() == ' ')
    made.pop_back();
  return made;
}

std::map<std::string, cases::CaseState> read_words() {
  std::map<std::string, cases::CaseState> words;
  for (const auto &[state, list] : read_data_file(status_words_text()).values) {
    const auto known = cases::case_state_of(state);
    std::string_view rest(list);
    while (known && !rest.empty()) {
      const auto end = rest.find('|');
      words.emplace(plain(rest.substr(0, end)), *known);
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return words;
}

/// What the word says of a case that stands where it stands; none when it may be old or new, which
/// only the artist can see on the portal.
std::optional<cases::CaseState> heard_as(cases::CaseState word, const cases::FiledCase &one) {
  using S = cases::CaseState;
  // It may be the counter-notice that was answered, or the seller's next one.
  if (one.state == S::reply_rejected && word == S::counter_noticed) return std::nullopt;
  // A list that never named the counter-notice may say "removed" as it did before.
  if (one.state == S::reply_rejected && word == S::removed)
    return one.is_counter_listed ? std::optional(S::removed_stays) : std::nullopt;
  const bool is_old = (word == S::removed && cases::is_down(one.state)) ||
                      (word == S::counter_noticed && one.state == S::reply_accepted);
  return is_old ? one.state : word;
}

const cases::FiledCase *find_case(const std::vector<cases::FiledCase> &filed,
                                  const StatusRow &row) {
  const auto link = read_listing_link(row.link);
  if (!link || row.reference.empty()) return nullptr;
  const auto found = std::find_if(filed.begin(), filed.end(), [&](const cases::FiledCase &one) {
    return one.reference == row.reference && one.site == link->platform &&
           std::find(one.listing_ids.begin(), one.listing_ids.end(), link->id) !=
               one.listing_ids.end();
  });
  return found == filed.end() ? nullptr : &*found;
}

}  // namespace

std::optional<cases::CaseState> state_of_word(const std::string &word) {
  static const auto words = read_words();
  const auto found = words.find(plain(word));
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

StatusImport plan_import(const std::vector<StatusRow> &rows,
                         const std::vector<cases::FiledCase> &filed) {
  StatusImport made;
  std::set<std::string> told;
  for (const auto &row : rows) {
    const auto *one = find_case(filed, row);
    if (one == nullptr) {
      ++made.unknown;
      continue;
    }
    const auto word = state_of_word(row.word);
    if (!word) {
      ++made.unknown_words[row.word];
      continue;
    }
    // A list that names a link twice says the newest first.
    if (!told.insert(one->case_id).second) continue;
    // The artist recorded that she sent it; that the portal took it is news.
    const auto state = heard_as(*word, *one);
    const bool is_outcome = state == cases::CaseState::withdrawn && one->portal_word.empty();
    if (state && one->state == *state && !is_outcome) {
      ++made.unchanged;
    } else if (!state || !cases::may_follow(one->state, *state)) {
      ++made.out_of_course;
    } else {
      const auto same =
          std::find_if(made.steps.begin(), made.steps.end(), [&](const StatusStep &step) {
            return std::tie(step.state, step.word, step.why) == std::tie(*state, row.word, row.why);
          });
      auto &step = same == made.steps.end()
                       ? made.steps.emplace_back(StatusStep{*state, row.word, row.why, {}})
                       : *same;
      step.case_ids.push_back(one->case_id);
    }
  }
  return made;
}

}  // namespace counterproof::complaints
