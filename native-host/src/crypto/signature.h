// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

namespace counterproof::crypto {

/// Ed25519 (RFC 8032): what OpenSSL 1.1.1 and later checks too.
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// The secret half of a key pair; wiped from memory when it goes.
class SigningKey {
public:
  /// Number of bytes of the seed (RFC 8032's private key), which is all that needs keeping.
  static constexpr std::size_t kSeedBytes = 32;

  static SigningKey make();
  /// None unless there are exactly kSeedBytes.
  static std::optional<SigningKey> from_seed(ByteView seed);

  ~SigningKey();
  SigningKey(SigningKey &&) noexcept;
  SigningKey &operator=(SigningKey &&) noexcept;
  SigningKey(const SigningKey &) = delete;
  SigningKey &operator=(const SigningKey &) = delete;

  Bytes seed() const;
  const PublicKey &public_key() const { return public_; }
  Signature sign(ByteView message) const;

private:
  SigningKey() = default;
  std::array<std::uint8_t, 64> secret_{};
  PublicKey public_{};
};

/// False for a wrong signature, and for a key or signature of the wrong length.
bool is_signed_by(ByteView public_key, ByteView message, ByteView signature);

}  // namespace counterproof::crypto
