// SPDX-License-Identifier: Apache-2.0
#include "crypto/field_key.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace counterproof;
using crypto::FieldKey;

TEST_CASE("a sealed text opens with its key, in its place") {
  const auto key = FieldKey::make();
  for (const std::size_t length : {0, 1, 63, 64, 65, 500, 5000}) {
    const std::string text(length, 'x');
    const auto sealed = key.seal(text, "profile/1/address");
    CHECK(key.open(sealed, "profile/1/address") == text);
    CHECK_FALSE(key.open(sealed, "profile/1/phone"));
    CHECK_FALSE(key.open(sealed, "profile/2/address"));
    CHECK_FALSE(FieldKey::make().open(sealed, "profile/1/address"));
  }
}

TEST_CASE("a sealed text shows neither its words nor its length, and is never twice the same") {
  const auto key = FieldKey::make();
  const std::string name = "Canary von Sealing";
  const auto sealed = key.seal(name, "here");
  CHECK(std::ranges::search(sealed, name).empty());
  CHECK(key.seal("x", "here").size() == sealed.size());
  CHECK(key.seal(name, "here") != sealed);
}

TEST_CASE("whatever is changed, cut off or added in a sealed text, it does not open") {
  const auto key = FieldKey::make();
  const auto sealed = key.seal("12 Canary Lane", "here");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1;
    CHECK_FALSE(key.open(changed, "here"));
    CHECK_FALSE(key.open(ByteView(sealed).first(i), "here"));
  }
  auto longer = sealed;
  longer.push_back(0);
  CHECK_FALSE(key.open(longer, "here"));
}

TEST_CASE("a key is kept as its bytes, and fingerprints go with it") {
  const auto key = FieldKey::make();
  const auto again = FieldKey::from_bytes(key.bytes());
  REQUIRE(again);
  CHECK(again->open(key.seal("a", "b"), "b") == "a");
  CHECK(again->fingerprint("a") == key.fingerprint("a"));
  CHECK(key.fingerprint("a") != key.fingerprint("b"));
  CHECK(key.fingerprint("a") != FieldKey::make().fingerprint("a"));
  CHECK(key.fingerprint("a").size() == 64);
  CHECK_FALSE(FieldKey::from_bytes(Bytes(31)));
  CHECK_FALSE(FieldKey::from_bytes(Bytes(33)));
}
