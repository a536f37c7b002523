// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/planned_sheet.h"
#include "service/records.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace counterproof::service {

/// Answers sheet.preview and sheet.import: a list of past complaints is read and planned on a
/// worker, then looked up or written in turns, so that a page that is open is answered meanwhile.
/// Each turn is written whole; a call that ends before its last turn leaves the turns before it.
/// One list at a time. On the strand.
class SheetImporter {
public:
  /// Cases of one turn.
  static constexpr std::size_t kAtOnce = 100;

  /// `reader` reads workbooks.
  SheetImporter(Lanes &lanes, Records &records, const Clock &clock, std::filesystem::path reader)
      : lanes_(lanes), records_(records), clock_(clock), reader_(std::move(reader)) {}

  void preview(protocol::SheetPreviewParams params, const std::shared_ptr<Call> &call);
  void import(protocol::SheetImportParams params, const std::shared_ptr<Call> &call);

private:
  struct Work;
  void begin(protocol::SheetList list, std::shared_ptr<Work> work);
  void turn(const std::shared_ptr<Work> &work);
  Status look_up(Work &work, std::size_t until);
  Status write(Work &work, std::size_t until);
  void end(const Work &work, const Result<protocol::ResultValue> &result);

  Lanes &lanes_;
  Records &records_;
  const Clock &clock_;
  std::filesystem::path reader_;
  bool under_way_ = false;
};

}  // namespace counterproof::service
