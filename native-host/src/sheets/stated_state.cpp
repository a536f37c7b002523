// SPDX-License-Identifier: Apache-2.0
#include "sheets/stated_state.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/status_import.h"
#include "sheets/plain_words.h"

#include <algorithm>

namespace counterproof::sheets {
namespace {

using S = cases::CaseState;

OwnWords read_words() {
  OwnWords words;
  for (const auto &[state, list] :
       complaints::read_data_file(complaints::sheet_states_text()).values) {
    const auto known = cases::case_state_of(state);
    if (!known) continue;
    for (const auto &part : parts_of(list))
      words.emplace(plain(part), *known);
  }
  return words;
}

}  // namespace

std::optional<S> state_of_stated_word(const std::string &word, const OwnWords &own) {
  static const auto words = read_words();
  const auto text = plain(word);
  if (const auto found = own.find(text); found != own.end()) return found->second;
  auto ours = text;
  std::replace(ours.begin(), ours.end(), ' ', '_');
  if (const auto state = cases::case_state_of(ours)) return state;
  if (const auto state = complaints::state_of_word(text)) return state;
  const auto found = words.find(text);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

bool needs_complaint(S state) {
  return state != S::confirmed && state != S::not_mine && state != S::licensed &&
         state != S::ignored && state != S::in_batch && state != S::form_filled &&
         state != S::already_dead;
}

}  // namespace counterproof::sheets
