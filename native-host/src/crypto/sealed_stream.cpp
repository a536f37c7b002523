// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_stream.h"

#include "crypto/random.h"
#include "crypto/sodium_ready.h"

#include <algorithm>
#include <sodium.h>

namespace counterproof::crypto {
namespace {

constexpr std::array<std::uint8_t, 8> kMagic{'C', 'P', 'M', 'O', 'V', 'E', '1', '\n'};
constexpr std::size_t kCostAt = kMagic.size();
constexpr std::size_t kSaltAt = kCostAt + 8;
constexpr std::size_t kStreamAt = kSaltAt + crypto_pwhash_SALTBYTES;
static_assert(kStreamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES == kSealHead);
static_assert(kChunk + crypto_secretstream_xchacha20poly1305_ABYTES == kSealedChunk);
// A head comes from a file that anybody may have made: it must not keep a computer busy for hours.
constexpr std::uint32_t kMostPasses = 16;
constexpr std::uint32_t kMostMemoryKib = 1024 * 1024;

using Head = std::array<std::uint8_t, kSealHead>;

/// Wiped when it goes.
struct Key {
  Key() = default;
  Key(const Key &) = delete;
  Key &operator=(const Key &) = delete;
  ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
  std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
};

void put_u32(std::uint8_t *at, std::uint32_t value) {
  for (int i = 0; i < 4; ++i)
    at[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::uint32_t get_u32(const std::uint8_t *at) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value |= static_cast<std::uint32_t>(at[i]) << (8 * i);
  return value;
}

Status derive(Key &key, std::string_view passphrase, const Head &head) {
  require_sodium();
  const auto *cost = head.data() + kCostAt;
  if (crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                    head.data() + kSaltAt, get_u32(cost), std::size_t{get_u32(cost + 4)} * 1024,
                    crypto_pwhash_ALG_ARGON2ID13) == 0)
    return {};
  return fail(ErrorCode::storage_failed,
              "There is too little free memory to work with the passphrase: close other programs, "
              "then try again.",
              std::to_string(get_u32(cost + 4)) + " KiB");
}

}  // namespace

struct Sealer::State {
  Head head{};
  crypto_secretstream_xchacha20poly1305_state stream{};
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

Sealer::Sealer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Sealer::~Sealer() = default;
Sealer::Sealer(Sealer &&) noexcept = default;

Result<Sealer> Sealer::make(std::string_view passphrase, PassphraseCost cost) {
  auto state = std::make_unique<State>();
  auto &head = state->head;
  std::ranges::copy(kMagic, head.begin());
  put_u32(head.data() + kCostAt, cost.passes);
  put_u32(head.data() + kCostAt + 4, cost.memory_kib);
  std::ranges::copy(random_bytes(crypto_pwhash_SALTBYTES), head.data() + kSaltAt);
  Key key;
  if (auto derived = derive(key, passphrase, head); !derived)
    return tl::unexpected(derived.error());
  crypto_secretstream_xchacha20poly1305_init_push(&state->stream, head.data() + kStreamAt,
                                                  key.bytes.data());
  return Sealer(std::move(state));
}

const Head &Sealer::head() const { return state_->head; }

Bytes Sealer::seal(ByteView chunk, bool last) {
  Bytes sealed(chunk.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
  const auto tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  crypto_secretstream_xchacha20poly1305_push(&state_->stream, sealed.data(), nullptr, chunk.data(),
                                             chunk.size(), state_->head.data(), state_->head.size(),
                                             static_cast<std::uint8_t>(tag));
  return sealed;
}

struct Opener::State {
  Head head{};
  Key key;
  crypto_secretstream_xchacha20poly1305_state stream{};
  ~State() { sodium_memzero(&stream, sizeof stream); }
};

Opener::Opener(std::unique_ptr<State> state) : state_(std::move(state)) {}
Opener::~Opener() = default;
Opener::Opener(Opener &&) noexcept = default;

Result<Opener> Opener::make(std::string_view passphrase, ByteView head) {
  const auto refused = [](const char *why) {
    return fail(ErrorCode::incompatible,
                "This is no file that Counterproof saved, or a newer Counterproof saved it: check "
                "the file, or update Counterproof.",
                why);
  };
  if (head.size() != kSealHead || !std::ranges::equal(head.first(kMagic.size()), kMagic))
    return refused("head");
  const auto passes = get_u32(head.data() + kCostAt);
  const auto memory = get_u32(head.data() + kCostAt + 4);
  if (passes < crypto_pwhash_OPSLIMIT_MIN || passes > kMostPasses ||
      memory < crypto_pwhash_MEMLIMIT_MIN / 1024 || memory > kMostMemoryKib)
    return refused("cost");
  auto state = std::make_unique<State>();
  std::ranges::copy(head, state->head.begin());
  if (auto derived = derive(state->key, passphrase, state->head); !derived)
    return tl::unexpected(derived.error());
  Opener opener(std::move(state));
  opener.rewind();
  return opener;
}

void Opener::rewind() {
  // It looks at the size of the header only, which is fixed.
  crypto_secretstream_xchacha20poly1305_init_pull(&state_->stream, state_->head.data() + kStreamAt,
                                                  state_->key.bytes.data());
}

Result<Opener::Chunk> Opener::open(ByteView sealed) {
  Chunk chunk;
  std::uint8_t tag = 0;
  if (sealed.size() >= crypto_secretstream_xchacha20poly1305_ABYTES &&
      sealed.size() <= kSealedChunk) {
    chunk.bytes.resize(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
    if (crypto_secretstream_xchacha20poly1305_pull(&state_->stream, chunk.bytes.data(), nullptr,
                                                   &tag, sealed.data(), sealed.size(),
                                                   state_->head.data(), state_->head.size()) == 0) {
      chunk.last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      return chunk;
    }
  }
  return fail(ErrorCode::unreadable, "This part of the file is damaged or was changed.");
}

}  // namespace counterproof::crypto
