// SPDX-License-Identifier: Apache-2.0
#include "cases/canonical_json.h"

#include <catch2/catch.hpp>

using counterproof::cases::Canonical;
using counterproof::cases::to_canonical_json;
using namespace std::string_literals;

// RFC 8785 §3.2.3, the property sorting example.
TEST_CASE("keys are sorted by UTF-16 code units") {
  const Canonical value{Canonical::Object{{"\xE2\x82\xAC", {"Euro Sign"s}},
                                          {"\r", {"Carriage Return"s}},
                                          {"\xEF\xAC\xB3", {"Hebrew Letter Dalet With Dagesh"s}},
                                          {"1", {"One"s}},
                                          {"\xF0\x9F\x98\x80", {"Emoji: Grinning Face"s}},
                                          {"\xC2\x80", {"Control"s}},
                                          {"\xC3\xB6", {"Latin Small Letter O With Diaeresis"s}}}};
  CHECK(to_canonical_json(value) ==
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
        "\"\xC3\xB6\":\"Latin Small Letter O With Diaeresis\","
        "\"\xE2\x82\xAC\":\"Euro Sign\",\"\xF0\x9F\x98\x80\":\"Emoji: Grinning Face\","
        "\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}");
}

// RFC 8785 §3.2.2, the string of the sample.
TEST_CASE("texts have the shortest escapes and nothing else escaped") {
  CHECK(to_canonical_json({"\xE2\x82\xAC$\x0F\nA'B\"\\\\\"/"s}) ==
        "\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  CHECK(to_canonical_json({"\b\t\f\r\x7F"s + '\0'}) == "\"\\b\\t\\f\\r\x7F\\u0000\"");
  CHECK(to_canonical_json({"a\xFFz"s}) == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("values nest without spaces") {
  const Canonical value{Canonical::Object{
      {"list", {Canonical::List{{std::int64_t{1}}, {true}, {nullptr}, {Canonical::List{}}}}},
      {"empty", {Canonical::Object{}}},
      {"a", {false}}}};
  CHECK(to_canonical_json(value) == R"({"a":false,"empty":{},"list":[1,true,null,[]]})");
}

TEST_CASE("whole numbers stay exact for every reader") {
  CHECK(to_canonical_json({std::int64_t{-9007199254740991}}) == "-9007199254740991");
  CHECK(to_canonical_json({std::int64_t{9007199254740992}}) == "\"9007199254740992\"");
  CHECK(to_canonical_json({std::int64_t{0}}) == "0");
}
