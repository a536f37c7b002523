// SPDX-License-Identifier: Apache-2.0
#include "base/uuid.h"

#include <fmt/format.h>

namespace counterproof {

std::string make_uuid_v7(std::int64_t utc_ms, const std::array<std::uint8_t, 10> &random) {
  std::array<std::uint8_t, 16> bytes{};
  for (int i = 0; i < 6; ++i)
    bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(utc_ms >> (8 * (5 - i)));
  for (std::size_t i = 0; i < random.size(); ++i)
    bytes[6 + i] = random[i];
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x70);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += fmt::format("{:02x}", bytes[i]);
  }
  return text;
}

}  // namespace counterproof
