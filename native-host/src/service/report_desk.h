// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/made_shelf.h"
#include "service/report_writer.h"

#include <memory>

namespace counterproof::service {

/// Answers report.contents and report.make: a report is made on a worker and put on the shelf. On
/// the strand.
class ReportDesk {
public:
  /// Without a writer this system makes no reports: conflict, in words.
  ReportDesk(Lanes &lanes, Records &records, MadeShelf &shelf, ReportWriter *writer)
      : lanes_(lanes), records_(records), shelf_(shelf), writer_(writer) {}

  void start(protocol::ReportMakeParams params, const std::shared_ptr<Call> &call);
  Result<protocol::ResultValue> contents(const protocol::ReportContentsParams &params);

private:
  Lanes &lanes_;
  Records &records_;
  MadeShelf &shelf_;
  ReportWriter *writer_;
};

}  // namespace counterproof::service
