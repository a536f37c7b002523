// SPDX-License-Identifier: Apache-2.0
#include "service/host_service.h"

#include "base/log.h"

#include <chrono>

namespace counterproof::service {
namespace {

/// Lets the browser's first message, which is on its way, go before the first step of loading.
constexpr std::chrono::milliseconds kLoadingDelay(20);

}  // namespace

HostService::HostService(const Options &options, const Clock &clock, Lanes &lanes, Outlet outlet)
    : lanes_(lanes), records_(options.data_folder, clock), decoders_(options.decoder),
      index_(lanes, records_), matcher_(lanes, records_, index_, decoders_),
      calls_(std::move(outlet)), services_{records_, index_, matcher_, calls_},
      dispatcher_(lanes, services_) {}

void HostService::start() {
  lanes_.on_strand([this] {
    if (const auto records = records_.open(); !records)
      log::error("the records could not be opened: " + records.error().details);
  });
  lanes_.on_strand_after(kLoadingDelay, [this] {
    index_.when_current([](const Status &status) {
      if (!status) log::error("the works could not be loaded: " + status.error().details);
    });
  });
  lanes_.on_worker([this] {
    if (const auto pool = decoders_.pool(); !pool)
      log::error("no decoder could be started: " + pool.error().details);
  });
}

}  // namespace counterproof::service
