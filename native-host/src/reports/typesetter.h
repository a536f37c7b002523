// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/geometry.h"
#include "base/pixels.h"
#include "base/result.h"
#include "reports/document.h"
#include "reports/working_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::reports {

/// One picture of a sheet.
struct SheetSide {
  Pixels rgb;
  std::string caption;
  /// In pixels of this picture; nothing is drawn for fewer than three corners.
  std::vector<Point> region;
};

/// One picture with its title and facts beneath, as a JPEG within these limits. Without title and
/// facts only the picture.
struct PictureSheet {
  Pixels rgb;
  std::string title;
  /// Pairs of a name and a value.
  std::vector<TextRow> facts;
  /// Pixels of the longer side, at most 8192, and bytes.
  int side = 0;
  std::int64_t most_bytes = 0;
};

/// Has pages and sheets drawn by counterproof-report, a process started for each. internal with a
/// sentence when that program is not there or ends early; storage_failed when the disk refuses.
class Typesetter {
public:
  Typesetter(std::filesystem::path program, const WorkingFolder &folder)
      : program_(std::move(program)), folder_(folder) {}

  /// The JPEG lies in `out` then.
  Status draw_sheet(const SheetSide &left, const SheetSide &right,
                    const std::filesystem::path &out) const;
  /// internal, too, when no picture fits limits so small.
  Status draw_picture_sheet(const PictureSheet &sheet, const std::filesystem::path &out) const;
  Status write_pdf(const Document &document, const std::filesystem::path &out) const;

private:
  Status run(const std::filesystem::path &input, const std::filesystem::path &out) const;

  std::filesystem::path program_;
  const WorkingFolder &folder_;
};

/// The program that lies beside the running one.
std::filesystem::path default_report_path();

}  // namespace counterproof::reports
