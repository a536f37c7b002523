// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/case_state.h"
#include "cases/review.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// Why a complaint that was sent is wrong, as the artist said after it: licensed or not_mine.
struct Mistake {
  Verdict why = Verdict::licensed;
  /// RFC 3339, UTC.
  std::string since;
  /// Not an answer about this listing: she allowed it, or the store that sells it.
  bool by_allowing = false;
};

/// One listing of a complaint that was sent.
struct SentCase {
  std::string case_id, work_id, work_title, site, listing_id, url, title;
  CaseState state = CaseState::submitted;
  std::optional<Mistake> mistake;
};

/// A complaint as it was recorded, with the listings whose newest complaint it is.
struct SentComplaint {
  std::string id, platform, reference;
  /// YYYY-MM-DD.
  std::string day;
  std::vector<SentCase> cases;
};

/// Complaints that turn out wrong after they were sent. An answer about a sent listing is a
/// decision as while reviewing (Review), so it stands in the ledger and can be undone there; what
/// was recorded before stays as it is. Uses the store's thread rule.
class Mistakes {
public:
  Mistakes(storage::Store &store, const Clock &clock, Review &review)
      : store_(store), clock_(clock), review_(review) {}

  /// licensed or not_mine: the complaint about these is to be withdrawn; mine: it stands after all.
  /// conflict when nothing was sent about one of them, or its complaint is over; not_found for an
  /// unknown case. The same key writes once.
  Status answer(const std::string &request_key, const std::vector<std::string> &case_ids,
                Verdict verdict);

  /// None while the complaint stands; also for a case without one.
  Result<std::optional<Mistake>> of_case(const std::string &case_id);

  /// Complaints with a listing to withdraw, the newest first, at most so many.
  Result<std::vector<SentComplaint>> to_withdraw(std::size_t at_most);
  /// How many there are, and how many cases were withdrawn without a word of the portal so far.
  struct Counts {
    std::int64_t to_withdraw = 0;
    std::int64_t unconfirmed = 0;
  };
  Result<Counts> counts();

  /// The newest complaint about this case; none when nothing was sent. not_found for an unknown
  /// case.
  Result<std::optional<SentComplaint>> complaint_of(const std::string &case_id);

  /// The portal's number of a complaint that was recorded without one. conflict when it has
  /// another; not_found for an unknown complaint. The same key writes once.
  Status number(const std::string &request_key, const std::string &complaint_id,
                const std::string &reference);

private:
  Result<SentComplaint> complaint(std::int64_t filing);
  Result<std::vector<std::int64_t>> wrong_filings();

  storage::Store &store_;
  const Clock &clock_;
  Review &review_;
};

}  // namespace counterproof::cases
