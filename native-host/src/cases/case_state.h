// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// Where a case stands: the life of one listing in one complaint, and the watch afterwards.
enum class CaseState {
  confirmed,          ///< the artist said: mine; nothing filed yet
  not_mine,           ///< taken back: not the artist's work
  licensed,           ///< taken back: a licence was given
  ignored,            ///< left alone, with a reason
  in_batch,           ///< chosen for a complaint
  form_filled,        ///< the portal's form was filled
  submitted,          ///< the artist sent it
  processing,         ///< the portal is looking at it
  removed,            ///< the portal took the listing down
  refused,            ///< the portal refused, with a reason
  counter_noticed,    ///< the seller answered, up to three times
  reply_accepted,     ///< the artist accepted the seller's answer
  reply_rejected,     ///< the artist rejected it
  removed_stays,      ///< it stays down after a counter-notice
  reinstated,         ///< the portal put it back
  withdrawn,          ///< the artist withdrew the complaint
  dropped,            ///< given up after a refusal
  gone,               ///< looked at after removal: not there
  back_at_same_link,  ///< live again under the same link
  relisted,           ///< live again under a new link
  already_dead        ///< gone before a complaint reached it: no penalty is expected
};

/// The word as rows, ledger and wire have it.
std::string_view to_word(CaseState state);
std::optional<CaseState> case_state_of(std::string_view word);
std::vector<CaseState> all_case_states();

/// True when a case can come from one to the other in the ordinary course.
/// Anything else needs a correction with a reason.
bool may_follow(CaseState from, CaseState to);

/// True while a complaint that was sent stands, decided or not: the artist can take it back. What
/// the portal refused or gave up is over.
bool can_be_withdrawn(CaseState state);

/// True while the listing is thought to be down, so that finding it again is a relisting.
bool is_down(CaseState state);

}  // namespace counterproof::cases
