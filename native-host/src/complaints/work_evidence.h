// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/work_notes.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// A date that a file of the work tells of itself, in the words of image::PictureDate.
struct FileDate {
  std::string source, told;
};

/// One thing that shows that the artist made the work.
struct WorkEvidence {
  /// A name of native-host/data/works/evidence.txt.
  std::string kind;
  std::string words;
  /// YYYY-MM-DD, or as far as a file tells it.
  std::optional<std::string> day;
  /// "stated" by the artist, or what in the file tells it.
  std::string source;
};

/// What is missing for a complaint, in the order in which to see to it; the last three are only
/// said.
enum class WorkGap {
  portal_none,
  portal_pending,
  portal_returned,
  portal_expired,
  record_number,
  claim_unsigned,
  first_published,
  completed,
  evidence_weak,
  published_before_completed,
  licence_ended
};

/// As it goes over the wire.
std::string_view to_word(WorkGap gap);

/// Days count in China, where the portals are.
std::vector<WorkGap> gaps_of(const cases::WorkNote &note, const std::string &today);

/// Strongest first; of one kind, the earliest first.
std::vector<WorkEvidence> ranked_evidence(const cases::WorkNote &note,
                                          const std::vector<FileDate> &dates);

/// Kinds that would be stronger than the best there is, strongest first.
std::vector<std::string> stronger_evidence(const std::vector<WorkEvidence> &ranked);

/// Kinds that the artist may state, as the data file has them.
std::vector<std::string> stated_kinds();

/// The best two, each in words that fit a line of a letter; empty where none is stated. What a file
/// tells of itself anyone can write, so it is left out.
std::vector<std::string> best_evidence(const cases::WorkNote &note);

}  // namespace counterproof::complaints
