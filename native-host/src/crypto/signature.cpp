// SPDX-License-Identifier: Apache-2.0
#include "crypto/signature.h"

#include "crypto/random.h"

#include <sodium.h>

namespace counterproof::crypto {

static_assert(std::tuple_size_v<PublicKey> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<Signature> == crypto_sign_BYTES);
static_assert(SigningKey::kSeedBytes == crypto_sign_SEEDBYTES);

SigningKey SigningKey::make() {
  auto seed = random_bytes(kSeedBytes);
  auto key = from_seed(seed);
  sodium_memzero(seed.data(), seed.size());
  return std::move(*key);
}

std::optional<SigningKey> SigningKey::from_seed(ByteView seed) {
  if (seed.size() != kSeedBytes) return std::nullopt;
  SigningKey key;
  static_assert(sizeof key.secret_ == crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair(key.public_.data(), key.secret_.data(), seed.data());
  return key;
}

SigningKey::~SigningKey() { sodium_memzero(secret_.data(), secret_.size()); }
SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;

Bytes SigningKey::seed() const {
  Bytes seed(kSeedBytes);
  crypto_sign_ed25519_sk_to_seed(seed.data(), secret_.data());
  return seed;
}

Signature SigningKey::sign(ByteView message) const {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.data());
  return signature;
}

bool is_signed_by(ByteView public_key, ByteView message, ByteView signature) {
  if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
    return false;
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     public_key.data()) == 0;
}

}  // namespace counterproof::crypto
