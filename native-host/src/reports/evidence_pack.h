// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/case_entries.h"
#include "cases/cases.h"
#include "cases/progress.h"
#include "portfolio/portfolio.h"
#include "reports/pack_scope.h"
#include "storage/store.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace counterproof::reports {

/// What packs are made of.
struct PackBooks {
  storage::Store &store;
  const Clock &clock;
  cases::Cases &cases;
  cases::Progress &progress;
  portfolio::Portfolio &works;
  cases::CaseEntries &letters;
};

/// The programs that are started for it.
struct PackPrograms {
  std::filesystem::path decoder, report;
};

struct PackOrder {
  PackScope scope;
  std::filesystem::path out;
  /// Letters and notes are private: in a pack only when the artist says so.
  bool with_letters = false;
  /// Write over an earlier file of this name.
  bool replace = false;
  /// SHA-256 of pictures that the artist leaves out; the report names them as left out.
  std::set<std::string> left_out = {};
  /// cases::PictureRoll of the pictures that the artist looked through: conflict when others would
  /// go in. Nothing is compared when it is empty.
  std::string listed = {};
  /// Looked at between the steps.
  std::function<bool()> is_stopped = {};
  /// pictures, pages or sealing, with what of how many is done.
  std::function<void(std::string_view step, std::size_t done, std::size_t total)> told = {};
};

struct PackCounts {
  std::size_t cases = 0, pictures = 0, sheets = 0;
  /// Cases of which no picture is kept, and pictures that cannot be shown; the report names each.
  std::size_t without_picture = 0, not_shown = 0;
  /// Pictures that a listing showed and that could not be kept, and those that were left out.
  std::size_t not_kept = 0, left_out = 0;
  /// Letters and notes about these cases that stand: in the pack, or left out of it.
  std::size_t letters = 0, letter_files = 0;
  /// Of the ledger as signed.
  std::int64_t entries = 0;
  std::string head, public_key;
};

/// Writes an evidence pack (docs/evidence-pack.md), whole or not at all, and signs the ledger's
/// head for it. conflict when there is a file of its name and `replace` was not said; not_found
/// when the scope holds no case; cancelled; storage_failed when the disk refuses.
Result<PackCounts> write_evidence_pack(const PackBooks &books, const PackPrograms &programs,
                                       const PackOrder &order);

}  // namespace counterproof::reports
