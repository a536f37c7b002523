// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/facts.h"
#include "cases/progress.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// One step as the artist's list states it.
struct PastStep {
  CaseState state = CaseState::confirmed;
  /// YYYY-MM-DD.
  std::string day;
  std::string portal_word, reason;
  bool is_correction = false;
  /// With submitted: the complaint that was sent.
  std::optional<Filing> filing;
  /// Which complaint that was, when the list tells them apart (a UUID); else they are told apart by
  /// portal, day and reference number.
  std::string filing_id;
};

/// Words of the list that have no place of their own here, under the artist's heading.
struct StatedWords {
  std::string heading, words;
};

/// A complaint of earlier days.
struct PastCase {
  /// Kept when it is a UUID that no other case has; empty for a new one.
  std::string id;
  /// RFC 3339, UTC.
  std::string opened_at;
  Listing listing;
  Seller seller;
  std::string work_id, work_title;
  std::vector<PastStep> steps;
  std::vector<StatedWords> words;
};

/// The artist's own list of earlier days, taken over as history: a case for each listing with the
/// steps it went through, dated as the artist states. None of the four answers is given with it, so
/// such a case waits for no complaint and none can be drafted, until she opens it herself
/// (Cases::open). Uses the store's thread rule.
class PastCases {
public:
  PastCases(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// The case that stands for this listing and work already, by any id of the listing; a list that
  /// names no work, or only a title, means the case with that listing or title.
  Result<std::optional<std::string>> known(const PastCase &past);

  /// All of them or none, and on the disk when it returns; those that are known stay as they are.
  /// Gives how many were new. A step that cannot follow the one before is kept as a correction.
  /// invalid_params for a day that is none.
  Result<std::int64_t> add(const std::vector<PastCase> &cases);

  /// In the list's order; empty for any other case.
  Result<std::vector<StatedWords>> words_of(const std::string &case_id);

  /// The complaint of this id (CaseStep::filing_id); not_found otherwise.
  Result<Filing> filing(const std::string &filing_id);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
