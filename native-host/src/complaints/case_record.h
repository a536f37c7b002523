// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/allow_list.h"
#include "cases/cases.h"
#include "cases/complaint_notes.h"
#include "cases/mistakes.h"
#include "cases/profiles.h"
#include "cases/progress.h"
#include "cases/wordings.h"
#include "cases/work_notes.h"
#include "complaints/record_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// Where facts for complaints are kept.
struct CaseBooks {
  cases::Cases &cases;
  cases::Progress &progress;
  cases::ComplaintNotes &notes;
  cases::WorkNotes &work_notes;
  cases::AllowList &allow_list;
  cases::Mistakes &mistakes;
  cases::Wordings &wordings;
  cases::Profiles &profiles;
};

/// At most so many listings are planned at a time.
inline constexpr int kMostPlanned = 2000;

/// What the records hold of these cases (without ids: of all that wait for a complaint), as drafts
/// and linter take it. Listings bear their cases' ids; one that was taken back, also after its
/// complaint, keeps its answer as "no", one that is allowed now, by itself or by its store, says
/// so. Profiles are those of the works. not_found for an unknown id. Only reads.
Result<RecordFacts> read_record(const CaseBooks &books,
                                const std::optional<std::vector<std::string>> &case_ids);

/// Cases whose form was filled and not yet recorded as sent.
Result<std::vector<std::string>> filled_cases(const CaseBooks &books, const RecordFacts &record);

/// Complaints of one case out of its steps, oldest first; a step of a later round does not touch
/// the complaint before. `changed_at`: when reason or work were last noted (RFC 3339).
std::vector<EarlierReport> earlier_reports(const std::vector<cases::CaseStep> &steps,
                                           const std::string &changed_at);

}  // namespace counterproof::complaints
