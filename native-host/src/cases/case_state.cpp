// SPDX-License-Identifier: Apache-2.0
#include "cases/case_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace counterproof::cases {
namespace {

using S = CaseState;

constexpr std::array<std::pair<S, std::string_view>, 21> kWords{
    {{S::confirmed, "confirmed"},
     {S::not_mine, "not_mine"},
     {S::licensed, "licensed"},
     {S::ignored, "ignored"},
     {S::in_batch, "in_batch"},
     {S::form_filled, "form_filled"},
     {S::submitted, "submitted"},
     {S::processing, "processing"},
     {S::removed, "removed"},
     {S::refused, "refused"},
     {S::counter_noticed, "counter_noticed"},
     {S::reply_accepted, "reply_accepted"},
     {S::reply_rejected, "reply_rejected"},
     {S::removed_stays, "removed_stays"},
     {S::reinstated, "reinstated"},
     {S::withdrawn, "withdrawn"},
     {S::dropped, "dropped"},
     {S::gone, "gone"},
     {S::back_at_same_link, "back_at_same_link"},
     {S::relisted, "relisted"},
     {S::already_dead, "already_dead"}}};

/// What may come next, besides already_dead, which may follow anything that is not down.
std::vector<S> next_of(S state) {
  switch (state) {
  case S::confirmed: return {S::not_mine, S::licensed, S::ignored, S::in_batch};
  case S::not_mine:
  case S::licensed:
  case S::ignored: return {S::confirmed};
  case S::in_batch: return {S::confirmed, S::form_filled, S::not_mine, S::licensed, S::ignored};
  case S::form_filled:
    return {S::in_batch, S::confirmed, S::submitted, S::not_mine, S::licensed, S::ignored};
  case S::submitted:
    return {S::processing, S::removed, S::refused, S::counter_noticed, S::withdrawn};
  case S::processing: return {S::removed, S::refused, S::counter_noticed, S::withdrawn};
  case S::removed:
    return {S::counter_noticed, S::gone, S::back_at_same_link, S::relisted, S::withdrawn};
  case S::refused: return {S::in_batch, S::dropped};
  case S::counter_noticed:
    return {S::reply_accepted, S::reply_rejected, S::counter_noticed,
            S::removed_stays,  S::reinstated,     S::withdrawn};
  case S::reply_accepted: return {S::reinstated, S::withdrawn};
  case S::reply_rejected:
    return {S::removed_stays, S::reinstated, S::counter_noticed, S::withdrawn};
  case S::removed_stays:
    return {S::gone, S::back_at_same_link, S::relisted, S::counter_noticed, S::withdrawn};
  case S::reinstated:
  case S::dropped: return {S::in_batch, S::confirmed};
  // Once more when the portal says what became of it.
  case S::withdrawn: return {S::in_batch, S::confirmed, S::withdrawn};
  case S::gone: return {S::back_at_same_link, S::relisted, S::withdrawn};
  case S::back_at_same_link: return {S::in_batch, S::gone, S::withdrawn};
  case S::relisted: return {S::gone, S::back_at_same_link, S::withdrawn};
  case S::already_dead: return {S::back_at_same_link, S::relisted, S::gone, S::withdrawn};
  }
  return {};
}

}  // namespace

std::string_view to_word(CaseState state) {
  for (const auto &[one, word] : kWords)
    if (one == state) return word;
  return "confirmed";
}

std::optional<CaseState> case_state_of(std::string_view word) {
  for (const auto &[state, name] : kWords)
    if (name == word) return state;
  return std::nullopt;
}

std::vector<CaseState> all_case_states() {
  std::vector<CaseState> all;
  for (const auto &[state, word] : kWords)
    all.push_back(state);
  return all;
}

bool may_follow(CaseState from, CaseState to) {
  if (to == S::already_dead) return !is_down(from);
  const auto next = next_of(from);
  const auto follows = [&](S state) {
    return std::find(next.begin(), next.end(), state) != next.end();
  };
  // A form may be filled or sent without its listings having been put together first, and an artist
  // may send one that she filled herself.
  if (to == S::form_filled || to == S::submitted)
    return follows(to) || follows(S::in_batch) || (from == S::in_batch);
  return follows(to);
}

bool can_be_withdrawn(CaseState state) {
  return state != S::withdrawn && may_follow(state, S::withdrawn);
}

bool is_down(CaseState state) {
  return state == S::removed || state == S::removed_stays || state == S::gone ||
         state == S::already_dead;
}

}  // namespace counterproof::cases
