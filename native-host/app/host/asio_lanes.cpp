// SPDX-License-Identifier: Apache-2.0
#include "app/host/asio_lanes.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>

namespace counterproof::app {
namespace {

namespace asio = boost::asio;

constexpr int kWorkers = 2;
/// Longer than a page takes to bring its next picture.
constexpr std::chrono::milliseconds kRest(3000);

}  // namespace

struct AsioLanes::State {
  const std::function<void()> at_rest;
  asio::io_context strand{1};
  asio::executor_work_guard<asio::io_context::executor_type> stays{strand.get_executor()};

  std::mutex mutex;
  std::condition_variable idle;
  int busy_workers = 0;
  /// Pieces of work ever given to the workers.
  std::uint64_t begun = 0;
  // Last, so that its threads are gone before what they use.
  asio::thread_pool workers{kWorkers};

  explicit State(std::function<void()> when_at_rest) : at_rest(std::move(when_at_rest)) {}

  void begin_work() {
    const std::lock_guard lock(mutex);
    ++busy_workers;
    ++begun;
  }
  /// Gives how much was begun when this was the last that ran.
  std::optional<std::uint64_t> end_work() {
    const std::lock_guard lock(mutex);
    if (--busy_workers > 0) return std::nullopt;
    idle.notify_all();
    return begun;
  }
  bool rests_since(std::uint64_t work) {
    const std::lock_guard lock(mutex);
    return busy_workers == 0 && begun == work;
  }
};

AsioLanes::AsioLanes(std::function<void()> at_rest)
    : state_(std::make_unique<State>(std::move(at_rest))) {}
AsioLanes::~AsioLanes() = default;

void AsioLanes::on_strand(std::function<void()> work) {
  asio::post(state_->strand, std::move(work));
}

void AsioLanes::on_strand_after(std::chrono::milliseconds delay, std::function<void()> work) {
  const auto timer = std::make_shared<asio::steady_timer>(state_->strand, delay);
  timer->async_wait([timer, work = std::move(work)](const boost::system::error_code &error) {
    if (!error) work();
  });
}

void AsioLanes::on_worker(std::function<void()> work) {
  asio::post(state_->workers, [this, state = state_.get(), work = std::move(work)] {
    state->begin_work();
    work();
    const auto last = state->end_work();
    if (!last) return;
    on_strand_after(kRest, [state, last] {
      if (state->rests_since(*last)) state->at_rest();
    });
  });
}

void AsioLanes::run() { state_->strand.run(); }

void AsioLanes::end() { state_->strand.stop(); }

bool AsioLanes::stop_workers(std::chrono::milliseconds at_most) {
  state_->workers.stop();
  std::unique_lock lock(state_->mutex);
  if (!state_->idle.wait_for(lock, at_most, [&] { return state_->busy_workers == 0; }))
    return false;
  lock.unlock();
  state_->workers.join();
  return true;
}

}  // namespace counterproof::app
