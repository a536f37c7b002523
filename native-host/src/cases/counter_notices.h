// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// Could the seller be right in this? As the artist answered.
enum class Could { no, yes, unsure };

std::string_view to_word(Could could);
std::optional<Could> could_of(std::string_view word);

/// What the artist noted of a counter-notice.
struct CounterNote {
  /// The seller's own words; empty while they are not noted.
  std::string seller_says;
  /// The date that the portal shows for the answer, YYYY-MM-DD; none when it shows none.
  std::optional<std::string> due_on;
  /// A licence was given; it comes from stock or public material; somebody else made an earlier
  /// work. None while it is not answered.
  std::optional<Could> licence, stock, earlier;
};

/// A counter-notice that is not answered yet, with the complaint and the listing it is about.
struct CounterNotice {
  std::string case_id, work_id, work_title, url, title;
  /// YYYY-MM-DD, UTC: when the case was opened.
  std::string found_on;
  std::string complaint_id, platform, reference;
  /// When the complaint was recorded as sent, and the counter-notice as noticed: YYYY-MM-DD.
  std::string sent_on, noticed_on;
  /// 1 to 3: a seller has three.
  int number = 1;
  CounterNote note;
};

/// Counter-notices of sellers, between the step that records them (Progress, counter_noticed) and
/// the one that says what was answered. Each note is a ledger entry, made in the same transaction.
/// Uses the store's thread rule.
class CounterNotices {
public:
  CounterNotices(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// Those that wait for an answer, the first noticed first, at most so many.
  Result<std::vector<CounterNotice>> open(std::size_t at_most);
  Result<std::int64_t> count();

  /// conflict when this case has none that waits for an answer, not_found for an unknown case.
  Result<CounterNotice> of_case(const std::string &case_id);

  /// Takes the place of the note before. `number` says which counter-notice was before the artist's
  /// eyes: conflict when the seller has sent another one since. invalid_params for a date that is
  /// none or lies more than a year from the day it was noticed. The same key writes once.
  Status note(const std::string &request_key, const std::string &case_id, int number,
              const CounterNote &note);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
