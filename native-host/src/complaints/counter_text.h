// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/counter_notices.h"
#include "complaints/counter_proofs.h"
#include "complaints/statement.h"

#include <string>
#include <vector>

// Inside this room only.
namespace counterproof::complaints {

/// A kit holds the best two proofs: more would hide them.
inline constexpr std::size_t kMostProofs = 2;

struct CounterTextFacts {
  const cases::CounterNotice &notice;
  /// Clickable address of the listing.
  std::string link;
  const CounterProofs &proofs;
  /// The day of the work's note, YYYY-MM-DD.
  std::string work_noted_on;
};

/// The answer that does not accept the counter-notice, for every length of
/// native-host/data/statements/counter.txt into which complaint, listing and belief fit in both
/// languages, shortest first. A question that was answered "unsure" has no sentence. Each text is
/// one line.
std::vector<Statement> write_rejection(const CounterTextFacts &facts);

/// The best proofs as sentences, with what they stand on.
std::vector<Sentence> proof_sentences(const CounterTextFacts &facts);

}  // namespace counterproof::complaints
