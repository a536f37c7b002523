// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "service/host_service.h"
#include "service/manual_lanes.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace counterproof;
using namespace counterproof::service;

namespace {

/// The whole service with real records in a folder of its own, run by hand.
class Bench {
public:
  Bench() {
    char name[] = "/tmp/counterproof-service-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    folder_ = name;
    host_.emplace(HostService::Options{folder_ / "data", std::string(BINARY_DIR) + "/none"}, clock_,
                  lanes, [this](std::string_view text) {
                    if (text.size() > longest) return false;
                    sent.emplace_back(text);
                    return true;
                  });
  }
  ~Bench() {
    host_.reset();
    std::filesystem::remove_all(folder_);
  }

  void take(std::int64_t id, const std::string &method, protocol::Params params) {
    host_->dispatcher().take(protocol::Request{id, method, std::move(params)});
  }
  void hello() { take(1, "session.hello", protocol::HelloParams{"test", "1", {1, 0}}); }
  void match(std::int64_t id, int pictures) {
    protocol::PictureMatchParams params;
    for (int i = 0; i < pictures; ++i)
      params.pictures.push_back({std::to_string(i), Bytes(10, 1)});
    take(id, "picture.match", std::move(params));
  }
  Dispatcher &dispatcher() { return host_->dispatcher(); }

  /// Answers with this id, of which there must never be two.
  int answers(std::int64_t id) const {
    int count = 0;
    for (const std::string &text : sent)
      count += text.find("\"id\":" + std::to_string(id) + "}") != std::string::npos ||
               text.find("\"id\":" + std::to_string(id) + ",") != std::string::npos;
    return count;
  }
  bool last_has(const std::string &part) const {
    return !sent.empty() && sent.back().find(part) != std::string::npos;
  }

  /// Puts a file where the records should lie.
  void block_records() const { std::ofstream(folder_ / "data") << "in the way"; }

  ManualLanes lanes;
  std::vector<std::string> sent;
  std::size_t longest = 1'000'000;

private:
  std::filesystem::path folder_;
  SystemClock clock_;
  std::optional<HostService> host_;
};

}  // namespace

TEST_CASE("nothing is served before hello, and hello can be repeated") {
  Bench bench;
  bench.take(3, "portfolio.status", protocol::PortfolioStatusParams{});
  CHECK(bench.last_has("not_ready"));
  bench.hello();
  CHECK(bench.last_has("\"result\""));
  bench.take(4, "portfolio.status", protocol::PortfolioStatusParams{});
  CHECK(bench.last_has("\"state\":\"empty\""));
  bench.hello();
  CHECK(bench.last_has("\"result\""));
}

TEST_CASE("the browser is told what is wrong with the disk, but no place on it") {
  Bench bench;
  bench.block_records();
  bench.hello();
  CHECK(bench.last_has("storage_failed"));
  CHECK_FALSE(bench.last_has("counterproof-service-"));
  CHECK_FALSE(bench.last_has("/tmp"));
}

TEST_CASE("refusals are passed on with the id they have") {
  Bench bench;
  bench.dispatcher().take(tl::unexpected<protocol::Refusal>(
      protocol::Refusal{7, {ErrorCode::unknown_method, "No.", "file.read"}}));
  CHECK(bench.last_has("\"id\":7"));
  bench.dispatcher().take(tl::unexpected<protocol::Refusal>(
      protocol::Refusal{std::nullopt, {ErrorCode::invalid_request, "No.", {}}}));
  CHECK(bench.last_has("\"id\":null"));
}

TEST_CASE("without a decoder a batch is refused once, with the sentence") {
  Bench bench;
  bench.hello();
  bench.match(5, 3);
  CHECK(bench.answers(5) == 0);
  bench.lanes.run();
  CHECK(bench.answers(5) == 1);
  CHECK(bench.last_has("decoder_unavailable"));
  // The places are free again.
  for (std::int64_t id = 6; id < 20; ++id) {
    bench.match(id, 8);
    bench.lanes.run();
    CHECK(bench.last_has("decoder_unavailable"));
  }
}

TEST_CASE("more pictures than allowed at once are busy") {
  Bench bench;
  bench.hello();
  bench.match(5, 8);
  bench.match(6, 8);
  bench.match(7, 1);
  CHECK(bench.last_has("busy"));
  CHECK(bench.answers(7) == 1);
  bench.lanes.run();
  CHECK(bench.answers(5) == 1);
  CHECK(bench.answers(6) == 1);
}

TEST_CASE("a request can be cancelled, and its place is free when its work is dropped") {
  Bench bench;
  bench.hello();
  bench.match(5, 8);
  bench.match(6, 8);
  bench.take(7, "request.cancel", protocol::RequestCancelParams{5});
  CHECK(bench.answers(5) == 1);
  CHECK(bench.last_has("\"cancelled\":true"));
  bench.take(8, "request.cancel", protocol::RequestCancelParams{5});
  CHECK(bench.last_has("\"cancelled\":false"));
  bench.lanes.run();
  CHECK(bench.answers(5) == 1);
  bench.match(9, 8);
  CHECK_FALSE(bench.last_has("busy"));
}

TEST_CASE("an id in use is refused, and may be used again when it is answered") {
  Bench bench;
  bench.hello();
  bench.match(5, 1);
  bench.match(5, 1);
  CHECK(bench.last_has("invalid_request"));
  bench.lanes.run();
  bench.take(5, "portfolio.status", protocol::PortfolioStatusParams{});
  CHECK(bench.last_has("\"result\""));
}

TEST_CASE("what takes too long is answered timeout, once, after the contract's time") {
  Bench bench;
  bench.hello();
  bench.match(5, 2);
  REQUIRE(bench.lanes.timers.size() == 1);
  CHECK(bench.lanes.timers.front().first == std::chrono::milliseconds(60'000));
  bench.lanes.fire_timers();
  CHECK(bench.last_has("timeout"));
  bench.lanes.run();
  CHECK(bench.answers(5) == 1);
}

TEST_CASE("at the end of input what is running is answered cancelled") {
  Bench bench;
  bench.hello();
  bench.match(5, 2);
  bench.match(6, 2);
  bench.dispatcher().end_of_input();
  CHECK(bench.answers(5) == 1);
  CHECK(bench.answers(6) == 1);
  CHECK(bench.last_has("cancelled"));
  bench.lanes.run();
  CHECK(bench.answers(5) == 1);
}

TEST_CASE("an answer that is too long becomes an error with the same id") {
  Bench bench;
  bench.hello();
  bench.longest = 200;
  bench.take(5, "session.hello", protocol::HelloParams{"test", "1", {1, 0}});
  CHECK(bench.answers(5) == 1);
  CHECK(bench.last_has("too_large"));
}
