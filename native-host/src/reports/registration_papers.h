// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/work_notes.h"
#include "reports/pack_programs.h"
#include "storage/store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::reports {

struct PaperBooks {
  storage::Store &store;
  const Clock &clock;
  cases::WorkNotes &notes;
};

enum class PaperKind { sample_jpeg, sample_pdf, claim_pdf };

struct PaperOrder {
  PaperKind kind = PaperKind::sample_jpeg;
  std::string work_id;
  /// Addresses of judged listings, for the claim statement.
  std::vector<std::string> links = {};
  std::filesystem::path out;
};

/// What a portal wants with a work to be registered, in English: a sample of the work (its picture
/// with title, author, days and official address, as the artist states them) within the limits of
/// complaints::registration_rules(), or the claim statement to be signed. Nothing sealed is opened
/// for them. conflict, with a question, while a fact is missing; not_found when the work's file is
/// not where it was; unreadable when it cannot be read; too_large; storage_failed.
Status write_registration_paper(const PaperBooks &books, const PackPrograms &programs,
                                const PaperOrder &order);

}  // namespace counterproof::reports
