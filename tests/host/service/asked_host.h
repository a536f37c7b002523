// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/base64.h"
#include "base/clock.h"
#include "crypto/sha256.h"
#include "protocol/limits.h"
#include "service/host_service.h"
#include "service/manual_lanes.h"
#include "storage/temporary_folder.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::test {

/// The whole host with records of its own, greeted, asked as the browser asks.
struct AskedHost {
  explicit AskedHost(std::filesystem::path reader = std::filesystem::path(BINARY_DIR) /
                                                    "counterproof-sheet-reader")
      : reader_(std::move(reader)),
        service({.data_folder = data(), .decoder = folder.path() / "none", .sheet_reader = reader_},
                clock, lanes, [this](std::string_view text) {
                  sent.emplace_back(text);
                  return true;
                }) {
    take("session.hello", protocol::HelloParams{"test", "1", {1, 1}});
  }

  std::filesystem::path data() const { return folder.path() / "data"; }
  const std::filesystem::path &sheet_reader() const { return reader_; }

  /// The newest answer when this was taken; what takes its time is not done yet.
  const std::string &ask(const std::string &method, protocol::Params params) {
    service.dispatcher().take(protocol::Request{++asked, method, std::move(params)});
    return sent.back();
  }
  /// The answer.
  const std::string &take(const std::string &method, protocol::Params params) {
    ask(method, std::move(params));
    lanes.run();
    return sent.back();
  }
  /// The same records, as another program has them.
  void records(const std::function<void(service::Records::Open &)> &use) {
    service::Records other(data(), clock);
    use(*other.open().value());
  }

  TemporaryFolder folder;
  SystemClock clock;
  service::ManualLanes lanes;
  std::vector<std::string> sent;
  std::int64_t asked = 0;

private:
  std::filesystem::path reader_;

public:
  service::HostService service;
};

}  // namespace counterproof::test
