// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::cases {

/// One signature under the ledger as it stood: so many entries, the last one's hash.
struct SignedHead {
  std::int64_t entries = 0;
  std::string head;
  std::string device;
  /// RFC 3339, UTC: when it was signed.
  std::string time;
  /// day or export.
  std::string reason;
  /// Ed25519, hexadecimal: 64 and 128 digits.
  std::string public_key;
  std::string signature;
};

/// What is signed: the RFC 8785 text of {"device", "entries", "head", "publicKey", "reason",
/// "time"}.
std::string head_text(const SignedHead &head);

/// As it stands in an export, a line: the same with "signature" added, RFC 8785 again.
std::string head_line(const SignedHead &head);

/// The head whose head_line() is exactly this line; none for any other line. The signature is not
/// looked at.
std::optional<SignedHead> read_head_line(std::string_view line);

/// True when its own key signed it.
bool is_signed(const SignedHead &head);

}  // namespace counterproof::cases
