// SPDX-License-Identifier: Apache-2.0
#include "service/daily_head.h"

#include "base/log.h"

#include <chrono>

namespace counterproof::service {
namespace {

/// After the first pictures of a page have been looked at.
constexpr std::chrono::seconds kFirst(30);
constexpr std::chrono::hours kBetween(1);

void look_after(std::chrono::milliseconds delay, Lanes &lanes, Records &records) {
  lanes.on_strand_after(delay, [&lanes, &records] {
    look_after(kBetween, lanes, records);
    const auto open = records.open();
    if (!open) return;
    // Each hour a few hundred, so that no question waits for it.
    if (const auto taken = (*open)->sellers.take_in_cases(); !taken)
      log::error("cases were not given their stores: " + taken.error().message);
    if (const auto removed = (*open)->entry_files.remove_waiting(); !removed)
      log::error("files that stand in no entry were not removed: " + removed.error().message);
    const auto head = (*open)->heads.sign_when_due();
    if (!head) log::error("the ledger's head was not signed: " + head.error().message);
  });
}

}  // namespace

void sign_heads_daily(Lanes &lanes, Records &records) { look_after(kFirst, lanes, records); }

}  // namespace counterproof::service
