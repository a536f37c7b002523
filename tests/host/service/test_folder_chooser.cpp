// SPDX-License-Identifier: Apache-2.0
// Choosing a folder with a program of ours in the dialog's place.
#include "base/clock.h"
#include "platform/desktop.h"
#include "service/host_service.h"

#include <condition_variable>
#include <deque>
#include <fcntl.h>
#include <functional>
#include <mutex>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::Desktop;

namespace {

/// The strand run by the test, filled by other threads; short timers fire when the test says so,
/// time limits never.
class SharedLanes final : public Lanes {
public:
  void on_strand(std::function<void()> work) override {
    const std::lock_guard lock(mutex_);
    strand_.push_back(std::move(work));
    filled_.notify_all();
  }
  void on_strand_after(std::chrono::milliseconds after, std::function<void()> work) override {
    if (after <= std::chrono::seconds(1)) timers_.push_back(std::move(work));
  }
  void on_worker(std::function<void()>) override {}

  /// Waits for one piece of work and runs it.
  void run_one() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return !strand_.empty(); });
    const auto work = std::move(strand_.front());
    strand_.pop_front();
    lock.unlock();
    work();
  }
  void wait_for_work() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return !strand_.empty(); });
  }
  void fire_timers() {
    for (auto &work : std::exchange(timers_, {}))
      work();
  }

private:
  std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<std::function<void()>> strand_;
  std::vector<std::function<void()>> timers_;
};

struct Host {
  Host()
      : service({.data_folder = desktop.folder / "data", .decoder = desktop.folder / "none"}, clock,
                lanes, [this](std::string_view text) {
                  sent.emplace_back(text);
                  return true;
                }) {
    service.dispatcher().take(
        protocol::Request{1, "session.hello", protocol::HelloParams{"test", "1", {1, 1}}});
  }
  void choose(std::int64_t id) {
    service.dispatcher().take(
        protocol::Request{id, "portfolio.chooseFolder", protocol::PortfolioChooseFolderParams{}});
  }

  Desktop desktop;
  SystemClock clock;
  SharedLanes lanes;
  std::vector<std::string> sent;
  HostService service;
};

}  // namespace

TEST_CASE("a dialog stays open when the one before it was answered a moment ago") {
  Host host;
  host.desktop.program("zenity", "exit 1");
  host.choose(2);
  host.lanes.run_one();
  REQUIRE(host.sent.back().find("cancelled") != std::string::npos);
  // The look after the first dialog is due while the second is open.
  const auto go = host.desktop.folder / "go";
  ::mkfifo(go.c_str(), 0600);
  host.desktop.program("zenity", "read word < " + go.string() + "; echo /nowhere/at/all");
  host.choose(3);
  host.lanes.fire_timers();
  // Opened both ways, so that nothing here waits for a reader that is gone.
  const platform::Descriptor gate(::open(go.c_str(), O_RDWR | O_CLOEXEC));
  REQUIRE(::write(gate.get(), "go\n", 3) == 3);
  host.lanes.run_one();
  INFO(host.sent.back());
  CHECK(host.sent.back().find("\"id\":3") != std::string::npos);
  CHECK(host.sent.back().find("not_found") != std::string::npos);
  CHECK(host.sent.back().find("/nowhere") == std::string::npos);
}

TEST_CASE("while what was chosen is looked at, nobody is sent to a window that is gone") {
  Host host;
  host.desktop.program("zenity", "echo /nowhere/at/all");
  host.choose(2);
  host.lanes.wait_for_work();
  host.choose(3);
  CHECK(host.sent.back().find("busy") != std::string::npos);
  CHECK(host.sent.back().find("still being looked through") != std::string::npos);
  host.lanes.run_one();
  CHECK(host.sent.back().find("\"id\":2") != std::string::npos);
}

TEST_CASE("a dialog goes away when nobody waits for it any more") {
  Host host;
  host.desktop.program("zenity", "exec /bin/sleep 600");
  host.choose(2);
  host.choose(3);
  CHECK(host.sent.back().find("busy") != std::string::npos);
  host.service.dispatcher().take(
      protocol::Request{4, "request.cancel", protocol::RequestCancelParams{2}});
  host.lanes.fire_timers();
  host.lanes.run_one();
  host.desktop.program("zenity", "exit 1");
  host.choose(5);
  host.lanes.run_one();
  CHECK(host.sent.back().find("\"id\":5") != std::string::npos);
}
