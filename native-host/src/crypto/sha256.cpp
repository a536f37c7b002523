// SPDX-License-Identifier: Apache-2.0
#include "crypto/sha256.h"

#include <sodium.h>

namespace counterproof::crypto {

static_assert(std::tuple_size_v<Digest> == crypto_hash_sha256_BYTES);

struct Sha256::State {
  crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sodium); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::update(ByteView bytes) {
  crypto_hash_sha256_update(&state_->sodium, bytes.data(), bytes.size());
}

Digest Sha256::finish() {
  Digest digest{};
  crypto_hash_sha256_final(&state_->sodium, digest.data());
  return digest;
}

Digest sha256(ByteView bytes) {
  Digest digest{};
  crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
  return digest;
}

Digest sha256(std::string_view text) {
  return sha256(ByteView(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

std::string to_hex(const Digest &digest) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(digest.size() * 2);
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace counterproof::crypto
