// SPDX-License-Identifier: Apache-2.0
#include "app/host/daily_backup.h"

#include "base/log.h"
#include "storage/backups.h"
#include "storage/left_behind.h"

#include <chrono>
#include <utility>

namespace counterproof::app {
namespace {

constexpr std::chrono::minutes kFirst(1);
constexpr std::chrono::hours kBetween(1);

void make(const std::filesystem::path &data_folder, std::int64_t utc_ms) {
  std::error_code error;
  const auto file = data_folder / "counterproof.db";
  if (!std::filesystem::exists(file, error)) return;
  storage::remove_left_behind(data_folder);
  auto records = storage::Database::open(file);
  const auto made = records ? storage::back_up_daily(*records, data_folder / "backup", utc_ms)
                            : Result<bool>(tl::unexpected<Error>(records.error()));
  if (!made) log::error("the day's copy of the records was not made: " + made.error().details);
}

}  // namespace

struct DailyBackup::Work {
  service::Lanes &lanes;
  const Clock &clock;
  std::filesystem::path data_folder;
};

DailyBackup::DailyBackup(service::Lanes &lanes, const Clock &clock,
                         std::filesystem::path data_folder)
    : work_(std::make_shared<Work>(Work{lanes, clock, std::move(data_folder)})) {}

void DailyBackup::start() {
  struct Turn {
    static void after(std::chrono::milliseconds delay, const std::shared_ptr<Work> &work) {
      work->lanes.on_strand_after(delay, [work] {
        work->lanes.on_worker([work] { make(work->data_folder, work->clock.utc_ms()); });
        after(kBetween, work);
      });
    }
  };
  Turn::after(kFirst, work_);
}

}  // namespace counterproof::app
