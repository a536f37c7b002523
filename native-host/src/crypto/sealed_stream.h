// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace counterproof::crypto {

/// What a passphrase is slowed down by (Argon2id, RFC 9106): guessing costs as much each time.
struct PassphraseCost {
  std::uint32_t passes = 3;
  std::uint32_t memory_kib = 256 * 1024;
};

/// A stream of bytes sealed with a passphrase: libsodium's secretstream (XChaCha20-Poly1305), whose
/// key Argon2id makes of the passphrase and a random salt. Cutting, changing, repeating, exchanging
/// or leaving out any part of it is found.
///
///   head    56 bytes: magic, cost, salt, start of the stream; bound to every chunk after it
///   chunks  kChunk bytes each, kSealedChunk when sealed; the last one is marked and may be shorter
inline constexpr std::size_t kSealHead = 56;
inline constexpr std::size_t kChunk = 64 * 1024;
inline constexpr std::size_t kSealedChunk = kChunk + 17;

class Sealer {
public:
  /// ErrorCode::storage_failed where the memory for the passphrase's cost cannot be had.
  static Result<Sealer> make(std::string_view passphrase, PassphraseCost cost = {});
  ~Sealer();
  Sealer(Sealer &&) noexcept;

  const std::array<std::uint8_t, kSealHead> &head() const;
  /// At most kChunk bytes; exactly that many in all chunks but the last.
  Bytes seal(ByteView chunk, bool last);

private:
  struct State;
  explicit Sealer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Opener {
public:
  /// ErrorCode::incompatible where `head` is none of ours, or asks for more time or memory than any
  /// head of ours would.
  static Result<Opener> make(std::string_view passphrase, ByteView head);
  ~Opener();
  Opener(Opener &&) noexcept;

  struct Chunk {
    Bytes bytes;
    bool last = false;
  };
  /// The next chunk in its order. ErrorCode::unreadable where it is not the one that was sealed
  /// there; for the first one that may as well mean another passphrase.
  Result<Chunk> open(ByteView sealed);
  /// Back to the first chunk, without the passphrase's cost.
  void rewind();

private:
  struct State;
  explicit Opener(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::crypto
