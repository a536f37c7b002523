// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/report_writer.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace counterproof::service {

/// Answers report.contents, report.make, registration.paper and report.piece: a report or paper is
/// made on a worker, kept until its last piece is given, and given piece by piece. One at a time.
/// On the strand.
class ReportDesk {
public:
  /// Bytes of one piece: with base64 and the rest of the message within protocol::kMaxReplyBytes.
  static constexpr std::int64_t kPiece = 294'912;

  /// Without a writer this system makes no reports: conflict, in words.
  ReportDesk(Lanes &lanes, Records &records, ReportWriter *writer)
      : lanes_(lanes), records_(records), writer_(writer) {}

  void start(protocol::ReportMakeParams params, const std::shared_ptr<Call> &call);
  void start(protocol::RegistrationPaperParams params, const std::shared_ptr<Call> &call);
  Result<protocol::ResultValue> contents(const protocol::ReportContentsParams &params);
  Result<protocol::ResultValue> piece(const protocol::ReportPieceParams &params);

private:
  using Make = std::function<Result<MadeReport>(const ReportWatch &)>;
  using Say = std::function<protocol::ResultValue(const MadeReport &)>;

  /// False when the call was refused: nothing can be made now.
  bool may_make(const std::shared_ptr<Call> &call);
  /// `make` runs on a worker, `say` answers with what it made.
  void make_aside(const std::shared_ptr<Call> &call, Make make, Say say,
                  std::function<void(const ReportStep &)> told);

  Lanes &lanes_;
  Records &records_;
  ReportWriter *writer_;
  bool under_way_ = false;
  std::optional<MadeReport> made_;
};

}  // namespace counterproof::service
