// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/made_shelf.h"
#include "service/report_writer.h"

#include <functional>
#include <memory>

namespace counterproof::service {

/// Answers report.contents, report.make and registration.paper: a report or paper is made on a
/// worker and put on the shelf. On the strand.
class ReportDesk {
public:
  /// Without a writer this system makes no reports: conflict, in words.
  ReportDesk(Lanes &lanes, Records &records, MadeShelf &shelf, ReportWriter *writer)
      : lanes_(lanes), records_(records), shelf_(shelf), writer_(writer) {}

  void start(protocol::ReportMakeParams params, const std::shared_ptr<Call> &call);
  void start(protocol::RegistrationPaperParams params, const std::shared_ptr<Call> &call);
  Result<protocol::ResultValue> contents(const protocol::ReportContentsParams &params);

private:
  using Make = std::function<Result<MadeReport>(const ReportWatch &)>;
  using Say = std::function<protocol::ResultValue(const MadeReport &)>;

  /// False when the call was refused: nothing can be made now. Else the shelf waits for it.
  bool may_make(const std::shared_ptr<Call> &call);
  /// `make` runs on a worker, `say` answers with what it made.
  void make_aside(const std::shared_ptr<Call> &call, Make make, Say say,
                  std::function<void(const ReportStep &)> told);

  Lanes &lanes_;
  Records &records_;
  MadeShelf &shelf_;
  ReportWriter *writer_;
};

}  // namespace counterproof::service
