// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "cases/example_case.h"
#include "complaints/statement.h"

#include <catch2/catch.hpp>
#include <cctype>

using namespace counterproof;
using complaints::Reason;

namespace {

std::vector<cases::Case> confirmed(int count, const std::string &title = "Blue Heron") {
  std::vector<cases::Case> all;
  for (int i = 0; i < count; ++i) {
    cases::Case one;
    const auto request = test::example_case(i);
    one.work_title = title;
    one.listing = request.listing;
    one.match = request.match;
    one.match.mirrored = i % 2 == 0;
    one.match.inverted = i % 3 == 0;
    all.push_back(one);
  }
  return all;
}

std::string lower(std::string text) {
  for (char &c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

TEST_CASE("three lengths, each within its box whatever the facts") {
  const auto count = GENERATE(1, 2, 300);
  const auto title = GENERATE(std::string("Blue Heron"), std::string(5000, 'x'), std::string(), [] {
    std::string cats;
    for (int i = 0; i < 400; ++i)
      cats += "\xF0\x9F\x90\x88";
    return cats;
  }());
  const auto reason = GENERATE(Reason::r1, Reason::r2, Reason::r3);
  const auto statements = complaints::write_statements(confirmed(count, title), reason);
  REQUIRE(statements.size() == 3);
  CHECK(statements[0].limit == 500);
  CHECK(statements[1].limit == 1000);
  CHECK(statements[2].limit == 2000);
  for (const auto &statement : statements) {
    CAPTURE(statement.text);
    CHECK(complaints::utf16_length(statement.text) <= static_cast<std::size_t>(statement.limit));
    CHECK(is_utf8(statement.text));
    CHECK(statement.text.find('{') == std::string::npos);
    CHECK(statement.text.find("I believe") != std::string::npos);
    CHECK(statement.text.find(count == 1
                                  ? "the listing named"
                                  : std::to_string(count) + " listings") != std::string::npos);
  }
}

TEST_CASE("no accusing word in any form of any statement") {
  for (const int count : {1, 2, 9}) {
    for (const auto reason : {Reason::r1, Reason::r2, Reason::r3}) {
      for (const auto &statement : complaints::write_statements(confirmed(count), reason)) {
        const auto text = lower(statement.text);
        for (const auto *word :
             {"thief", "theft", "steal", "stole", "counterfeit", "fake", "pirat", "crim", "fraud",
              "illegal", "infring", "scam", "liar", "copycat", "violat", "guilty"}) {
          CAPTURE(text, word);
          CHECK(text.find(word) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("how the work stands there is said as far as it is known") {
  auto one = confirmed(1);
  one[0].match.inverted = false;
  auto text = complaints::write_statements(one, Reason::r2)[0].text;
  CHECK(text.find("\"Blue Heron\"") != std::string::npos);
  CHECK(text.find("The work is shown mirrored there.") != std::string::npos);
  CHECK(text.find("reversed colours") == std::string::npos);
  CHECK(text.find("in part") == std::string::npos);

  one[0].match.mirrored = false;
  one[0].match.quad = {{{-300, 0}, {300, 0}, {300, 300}, {-300, 300}}};
  text = complaints::write_statements(one, Reason::r2)[0].text;
  CHECK(text.find("shown in part") != std::string::npos);
  CHECK(text.find("mirrored") == std::string::npos);

  text = complaints::write_statements(confirmed(4), Reason::r2)[2].text;
  CHECK(text.find("In 2 of them the work is shown mirrored.") != std::string::npos);
}

TEST_CASE("a title cannot break the sentence it stands in") {
  CHECK(complaints::one_line("a\xE2\x80\xAE"
                             "b\xE2\x80\x8B"
                             "c\xE2\x81\xA6"
                             "d\xC2\x85\x01"
                             "e",
                             100) == "abcde");
  CHECK(complaints::one_line("two\nlines\r\n", 100) == "two lines ");
  CHECK(complaints::one_line("caf\xC3\xA9 \xE2\x80\x94 \xE7\x8C\xAB", 100) ==
        "caf\xC3\xA9 \xE2\x80\x94 \xE7\x8C\xAB");
  CHECK(complaints::one_line("abcdef", 4) == "abc\xE2\x80\xA6");
  CHECK(complaints::one_line("abcd", 4) == "abcd");
  CHECK(is_utf8(complaints::one_line("bad \xFF\xFE bytes", 100)));
  const auto text =
      complaints::write_statements(confirmed(1, "{how}{listings}"), Reason::r2)[0].text;
  CHECK(text.find("\"{how}{listings}\"") != std::string::npos);
}
