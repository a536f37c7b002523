// SPDX-License-Identifier: Apache-2.0
#include "service/portfolio_reader.h"

#include "base/log.h"
#include "cases/cases.h"
#include "platform/priority.h"
#include "portfolio/indexer.h"
#include "portfolio/portfolio.h"
#include "service/portfolio_reading.h"

#include <exception>
#include <string>
#include <utility>

namespace counterproof::service {
namespace {

using Steady = LookTimes::Steady;
using Outcome = LookTimes::Outcome;

}  // namespace

PortfolioReader::PortfolioReader(Options options, const Clock &clock)
    : options_(std::move(options)), clock_(clock) {
  if (auto watch = platform::FolderWatch::start()) watch_ = std::move(*watch);
}

PortfolioReader::~PortfolioReader() {
  if (!thread_.joinable()) return;
  stop(std::chrono::milliseconds(0));
  thread_.join();
}

void PortfolioReader::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

void PortfolioReader::read_all_again() {
  const std::lock_guard lock(mutex_);
  asked_ = true;
  cancelled_ = true;
  wake();
}

void PortfolioReader::artist_is_here() {
  const std::lock_guard lock(mutex_);
  if (!unwatched_since_ || Steady::now() - *unwatched_since_ < LookTimes::kLookAgainAfter) return;
  unwatched_since_.reset();
  asked_ = true;
  wake();
}

bool PortfolioReader::stop(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  cancelled_ = true;
  wake();
  if (!thread_.joinable()) return true;
  return changed_.wait_for(lock, at_most, [this] { return ended_; });
}

void PortfolioReader::wake() {
  changed_.notify_all();
  if (watch_) watch_->wake();
}

PortfolioReader::Heard PortfolioReader::wait(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  bool changed = false;
  // What was said while files were read may have used up its wake.
  if (!asked_ && !stopping_) {
    if (watch_) {
      lock.unlock();
      changed = watch_->wait(at_most);
      lock.lock();
    } else {
      changed_.wait_for(lock, at_most, [this] { return asked_ || stopping_; });
    }
  }
  if (stopping_) return Heard::stop;
  cancelled_ = false;
  if (std::exchange(asked_, false)) return Heard::asked;
  return changed ? Heard::changed : Heard::nothing;
}

void PortfolioReader::work() {
  platform::yield_to_others();
  LookTimes times(Steady::now(), options_.pause);
  std::optional<storage::Store> store;
  for (;;) {
    const auto heard = wait(times.until_due(Steady::now()));
    if (heard == Heard::stop) break;
    if (heard == Heard::asked) times.asked(Steady::now());
    if (heard == Heard::changed) times.changed(Steady::now());
    if (!times.is_due(Steady::now())) continue;
    auto outcome = Outcome::failed;
    try {
      const auto looked = look(store, times.owes_all());
      if (looked) {
        outcome = *looked;
      } else {
        log::error("reading the folders: " + looked.error().message + " " + looked.error().details);
        store.reset();
      }
    } catch (const std::exception &error) {
      log::error(std::string("reading the folders: ") + error.what());
    }
    times.looked(outcome, Steady::now());
  }
  store.reset();
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

Result<Outcome> PortfolioReader::look(std::optional<storage::Store> &store, bool all) {
  if (!store) {
    auto opened = storage::Store::open(options_.data_folder, {portfolio::schema(), cases::schema()},
                                       clock_.utc_ms());
    if (!opened) return tl::unexpected<Error>(opened.error());
    store = std::move(*opened);
  }
  portfolio::Portfolio works(*store, clock_);
  const auto before = works.standing();
  if (!before) return tl::unexpected<Error>(before.error());
  if (auto looked = portfolio::find_missing_folders(store->database); !looked)
    return tl::unexpected<Error>(looked.error());
  const auto now = works.standing();
  if (!now) return tl::unexpected<Error>(now.error());
  // A folder chosen in a host that ended before it could look through it.
  const auto unread = portfolio::has_unread_folder(store->database);
  if (!unread) return tl::unexpected<Error>(unread.error());
  const bool one_came_back = now->folders_missing < before->folders_missing;
  if (now->folders == 0 || (!all && !*unread && !one_came_back && now->waiting == 0))
    return Outcome::done;
  return read(*store);
}

Result<Outcome> PortfolioReader::read(storage::Store &store) {
  auto reading = PortfolioReading::try_begin({options_.data_folder, options_.decoder});
  if (!reading) return tl::unexpected<Error>(reading.error());
  if (!*reading) return Outcome::held;
  const auto begun = Steady::now();
  bool told = watch_.has_value();
  bool changed = false;
  portfolio::IndexOptions options;
  options.threads = options_.threads;
  options.cancelled = &cancelled_;
  options.settled_after = LookTimes::kSettle;
  options.on_folders = [&](const auto &folders) { told = watch_ && watch_->watch(folders); };
  options.on_progress = [&](const portfolio::Progress &) {
    // A work just saved does not wait for thousands of others to be read.
    changed = changed || (watch_ && watch_->wait(std::chrono::milliseconds(0)));
    if (changed && Steady::now() - begun >= LookTimes::kBetweenBreaks) cancelled_ = true;
  };
  const auto run = (*reading)->read(store, clock_, {}, options);
  if (!run) return tl::unexpected<Error>(run.error());
  {
    const std::lock_guard lock(mutex_);
    unwatched_since_ = told ? std::nullopt : std::optional(Steady::now());
  }
  return changed || run->settling > 0 ? Outcome::still_settling : Outcome::done;
}

}  // namespace counterproof::service
