// SPDX-License-Identifier: Apache-2.0
#include "app/host/asio_lanes.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace counterproof::app {
namespace {

namespace asio = boost::asio;

constexpr int kWorkers = 2;

}  // namespace

struct AsioLanes::State {
  asio::io_context strand{1};
  asio::executor_work_guard<asio::io_context::executor_type> stays{strand.get_executor()};

  std::mutex mutex;
  std::condition_variable idle;
  int busy_workers = 0;
  // Last, so that its threads are gone before what they use.
  asio::thread_pool workers{kWorkers};

  void begin_work() {
    const std::lock_guard lock(mutex);
    ++busy_workers;
  }
  void end_work() {
    const std::lock_guard lock(mutex);
    if (--busy_workers == 0) idle.notify_all();
  }
};

AsioLanes::AsioLanes() : state_(std::make_unique<State>()) {}
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
  asio::post(state_->workers, [state = state_.get(), work = std::move(work)] {
    state->begin_work();
    work();
    state->end_work();
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
