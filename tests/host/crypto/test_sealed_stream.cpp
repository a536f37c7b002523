// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "crypto/sealed_stream.h"

#include <catch2/catch.hpp>
#include <optional>
#include <vector>

using namespace counterproof;
using namespace counterproof::crypto;

namespace {

// The least that Argon2id takes: the tests are about the stream.
constexpr PassphraseCost kCheap{1, 8};
constexpr auto kPassphrase = "blue heron at dusk";

struct Sealed {
  Bytes head;
  std::vector<Bytes> chunks;
};

Sealed seal(const std::vector<Bytes> &chunks) {
  auto sealer = Sealer::make(kPassphrase, kCheap);
  REQUIRE(sealer);
  Sealed sealed{{sealer->head().begin(), sealer->head().end()}, {}};
  for (std::size_t i = 0; i < chunks.size(); ++i)
    sealed.chunks.push_back(sealer->seal(chunks[i], i + 1 == chunks.size()));
  return sealed;
}

/// All chunks in the order given; none when one of them was refused or the last is not the end.
std::optional<std::vector<Bytes>> opened_by(const Sealed &sealed, std::string_view passphrase) {
  auto opener = Opener::make(passphrase, sealed.head);
  if (!opener) return std::nullopt;
  std::vector<Bytes> opened;
  bool ended = false;
  for (const auto &chunk : sealed.chunks) {
    auto piece = opener->open(chunk);
    if (!piece) return std::nullopt;
    ended = piece->last;
    opened.push_back(std::move(piece->bytes));
  }
  if (!ended) return std::nullopt;
  return opened;
}

const std::vector<Bytes> kThree{random_bytes(kChunk), random_bytes(kChunk), random_bytes(100)};

}  // namespace

TEST_CASE("what was sealed is opened with the same passphrase") {
  const auto sealed = seal(kThree);
  CHECK(sealed.head.size() == kSealHead);
  CHECK(sealed.chunks.front().size() == kSealedChunk);
  CHECK(opened_by(sealed, kPassphrase) == kThree);
  CHECK(opened_by(seal({Bytes{}}), kPassphrase) == std::vector<Bytes>{Bytes{}});
}

TEST_CASE("the same bytes are sealed differently each time") {
  const auto one = seal(kThree);
  const auto other = seal(kThree);
  CHECK(one.head != other.head);
  CHECK(one.chunks.front() != other.chunks.front());
}

TEST_CASE("another passphrase opens nothing") {
  const auto sealed = seal(kThree);
  CHECK_FALSE(opened_by(sealed, "blue heron at dusK"));
  CHECK_FALSE(opened_by(sealed, ""));
}

TEST_CASE("a stream can be gone through twice") {
  const auto sealed = seal(kThree);
  auto opener = Opener::make(kPassphrase, sealed.head);
  REQUIRE(opener);
  REQUIRE(opener->open(sealed.chunks[0]));
  CHECK_FALSE(opener->open(sealed.chunks[0]));
  opener->rewind();
  for (const auto &chunk : sealed.chunks)
    CHECK(opener->open(chunk));
}

TEST_CASE("chunks left out, exchanged, repeated or cut are found") {
  const auto whole = seal(kThree);
  const auto &[head, chunks] = whole;
  CHECK_FALSE(opened_by({head, {chunks[0], chunks[1]}}, kPassphrase));
  CHECK_FALSE(opened_by({head, {chunks[0], chunks[2]}}, kPassphrase));
  CHECK_FALSE(opened_by({head, {chunks[1], chunks[0], chunks[2]}}, kPassphrase));
  CHECK_FALSE(opened_by({head, {chunks[0], chunks[0], chunks[1], chunks[2]}}, kPassphrase));
  CHECK_FALSE(opened_by({head, {chunks[0], chunks[1], chunks[2], chunks[2]}}, kPassphrase));
  CHECK_FALSE(opened_by({head, {}}, kPassphrase));
  auto cut = whole;
  cut.chunks.back().pop_back();
  CHECK_FALSE(opened_by(cut, kPassphrase));
  cut.chunks.back().resize(3);
  CHECK_FALSE(opened_by(cut, kPassphrase));
}

TEST_CASE("every changed byte of the head and of a chunk is found") {
  const auto whole = seal({random_bytes(60)});
  for (std::size_t i = 0; i < whole.head.size(); ++i) {
    auto changed = whole;
    changed.head[i] ^= 1;
    INFO("byte " << i << " of the head");
    CHECK_FALSE(opened_by(changed, kPassphrase));
  }
  for (std::size_t i = 0; i < whole.chunks[0].size(); ++i) {
    auto changed = whole;
    changed.chunks[0][i] ^= 0x80;
    INFO("byte " << i << " of the chunk");
    CHECK_FALSE(opened_by(changed, kPassphrase));
  }
}

TEST_CASE("a head that asks for hours of work is refused at once") {
  auto head = seal(kThree).head;
  head[8] = head[9] = 0xff;
  const auto refused = Opener::make(kPassphrase, head);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::incompatible);
  CHECK_FALSE(Opener::make(kPassphrase, ByteView(head).first(20)));
  CHECK_FALSE(Opener::make(kPassphrase, {}));
}
