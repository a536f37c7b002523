// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"
#include "base/clock.h"
#include "base/text.h"
#include "base/uuid.h"

#include <catch2/catch.hpp>

using namespace counterproof;

TEST_CASE("base64 round-trips every length and byte") {
  for (std::size_t length = 0; length < 300; ++length) {
    Bytes bytes(length);
    for (std::size_t i = 0; i < length; ++i)
      bytes[i] = static_cast<std::uint8_t>(i * 7 + length);
    const auto back = from_base64(to_base64(bytes));
    REQUIRE(back.has_value());
    REQUIRE(*back == bytes);
  }
}

TEST_CASE("base64 refuses what RFC 4648 does not allow") {
  const auto text = GENERATE("A", "AA", "AAA", "AA=A", "=AAA", "AAAA=", "AA==AAAA",
                             "AB==", "AAB=", "A A=", "AAA\n", "A-__", "====");
  CAPTURE(text);
  CHECK_FALSE(from_base64(text).has_value());
}

TEST_CASE("times are written in UTC with milliseconds") {
  CHECK(to_rfc3339(0) == "1970-01-01T00:00:00.000Z");
  CHECK(to_rfc3339(1'795'295'643'120) == "2026-11-21T21:14:03.120Z");
  CHECK(to_rfc3339(-1) == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("uuids carry time, version and variant, and sort by time") {
  const std::array<std::uint8_t, 10> ones{255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  CHECK(make_uuid_v7(0x017F22E279B0, ones) == "017f22e2-79b0-7fff-bfff-ffffffffffff");
  CHECK(make_uuid_v7(1000, ones) < make_uuid_v7(1001, {}));
}

TEST_CASE("UTF-8 is checked by the RFC's table") {
  CHECK(is_utf8("caf\xC3\xA9 \xE7\x8C\xAB \xF0\x9F\x90\x88"));
  const auto bad = GENERATE("\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80",
                            "\xF4\x90\x80\x80", "\xC3", "a\xE2\x82");
  CHECK_FALSE(is_utf8(bad));
  CHECK(is_utf8(to_utf8(bad)));
  CHECK(to_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
}
