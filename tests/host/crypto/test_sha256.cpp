// SPDX-License-Identifier: Apache-2.0
#include "crypto/sha256.h"

#include <catch2/catch.hpp>

using namespace counterproof;

// FIPS 180-4 examples and NIST CAVP SHA256ShortMsg.
TEST_CASE("SHA-256 gives the standard's digests") {
  CHECK(crypto::to_hex(crypto::sha256(std::string_view{})) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(crypto::to_hex(crypto::sha256(std::string_view{"abc"})) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(crypto::to_hex(crypto::sha256(
            std::string_view{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"})) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("pieces and a whole give the same digest") {
  Bytes bytes(700'001);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(i * 31 + i / 7);
  const auto whole = crypto::sha256(bytes);

  crypto::Sha256 pieces;
  for (std::size_t at = 0; at < bytes.size(); at += 999)
    pieces.update(ByteView(bytes).subspan(at, std::min<std::size_t>(999, bytes.size() - at)));
  CHECK(pieces.finish() == whole);
}
