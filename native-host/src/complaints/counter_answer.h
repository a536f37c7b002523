// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/counter_notices.h"
#include "cases/mistakes.h"
#include "complaints/answer_due.h"
#include "complaints/whole_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// Where the facts for an answer are kept.
struct CounterBooks {
  cases::CounterNotices &notices;
  cases::WorkNotes &work_notes;
  cases::Mistakes &mistakes;
};

/// A counter-notice with its clock.
struct DueNotice {
  cases::CounterNotice notice;
  /// Clickable address of the listing; empty when none is known.
  std::string link;
  AnswerDue due;
  /// The artist said that it is licensed or not hers, before or after it came.
  bool is_accepted = false;
};

/// Those that wait for an answer, the first due first, at most so many. Only reads.
Result<std::vector<DueNotice>> due_notices(const CounterBooks &books, const std::string &today,
                                           std::size_t at_most);

/// One counter-notice as the artist first sees it, and both answers.
struct CounterAnswer {
  DueNotice notice;
  /// What the seller says is noted and all three questions are answered: before that there is no
  /// answer, neither of the two.
  bool may_answer = false;
  /// The answer that does not accept it, shortest first; none while something blocks. The other
  /// answer is the withdrawal (withdrawal.h).
  std::vector<Statement> rejection;
  /// The best two.
  std::vector<Sentence> proofs;
  /// What would be a better proof.
  std::vector<Needed> missing;
  /// Worst first.
  std::vector<SharedFinding> findings;
};

/// Rules: counter.unread, counter.unanswered, counter.may_be_right, counter.accepted, counter.long
/// (block the rejection), counter.unsure, counter.proofs, counter.late_day, counter.number,
/// counter.overdue (warn), counter.holidays (note). Refused as CounterNotices::of_case. Only reads.
Result<CounterAnswer> draft_counter_answer(const CounterBooks &books, const std::string &case_id,
                                           const std::string &today);

}  // namespace counterproof::complaints
