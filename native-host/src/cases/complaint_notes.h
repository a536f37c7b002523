// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/case_state.h"
#include "storage/store.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

struct ChosenReason {
  /// R1, R2 or R3.
  std::string reason;
  std::string noted_at;
};

/// The complaints that were recorded as sent on one day (China).
struct SentOnDay {
  std::string platform;
  int forms = 0;
  int links = 0;
};

/// A case whose complaint was sent, as the portal's list would name it.
struct FiledCase {
  std::string case_id, reference, site;
  /// All ids of the listing on its site.
  std::vector<std::string> listing_ids;
  CaseState state = CaseState::submitted;
  /// What the portal called it in the newest step; empty when it said nothing.
  std::string portal_word = {};
  /// The portal's own list named the counter-notice, so what it says later is news of it.
  bool is_counter_listed = false;
};

/// How one link of a complaint was decided.
struct DecidedLink {
  enum class Outcome { upheld, refused, countered };
  /// R1, R2, R3, or empty when it was not noted.
  std::string reason;
  Outcome outcome = Outcome::upheld;
  std::string day;
};

/// What the artist noted for complaints, and what waits for one. Each note is a ledger entry, made
/// in the same transaction. Uses the store's thread rule.
class ComplaintNotes {
public:
  ComplaintNotes(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// R1, R2 or R3 for all these cases; not_found for an unknown one.
  Status choose_reason(const std::string &request_key, const std::vector<std::string> &case_ids,
                       const std::string &reason);
  Result<std::optional<ChosenReason>> reason_of(const std::string &case_id);

  /// Cases that a complaint can still be made about: confirmed, put together, filled in and not
  /// sent, refused, or back again; not those out of a
  /// list of earlier days that were not taken up. Oldest first, at most so many.
  Result<std::vector<std::string>> waiting(int at_most);

  Result<std::vector<SentOnDay>> sent_on(const std::string &day);
  /// Links that the portal decided, those of the newest complaint first: a list that is taken over
  /// at once tells nothing of the order of decisions; a seller's answer that is not decided yet, a
  /// withdrawal and a listing that was gone before are no decisions.
  Result<std::vector<DecidedLink>> decided(int at_most);

  /// The cases whose newest complaint bears this number.
  Result<std::vector<FiledCase>> filed(const std::string &reference);

  /// The artist goes on today in spite of a guard (pace, good_faith), and says why.
  Status go_on(const std::string &request_key, const std::string &guard, const std::string &words);
  Result<bool> goes_on(const std::string &guard, const std::string &day);

  /// When the newest complaints were recorded as sent, newest first (RFC 3339, UTC); those out of
  /// a list of earlier days were not sent when they were recorded.
  Result<std::vector<std::string>> newest_sent(int at_most);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
