// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/case_state.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A complaint as the artist sent it.
struct Filing {
  std::string platform;
  /// The reason as the form showed it; empty when not known.
  std::string reason_label;
  /// The portal's reference number; empty when it gave none.
  std::string reference;
  /// R1, R2 or R3, and the words that were sent; empty when not known.
  std::string reason = {};
  std::string statement = {};
};

/// One step for several cases: all of them or none.
struct Move {
  std::string request_key;
  std::vector<std::string> case_ids;
  CaseState state = CaseState::confirmed;
  /// What the portal itself called it; empty when it said nothing.
  std::string portal_word;
  std::string reason;
  /// The day it happened, YYYY-MM-DD in China; none is today.
  std::optional<std::string> day;
  /// With submitted only, and needed there: the complaint that was sent. Only a correction may go
  /// back to the one that the case has.
  std::optional<Filing> filing;
  /// Out of the ordinary course, or to mend a mistake: needs a reason.
  bool is_correction = false;
};

struct Moved {
  /// The complaint's id when one was filed.
  std::string filing_id;
  std::int64_t cases = 0;
};

/// One step as it is remembered.
struct CaseStep {
  CaseState state = CaseState::confirmed;
  std::string portal_word, reason, day, noted_at, filing_id, reference;
  /// 1 to 3 for a counter-notice, else 0.
  int counter_notice = 0;
  bool is_correction = false;
};

/// Where the cases stand. Each step is a ledger entry, made in the same transaction; nothing is
/// overwritten. Uses the store's thread rule.
class Progress {
public:
  Progress(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// not_found for an unknown case; conflict, with a sentence, for a step that cannot follow, for a
  /// fourth counter-notice, and for a correction without a reason; invalid_params for no day of the
  /// calendar. The same key gives the same answer.
  Result<Moved> move(const Move &move);

  /// Takes the newest step of this case back: it stands again where it stood before, and a case
  /// that this step made its next life is that no more. conflict when there is none, or when it
  /// says that a form was sent, a complaint's or a withdrawal's: the first can be withdrawn,
  /// neither undone. The same key, unless empty, takes nothing further back.
  Status undo(const std::string &case_id, const std::string &request_key = {});

  /// Oldest first; empty for a case that was only confirmed. not_found for an unknown case.
  Result<std::vector<CaseStep>> history(const std::string &case_id);
  Result<CaseState> state_of(const std::string &case_id);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
