// SPDX-License-Identifier: Apache-2.0
#include "protocol/sheet_results.h"

#include "base/base64.h"
#include "protocol/limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMaxCount = 10'000'000;

std::int64_t count(std::int64_t value) { return std::clamp<std::int64_t>(value, 0, kMaxCount); }

}  // namespace

Json body(const SheetExportResult &result) {
  return {{"sha256", result.sha256},
          {"bytes", std::clamp<std::int64_t>(result.bytes, 0, kMaxSafeInteger)},
          {"rows", count(result.rows)},
          {"data", to_base64(result.data)}};
}

}  // namespace counterproof::protocol
