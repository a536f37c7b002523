// SPDX-License-Identifier: Apache-2.0
#include "crypto/sha256.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sodium.h>
#include <vector>

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

Result<Digest> sha256_file(const std::filesystem::path &file) {
  const auto refuse = [&] {
    return fail(ErrorCode::unreadable,
                "The file cannot be read: check that you are allowed to open it.",
                file.string() + ": " + std::strerror(errno));
  };
  errno = 0;
  std::ifstream input(file, std::ios::binary);
  if (!input) return refuse();
  Sha256 sha;
  std::vector<char> piece(std::size_t{1} << 18);
  while (input) {
    input.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto count = static_cast<std::size_t>(input.gcount());
    sha.update(ByteView(reinterpret_cast<const std::uint8_t *>(piece.data()), count));
  }
  // A folder opens like a file and fails at the first read; a bad disk fails in the middle.
  if (input.bad() || !input.eof()) return refuse();
  return sha.finish();
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
