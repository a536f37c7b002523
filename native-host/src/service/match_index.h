// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "match/index.h"
#include "service/lanes.h"
#include "service/records.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace counterproof::service {

/// The works in memory, brought up to date with the records in small steps between which the strand
/// can answer. On the strand, but for works().
class MatchIndex {
public:
  /// What searching needs is kept in the data folder too, so that the next start finds it ready.
  MatchIndex(std::filesystem::path data_folder, Lanes &lanes, Records &records)
      : data_folder_(std::move(data_folder)), lanes_(lanes), records_(records) {}

  /// Runs `ready` on the strand once every work recorded by now can be found, those that the
  /// command line added meanwhile too; or with what went wrong.
  void when_current(std::function<void(const Status &)> ready);

  /// True while works are being read into memory.
  bool is_loading() const { return loading_; }
  /// The revision of the records that can be matched.
  std::int64_t revision() const { return revision_; }
  /// For the workers: match::find takes it from any thread.
  const match::Index &works() const { return index_; }

private:
  void load_some();
  void prepare(bool is_first);
  void finish(const Status &status);

  const std::filesystem::path data_folder_;
  Lanes &lanes_;
  Records &records_;
  match::Index index_;
  std::int64_t revision_ = 0;
  bool loading_ = false;
  /// What searching needs was built for what is in memory now.
  bool prepared_ = false;
  /// Something was built in this process, or taken up from an earlier one.
  bool was_prepared_ = false;
  std::vector<std::function<void(const Status &)>> waiting_;
};

}  // namespace counterproof::service
