// SPDX-License-Identifier: Apache-2.0
#include "service/host_service.h"

#include "base/log.h"
#include "service/daily_head.h"

#include <algorithm>
#include <chrono>

namespace counterproof::service {
namespace {

/// Lets the browser's first message, which is on its way, go before the first step of loading.
constexpr std::chrono::milliseconds kLoadingDelay(20);
/// After the first page was answered.
constexpr std::chrono::minutes kTidyDelay(1);

}  // namespace

HostService::HostService(const Options &options, const Clock &clock, Lanes &lanes, Outlet outlet)
    : lanes_(lanes), records_(options.data_folder, clock), decoders_(options.decoder),
      index_(options.data_folder, lanes, records_), inbox_(options.data_folder, records_),
      matcher_(lanes, records_, index_, decoders_, inbox_),
      suggester_(lanes, records_, index_, decoders_),
      reader_({.data_folder = options.data_folder,
               .decoder = options.decoder,
               .threads = std::max(1, options.reading_threads)},
              clock),
      chooser_(lanes, records_, reader_),
      exporter_(lanes, records_, options.data_folder, options.sheet_reader),
      importer_(lanes, records_, clock, options.sheet_reader),
      work_importer_(lanes, records_, clock, options.sheet_reader), made_(options.data_folder),
      reports_(lanes, records_, shelf_, options.report_writer),
      backups_(lanes, records_, shelf_, options.data_folder), reads_(options.reading_threads > 0),
      calls_(std::move(outlet)), services_{records_, index_,    matcher_,  suggester_,     chooser_,
                                           reader_,  exporter_, importer_, work_importer_, inbox_,
                                           shelf_,   reports_,  backups_,  uploads_,       calls_},
      dispatcher_(lanes, services_) {}

bool HostService::stop(std::chrono::milliseconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  const auto left = [&] {
    return std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  };
  // Told first, waited for last, so that both end side by side.
  reader_.stop(std::chrono::milliseconds(0));
  const bool chooser_ended = chooser_.stop(std::max(left(), std::chrono::milliseconds(0)));
  const bool reader_ended = reader_.stop(std::max(left(), std::chrono::milliseconds(0)));
  return chooser_ended && reader_ended;
}

void HostService::start() {
  if (reads_) reader_.start();
  sign_heads_daily(lanes_, records_);
  lanes_.on_strand([this] {
    if (const auto records = records_.open(); !records)
      log::error("the records could not be opened: " + records.error().details);
  });
  lanes_.on_strand_after(kLoadingDelay, [this] {
    index_.when_current([](const Status &status) {
      if (!status) log::error("the works could not be loaded: " + status.error().details);
    });
  });
  lanes_.on_strand_after(kTidyDelay, [this] { inbox_.tidy(); });
  lanes_.on_worker([this] { made_.tidy(); });
  lanes_.on_worker([this] {
    if (const auto pool = decoders_.pool(); !pool)
      log::error("no decoder could be started: " + pool.error().details);
  });
}

}  // namespace counterproof::service
