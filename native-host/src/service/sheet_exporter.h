// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/records.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace counterproof::service {

/// Answers sheet.export: makes the file on a worker, keeps it until its last piece is given and
/// gives it piece by piece, so that all pieces are of one moment. On the strand.
class SheetExporter {
public:
  /// Bytes of one piece: with base64 and the rest of the message within protocol::kMaxReplyBytes.
  static constexpr std::size_t kPiece = 294'912;

  /// `folder` for what a workbook is made of meanwhile; `reader` reads it back.
  SheetExporter(Lanes &lanes, Records &records, std::filesystem::path folder,
                std::filesystem::path reader)
      : lanes_(lanes), records_(records), folder_(std::move(folder)), reader_(std::move(reader)) {}

  void start(const protocol::SheetExportParams &params, const std::shared_ptr<Call> &call);

private:
  void make(const protocol::SheetExportParams &params, const std::shared_ptr<Call> &call);
  Result<protocol::ResultValue> piece(std::size_t offset);

  Lanes &lanes_;
  Records &records_;
  std::filesystem::path folder_, reader_;
  bool under_way_ = false;
  /// The newest file and its SHA-256; empty when all of it was given.
  Bytes file_;
  std::string sha256_;
  std::int64_t rows_ = 0;
};

}  // namespace counterproof::service
