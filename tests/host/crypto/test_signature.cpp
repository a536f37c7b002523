// SPDX-License-Identifier: Apache-2.0
#include "crypto/hex.h"
#include "crypto/signature.h"

#include <catch2/catch.hpp>
#include <string>

using namespace counterproof;
using namespace counterproof::crypto;

namespace {

Bytes hex(const std::string &text) { return bytes_of_hex(text).value(); }

struct Vector {
  std::string seed, key, message, signature;
};

// RFC 8032 §7.1, tests 1, 2, 3.
const Vector kVectors[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b"
     "4"
     "6bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11"
     "d"
     "8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc"
     "6"
     "594a7c15e9716ed28dc027beceea1ec40a"}};

}  // namespace

TEST_CASE("signatures are those of RFC 8032") {
  for (const auto &[seed, key, message, signature] : kVectors) {
    const auto made = SigningKey::from_seed(hex(seed));
    REQUIRE(made.has_value());
    CHECK(hex_of(made->public_key()) == key);
    CHECK(hex_of(made->seed()) == seed);
    CHECK(hex_of(made->sign(hex(message))) == signature);
    CHECK(is_signed_by(hex(key), hex(message), hex(signature)));
  }
}

TEST_CASE("anything else is not signed") {
  const auto key = SigningKey::make();
  const Bytes message{1, 2, 3};
  const auto signature = key.sign(message);
  CHECK(is_signed_by(key.public_key(), message, signature));
  CHECK_FALSE(is_signed_by(SigningKey::make().public_key(), message, signature));
  CHECK_FALSE(is_signed_by(key.public_key(), Bytes{1, 2, 4}, signature));
  for (std::size_t i = 0; i < signature.size(); ++i) {
    auto changed = signature;
    changed[i] ^= 1;
    CHECK_FALSE(is_signed_by(key.public_key(), message, changed));
  }
  CHECK_FALSE(is_signed_by(key.public_key(), message, Bytes{}));
  CHECK_FALSE(is_signed_by(Bytes{1}, message, signature));
  CHECK_FALSE(SigningKey::from_seed(Bytes(31)).has_value());
}

TEST_CASE("one value has one spelling in hexadecimal") {
  CHECK(hex_of(Bytes{0, 10, 255}) == "000aff");
  CHECK(bytes_of_hex("000aff").value() == Bytes{0, 10, 255});
  for (const char *wrong : {"0", "0g", "AB", " 0", "0x"})
    CHECK_FALSE(bytes_of_hex(wrong).has_value());
}
