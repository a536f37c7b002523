// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace counterproof::protocol {

// The numbers and names of protocol/limits.json and protocol/identity.json, as the compiler needs
// them; tests/host/protocol compares each with the files.

inline constexpr int kVersionMajor = 1;
inline constexpr int kVersionMinor = 1;

inline constexpr std::size_t kMaxRequestBytes = 8'388'608;
inline constexpr std::size_t kMaxReplyBytes = 524'288;
inline constexpr std::size_t kMaxPictureBytes = 5'242'880;
inline constexpr int kMaxPicturesPerRequest = 8;
inline constexpr int kMaxPicturesInFlight = 16;
inline constexpr int kMaxRequestsInFlight = 32;
inline constexpr int kMaxJsonDepth = 32;
inline constexpr std::size_t kMaxStringBytes = 7'340'032;
/// Values in one message, so that a small text of many tiny values cannot become a large tree. No
/// message of the contract has a tenth of it.
inline constexpr int kMaxJsonValues = 20'000;
/// The largest whole number both sides can hold: 2^53 - 1.
inline constexpr std::int64_t kMaxSafeInteger = 9'007'199'254'740'991;

inline constexpr std::string_view kHostName = "counterproof.host";
inline constexpr std::string_view kAddonId = "counterproof@extension";
inline constexpr std::string_view kExtensionId = "kccjegidgcdmmjlbebcckejfoekpoiko";

}  // namespace counterproof::protocol
