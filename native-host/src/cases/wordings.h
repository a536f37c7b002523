// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <string>
#include <vector>

namespace counterproof::cases {

/// The artist's own words in place of one sentence of ours, in one language.
struct Wording {
  /// The name of our sentence, such as belief.many.R2.
  std::string sentence;
  /// en or zh.
  std::string language;
  /// Facts stand in it as {names}.
  std::string text;
  /// For all works; else one work's own.
  bool is_for_all = false;
  /// No longer after it was taken back to ours.
  bool is_used = true;
  /// RFC 3339, UTC.
  std::string noted_at = {};
};

/// How the artist words statements. Each change is a ledger entry, made in the same transaction;
/// the same key writes once. Uses the store's thread rule.
class Wordings {
public:
  Wordings(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// What holds for this work, one a sentence and language: its own before that for all works.
  Result<std::vector<Wording>> of_work(const std::string &work_id);

  /// Takes the place of what was kept before. One for all works also takes the place of this
  /// work's own; other works keep theirs.
  Status keep(const std::string &request_key, const std::string &work_id, const Wording &wording);

  /// Back to ours; not_found where nothing is kept. `wording` is told apart by its sentence,
  /// language and whom it is for.
  Status take_back(const std::string &request_key, const std::string &work_id,
                   const Wording &wording);

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
