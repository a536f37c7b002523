// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof::crypto {

/// Seals single texts that lie in the database, with XChaCha20-Poly1305 (RFC 8439 with libsodium's
/// 192-bit nonce). Each is bound to its place: put elsewhere, it does not open. The length is
/// hidden in steps of 64 bytes. Wiped from memory when it goes.
class FieldKey {
public:
  static constexpr std::size_t kBytes = 32;

  static FieldKey make();
  /// None unless there are exactly kBytes.
  static std::optional<FieldKey> from_bytes(ByteView bytes);

  ~FieldKey();
  FieldKey(FieldKey &&) noexcept;
  FieldKey &operator=(FieldKey &&) noexcept;
  FieldKey(const FieldKey &) = delete;
  FieldKey &operator=(const FieldKey &) = delete;

  Bytes bytes() const;
  /// 24 bytes of nonce, then the sealed text with its 16 bytes of proof. Never twice the same.
  Bytes seal(std::string_view text, std::string_view place) const;
  /// None when it was sealed with another key or for another place, or was changed.
  std::optional<std::string> open(ByteView sealed, std::string_view place) const;
  /// 64 hexadecimal digits that are the same for the same text; without the key they say nothing of
  /// it, not even to who guesses (keyed BLAKE2b).
  std::string fingerprint(std::string_view text) const;

private:
  FieldKey() = default;
  std::array<std::uint8_t, kBytes> secret_{};
};

}  // namespace counterproof::crypto
