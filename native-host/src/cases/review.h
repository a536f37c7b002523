// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// mine: my work, and no licence given. licensed: my work, and it may. later: no answer yet.
enum class Verdict { mine, licensed, not_mine, later };

std::string_view to_word(Verdict verdict);
std::optional<Verdict> verdict_of(std::string_view word);

/// One listing's picture beside one work.
struct Pair {
  std::string site;
  /// The listing's canonical id.
  std::string listing_id;
  /// Empty when the listing was found by hand and names no picture.
  std::string picture_key;
  std::string work_id;
  /// The pair was on screen, large, for at least a second while it or its group was answered. Never
  /// set by "select all".
  bool looked_at = false;
};

struct Decided {
  std::int64_t decision = 0;
  /// Works refused ten times since this was last asked: "plain copies only" is worth offering.
  std::vector<std::string> offer_plain_only;
};

struct Undone {
  /// verdict, exceptions or plain_only.
  std::string kind;
  /// The verdict's word, or yes or no.
  std::string answer;
  std::vector<Pair> pairs;
  std::string decided_at;
};

/// The four answers about one pair, as they stand.
struct Answers {
  std::string listing_id, work_id;
  std::optional<Verdict> verdict;
  /// None until answered.
  std::optional<bool> mine, not_licensed;
  bool looked_at = false;
  bool exceptions_considered = false;
  /// The first two are those of the same picture in another listing; they are offered, not given.
  bool is_remembered = false;
};

/// Judgements while reviewing. Each is a ledger entry, made in the same transaction, and can be
/// undone, one after the other back to the first, also after a restart. Uses the store's thread
/// rule.
class Review {
public:
  Review(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// One verdict for a group of pairs. The same key gives the same answer.
  Result<Decided> decide(const std::string &request_key, Verdict verdict,
                         const std::vector<Pair> &pairs);

  /// Exceptions (review, parody, teaching, …) were considered for these listings, at most ten at a
  /// time, each of them shown. invalid_params for more.
  Result<Decided> consider_exceptions(const std::string &request_key,
                                      const std::vector<Pair> &pairs);

  /// "Plain copies only for this work", or not any more.
  Result<Decided> plain_only(const std::string &request_key, const std::string &work_id, bool yes);

  /// Takes the newest decision back. conflict when there is none, or when a complaint about one of
  /// its listings was sent since (that can be withdrawn, not undone) or withdrawn because of it.
  /// The same key, unless empty, gives the same answer: it takes nothing further back.
  Result<Undone> undo(const std::string &request_key = {});

  /// In the order asked. `looked_at` of what is asked plays no part.
  Result<std::vector<Answers>> answers(const std::vector<Pair> &pairs);

  /// Works of which only plain copies are to be shown.
  Result<std::vector<std::string>> plain_works();

private:
  Result<Decided> add(const std::string &request_key, const std::string &kind,
                      const std::string &answer, const std::vector<Pair> &pairs);

  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
