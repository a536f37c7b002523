// SPDX-License-Identifier: Apache-2.0
#include "crypto/field_key.h"

#include "crypto/hex.h"
#include "crypto/random.h"

#include <algorithm>
#include <sodium.h>

namespace counterproof::crypto {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kProof = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kStep = 64;

/// One key for each use, made of the one that is kept.
struct Derived {
  enum Use : std::uint64_t { sealing = 1, fingerprints = 2 };
  std::array<std::uint8_t, FieldKey::kBytes> key{};

  Derived(const std::uint8_t *secret, Use use) {
    static_assert(FieldKey::kBytes == crypto_kdf_KEYBYTES);
    crypto_kdf_derive_from_key(key.data(), key.size(), use, "cpfields", secret);
  }
  ~Derived() { sodium_memzero(key.data(), key.size()); }
  Derived(const Derived &) = delete;
  Derived &operator=(const Derived &) = delete;
};

const std::uint8_t *bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t *>(text.data());
}

}  // namespace

FieldKey FieldKey::make() {
  auto bytes = random_bytes(kBytes);
  auto key = from_bytes(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return std::move(*key);
}

std::optional<FieldKey> FieldKey::from_bytes(ByteView bytes) {
  if (bytes.size() != kBytes) return std::nullopt;
  FieldKey key;
  std::ranges::copy(bytes, key.secret_.begin());
  return key;
}

FieldKey::~FieldKey() { sodium_memzero(secret_.data(), secret_.size()); }
FieldKey::FieldKey(FieldKey &&) noexcept = default;
FieldKey &FieldKey::operator=(FieldKey &&) noexcept = default;

Bytes FieldKey::bytes() const { return {secret_.begin(), secret_.end()}; }

Bytes FieldKey::seal(std::string_view text, std::string_view place) const {
  Bytes padded((text.size() / kStep + 1) * kStep);
  std::ranges::copy(text, padded.begin());
  std::size_t length = 0;
  sodium_pad(&length, padded.data(), text.size(), kStep, padded.size());
  auto sealed = random_bytes(kNonce);
  sealed.resize(kNonce + padded.size() + kProof);
  const Derived derived(secret_.data(), Derived::sealing);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + kNonce, nullptr, padded.data(),
                                             padded.size(), bytes_of(place), place.size(), nullptr,
                                             sealed.data(), derived.key.data());
  sodium_memzero(padded.data(), padded.size());
  return sealed;
}

std::optional<std::string> FieldKey::open(ByteView sealed, std::string_view place) const {
  if (sealed.size() < kNonce + kStep + kProof) return std::nullopt;
  Bytes padded(sealed.size() - kNonce - kProof);
  const Derived derived(secret_.data(), Derived::sealing);
  std::size_t length = 0;
  std::optional<std::string> text;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          padded.data(), nullptr, nullptr, sealed.data() + kNonce, sealed.size() - kNonce,
          bytes_of(place), place.size(), sealed.data(), derived.key.data()) == 0 &&
      sodium_unpad(&length, padded.data(), padded.size(), kStep) == 0)
    text = std::string(padded.begin(), padded.begin() + static_cast<std::ptrdiff_t>(length));
  sodium_memzero(padded.data(), padded.size());
  return text;
}

std::string FieldKey::fingerprint(std::string_view text) const {
  const Derived derived(secret_.data(), Derived::fingerprints);
  std::array<std::uint8_t, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(text), text.size(), derived.key.data(),
                     derived.key.size());
  return hex_of(digest);
}

}  // namespace counterproof::crypto
