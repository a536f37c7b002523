// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/listing_pictures.h"
#include "service/made_folder.h"
#include "service/records.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace counterproof::service {

/// What a pack is about. kind: all, case, listing (`of` is SITE:ID) or seller.
struct ReportAbout {
  std::string kind, of;
};

struct ReportOrder {
  /// Figures of all records instead of a pack.
  bool is_pattern = false;
  ReportAbout about;
  /// SHA-256 of pictures that the artist leaves out.
  std::set<std::string> left_out;
  /// Letters and notes are private: in a pack only when the artist says so.
  bool with_letters = false;
  /// cases::PictureRoll of what the artist looked through.
  std::string listed;
};

/// A paper for registering a work. kind: sample_jpeg, sample_pdf or claim_pdf.
struct PaperOrder {
  std::string work_id, kind;
};

/// How far the making is; step: pictures, pages or sealing.
struct ReportStep {
  std::string step;
  std::size_t done = 0, total = 0;
};

/// Both are called on the thread that makes the report.
struct ReportWatch {
  std::function<bool()> is_stopped;
  std::function<void(const ReportStep &)> told;
};

struct MadeReport {
  MadeFile file;
  std::string type;
  std::size_t cases = 0, pictures = 0, left_out = 0, without_picture = 0, not_shown = 0,
              not_kept = 0, letters = 0, letter_files = 0;
  std::int64_t entries = 0;
  std::string head, public_key;
};

/// The ids of the cases that a report is about and what is made of them: where the programs that
/// draw reports are known. A door, because not every system has them.
class ReportWriter {
public:
  virtual ~ReportWriter() = default;
  /// Oldest first; not_found when there is none.
  virtual Result<std::vector<std::string>> cases_of(Records::Open &records,
                                                    const ReportAbout &about) = 0;
  /// With records of its own, on any thread. busy while another process makes one; conflict when
  /// other pictures would go in than those listed.
  virtual Result<MadeReport> make(const ReportOrder &order, const ReportWatch &watch) = 0;
  /// As make(); conflict, with a question, while a fact is missing.
  virtual Result<MadeReport> make_paper(const PaperOrder &order, const ReportWatch &watch) = 0;
};

}  // namespace counterproof::service
