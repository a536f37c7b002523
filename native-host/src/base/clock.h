// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace counterproof {

/// Where the time comes from; handed down so that tests can set it.
class Clock {
public:
  virtual ~Clock() = default;
  /// Milliseconds since 1970-01-01T00:00:00Z.
  virtual std::int64_t utc_ms() const = 0;
};

class SystemClock final : public Clock {
public:
  std::int64_t utc_ms() const override;
};

/// RFC 3339 in UTC with milliseconds, such as 2026-11-21T21:14:03.120Z.
std::string to_rfc3339(std::int64_t utc_ms);

}  // namespace counterproof
