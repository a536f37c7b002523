// SPDX-License-Identifier: Apache-2.0
#include "protocol/backup_results.h"

#include "protocol/clip.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxTime = 40;

std::int64_t count(std::int64_t value, std::int64_t most = kMaxSafeInteger) {
  return std::clamp<std::int64_t>(value, 0, most);
}

}  // namespace

Json body(const BackupStatusResult &result) {
  Json last = nullptr;
  if (result.last_made)
    last = {{"at", clip(result.last_made->at, kMaxTime)},
            {"bytes", count(result.last_made->bytes)}};
  return {{"lastMade", std::move(last)},
          {"bytes", count(result.bytes)},
          {"cases", count(result.cases, 10'000'000)}};
}

Json body(const BackupMakeResult &result) {
  return {{"sha256", result.sha256},
          {"bytes", count(result.bytes)},
          {"files", count(result.files)},
          {"damaged", count(result.damaged)}};
}

}  // namespace counterproof::protocol
