// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "image/decoder_pool.h"
#include "portfolio/portfolio.h"
#include "reports/typesetter.h"

#include <filesystem>
#include <memory>
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
  SheetMaker(std::filesystem::path decoder, storage::Database &database,
             portfolio::Portfolio &works, const Typesetter &drawing)
      : decoder_(std::move(decoder)), database_(database), works_(works), drawing_(drawing) {}

  /// Outlines what the engine finds of this work in these bytes now, and nothing else: the records
  /// of a match may be of another picture of the listing. Errors of the disk and of
  /// counterproof-report.
  Result<Sheet> make(ByteView picture, const std::string &work_id,
                     const std::filesystem::path &out);

private:
  struct Looked;
  using Decoded = tl::expected<image::DecodeAnswer, std::string>;

  /// A usable picture, or why there is none.
  Decoded decode(std::unique_ptr<image::DecoderPool> &pool, image::Rules rules,
                 image::DecodeRequest request, int max_side);
  Decoded work_picture(const std::string &work_id);
  Result<Looked> look_for(const std::string &work_id, ByteView picture);

  std::filesystem::path decoder_;
  storage::Database &database_;
  portfolio::Portfolio &works_;
  const Typesetter &drawing_;
  std::unique_ptr<image::DecoderPool> sellers_, own_;
};

}  // namespace counterproof::reports
