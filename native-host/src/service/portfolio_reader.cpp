// SPDX-License-Identifier: Apache-2.0
#include "service/portfolio_reader.h"

#include "base/log.h"
#include "cases/cases.h"
#include "image/decoder_pool.h"
#include "platform/file_lock.h"
#include "platform/priority.h"
#include "portfolio/indexer.h"
#include "portfolio/portfolio.h"

#include <exception>
#include <string>
#include <utility>

namespace counterproof::service {
namespace {

using Steady = std::chrono::steady_clock;

/// Between two looks for folders that came back and files that wait: what could not be settled,
/// such as a file that is being written, is not tried all the time.
constexpr std::chrono::seconds kLookAgainAfter(60);
/// Lets the browser's first requests go before.
constexpr std::chrono::milliseconds kFirstPause(500);
/// Print masters take their time.
constexpr std::chrono::minutes kDecodeLimit(2);

}  // namespace

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
  changed_.notify_all();
}

bool PortfolioReader::stop(std::chrono::milliseconds at_most) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  cancelled_ = true;
  changed_.notify_all();
  if (!thread_.joinable()) return true;
  return changed_.wait_for(lock, at_most, [this] { return ended_; });
}

void PortfolioReader::work() {
  platform::yield_to_others();
  bool owed = false;
  bool failed = false;
  auto pause = kFirstPause;
  auto next_look = Steady::time_point::min();
  std::optional<storage::Store> store;
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, pause, [this] { return asked_ || stopping_; });
      if (stopping_) break;
      // Asked again, what failed is tried again at once; else it waits for its turn.
      if (std::exchange(asked_, false)) {
        owed = true;
        failed = false;
      }
      cancelled_ = false;
    }
    pause = options_.pause;
    const bool looks = (owed && !failed) || Steady::now() >= next_look;
    if (!looks) continue;
    bool held = false;
    failed = true;
    try {
      const auto done = read(store, owed);
      failed = !done;
      held = done && *done == Outcome::held_by_another;
      if (!done) {
        log::error("reading the folders: " + done.error().message + " " + done.error().details);
        store.reset();
      }
    } catch (const std::exception &error) {
      log::error(std::string("reading the folders: ") + error.what());
    }
    if (held) continue;
    next_look = Steady::now() + kLookAgainAfter;
    if (!failed) owed = false;
  }
  store.reset();
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

Result<PortfolioReader::Outcome> PortfolioReader::read(std::optional<storage::Store> &store,
                                                       bool asked) {
  if (!store) {
    auto opened = storage::Store::open(options_.data_folder, {portfolio::schema(), cases::schema()},
                                       clock_.utc_ms());
    if (!opened) return tl::unexpected<Error>(opened.error());
    store = std::move(*opened);
  }
  if (auto looked = portfolio::find_missing_folders(store->database); !looked)
    return tl::unexpected<Error>(looked.error());
  const auto standing = portfolio::Portfolio(*store, clock_).standing();
  if (!standing) return tl::unexpected<Error>(standing.error());
  // A folder chosen in a host that ended before it could look through it.
  const auto unread = portfolio::has_unread_folder(store->database);
  if (!unread) return tl::unexpected<Error>(unread.error());
  if (standing->folders == 0 || (!asked && !*unread && standing->waiting == 0))
    return Outcome::nothing_to_read;
  const auto lock = platform::FileLock::try_take(options_.data_folder / "reading.lock");
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (!*lock) return Outcome::held_by_another;
  image::DecoderPool::Options decoder;
  decoder.decoder = options_.decoder;
  decoder.rules = image::Rules::own;
  decoder.processes = options_.threads;
  decoder.time_limit = kDecodeLimit;
  const auto decoders = image::DecoderPool::start(decoder);
  if (!decoders) return tl::unexpected<Error>(decoders.error());
  portfolio::IndexOptions options;
  options.threads = options_.threads;
  options.cancelled = &cancelled_;
  const auto run = portfolio::index_known_folders(*store, clock_, **decoders, options);
  if (!run) return tl::unexpected<Error>(run.error());
  return Outcome::read;
}

}  // namespace counterproof::service
