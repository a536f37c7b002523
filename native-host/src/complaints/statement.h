// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/wordings.h"
#include "complaints/drafts.h"

#include <string>
#include <vector>

namespace counterproof::complaints {

/// What a statement is made of. A fact that is not known leaves its sentence out.
struct StatementFacts {
  std::string work_title;
  Reason reason = Reason::r2;
  std::size_t listings = 0;
  /// Of those: how many show the work mirrored, in reversed colours, in part.
  std::size_t mirrored = 0, recoloured = 0, partly = 0;
  /// Found by hand: all of them, or some.
  std::size_t by_hand = 0;
  /// All four answers stand for every listing.
  bool is_answered = false;
  std::optional<std::string> completed, first_published, first_published_at, record_number,
      registration;
  /// Whom an agent files for; none when the owner files.
  std::optional<std::string> owner;
  std::vector<std::string> earlier_references;
  bool has_comparison = false;
  /// The artist's own words for some of the sentences.
  std::vector<cases::Wording> wordings;
};

/// Fits every length of the data file, shortest first: at most `limit` UTF-16 units in either
/// language; in the artist's own words where they can be used and the text still fits. Refused with
/// conflict when an answer is missing, with invalid_params without a work or a listing.
Result<std::vector<Statement>> write_statements(const StatementFacts &facts);

/// The facts of cases of one work that were read from the ledger.
StatementFacts statement_facts(const std::vector<cases::Case> &cases, Reason reason);

/// The mark that stands with every draft: English and Chinese.
Sentence machine_mark();

/// Day of the sentences' file.
std::string wording_date();

/// Length as browsers count it: UTF-16 units.
std::size_t utf16_length(std::string_view text);

/// Text from a page or file name made fit for one line of a letter: no control or direction
/// characters (a right-to-left override could turn a sentence round), at most `limit` UTF-16 units,
/// "…" where it was cut.
std::string one_line(std::string_view text, std::size_t limit);

}  // namespace counterproof::complaints
