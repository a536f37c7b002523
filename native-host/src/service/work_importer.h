// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/planned_works.h"
#include "service/records.h"

#include <cstddef>
#include <filesystem>
#include <memory>

namespace counterproof::service {

/// Answers work.preview and work.import: a list of what the artist knows of her works is read and
/// planned on a worker, then written in turns, so that a page that is open is answered meanwhile.
/// Each work is written whole; a call that ends before its last turn leaves the works before it,
/// and the same list then brings what is missing. One list at a time. On the strand.
class WorkImporter {
public:
  /// Works of one turn.
  static constexpr std::size_t kAtOnce = 20;

  /// `reader` reads workbooks.
  WorkImporter(Lanes &lanes, Records &records, const Clock &clock, std::filesystem::path reader)
      : lanes_(lanes), records_(records), clock_(clock), reader_(std::move(reader)) {}

  void preview(protocol::WorkPreviewParams params, const std::shared_ptr<Call> &call);
  void import(protocol::WorkImportParams params, const std::shared_ptr<Call> &call);

private:
  struct Work;
  void begin(protocol::WorkSheet list, std::shared_ptr<Work> work);
  void turn(const std::shared_ptr<Work> &work);
  Status write(Work &work, std::size_t until);
  void end(const Work &work, const Result<protocol::ResultValue> &result);

  Lanes &lanes_;
  Records &records_;
  const Clock &clock_;
  std::filesystem::path reader_;
  bool under_way_ = false;
};

}  // namespace counterproof::service
