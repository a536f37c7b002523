// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "portfolio/portfolio.h"
#include "reports/picture_reading.h"
#include "reports/typesetter.h"

#include <filesystem>
#include <string>

namespace counterproof::reports {

struct Sheet {
  /// It lies where it was to lie.
  bool is_drawn = false;
  /// Sentences for the report: why there is none, or what is outlined in it and why nothing is.
  std::string words;
};

/// Lays the picture of a listing beside the artist's work. Sellers' pictures are decoded in the
/// sandboxed decoder only.
class SheetMaker {
public:
  SheetMaker(const std::filesystem::path &decoder, storage::Database &database,
             portfolio::Portfolio &works, const Typesetter &drawing)
      : database_(database), works_(works), drawing_(drawing),
        sellers_(decoder, image::Rules::seller), own_(decoder, image::Rules::own) {}

  /// Outlines what the engine finds of this work in these bytes now, and nothing else: the records
  /// of a match may be of another picture of the listing. Errors of the disk and of
  /// counterproof-report.
  Result<Sheet> make(ByteView picture, const std::string &work_id,
                     const std::filesystem::path &out);

private:
  struct Looked;
  using Decoded = tl::expected<image::DecodeAnswer, std::string>;

  Decoded work_picture(const std::string &work_id);
  Result<Looked> look_for(const std::string &work_id, ByteView picture);

  storage::Database &database_;
  portfolio::Portfolio &works_;
  const Typesetter &drawing_;
  PictureReading sellers_, own_;
};

}  // namespace counterproof::reports
