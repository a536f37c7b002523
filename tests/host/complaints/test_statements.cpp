// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "cases/example_case.h"
#include "complaints/accusing_words.h"
#include "complaints/statement.h"

#include <algorithm>
#include <catch2/catch.hpp>

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
    one.judgement = request.judgement;
    one.match.mirrored = i % 2 == 0;
    one.match.inverted = i % 3 == 0;
    all.push_back(one);
  }
  return all;
}

std::vector<complaints::Statement> written(const std::vector<cases::Case> &cases, Reason reason) {
  return complaints::write_statements(complaints::statement_facts(cases, reason)).value();
}

}  // namespace

TEST_CASE("three lengths, each within its box whatever the facts") {
  const auto count = GENERATE(1, 2, 300);
  const auto title = GENERATE(std::string("Blue Heron"), std::string(5000, 'x'), [] {
    std::string cats;
    for (int i = 0; i < 400; ++i)
      cats += "\xF0\x9F\x90\x88";
    return cats;
  }());
  const auto reason = GENERATE(Reason::r1, Reason::r2, Reason::r3);
  const auto statements = written(confirmed(count, title), reason);
  REQUIRE(statements.size() == 3);
  CHECK(statements[0].limit == 500);
  CHECK(statements[1].limit == 1000);
  CHECK(statements[2].limit == 2000);
  for (const auto &statement : statements) {
    CAPTURE(statement.text);
    CHECK(complaints::utf16_length(statement.text) <= static_cast<std::size_t>(statement.limit));
    CHECK(is_utf8(statement.text));
    CHECK(complaints::utf16_length(statement.zh) <= static_cast<std::size_t>(statement.limit));
    CHECK(is_utf8(statement.zh));
    CHECK(statement.text.find('{') == std::string::npos);
    CHECK(statement.zh.find('{') == std::string::npos);
    CHECK(statement.text.find("I believe") != std::string::npos);
    CHECK(statement.text.find(count == 1
                                  ? "the listing named"
                                  : std::to_string(count) + " listings") != std::string::npos);
  }
}

TEST_CASE("no accusing word in any form of any statement") {
  for (const int count : {1, 2, 9}) {
    for (const auto reason : {Reason::r1, Reason::r2, Reason::r3}) {
      for (const auto &statement : written(confirmed(count), reason)) {
        CAPTURE(statement.text, statement.zh);
        CHECK(complaints::accusing_words_in(statement.text).empty());
        CHECK(complaints::accusing_words_in(statement.zh).empty());
      }
    }
  }
}

TEST_CASE("accusing words are known by how they begin, in Chinese wherever they stand") {
  CHECK(complaints::accusing_words_in("They STOLE my pictures, thieves!") ==
        std::vector<std::string>{"stole", "thieves"});
  CHECK(complaints::accusing_words_in("counterfeits and infringement").size() == 2);
  CHECK(complaints::accusing_words_in("\xE8\xAF\xA5\xE5\x8D\x96\xE5\xAE\xB6\xE7\x9B\x97"
                                      "\xE7\xAA\x83")
            .size() >= 1);
  CHECK(complaints::accusing_words_in("Do not forget the robin; restless, unfaked").empty());
}

TEST_CASE("each sentence says in both languages what it stands on") {
  auto facts = complaints::statement_facts(confirmed(3), Reason::r2);
  facts.completed = "2018-03-01";
  facts.first_published = "2019-04-02";
  facts.first_published_at = "https://shop.example/heron";
  facts.record_number = "C-2026-0042";
  facts.earlier_references = {"IPP-1"};
  facts.has_comparison = true;
  const auto statements = complaints::write_statements(facts).value();
  for (const auto &statement : statements) {
    REQUIRE_FALSE(statement.sentences.empty());
    std::string en, zh;
    for (const auto &sentence : statement.sentences) {
      CAPTURE(sentence.en);
      CHECK_FALSE(sentence.zh.empty());
      REQUIRE_FALSE(sentence.sources.empty());
      for (const auto &source : sentence.sources)
        CHECK_FALSE(source.empty());
      en += sentence.en;
      zh += sentence.zh;
    }
    const auto without_space = [](std::string text) {
      text.erase(
          std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }),
          text.end());
      return text;
    };
    CHECK(without_space(statement.text) == without_space(en));
    CHECK(without_space(statement.zh) == without_space(zh));
  }
  const auto &longest = statements[2].text;
  for (const char *fact : {"2018-03-01", "2019-04-02", "https://shop.example/heron", "C-2026-0042",
                           "IPP-1", "is attached"})
    CHECK(longest.find(fact) != std::string::npos);
  CHECK(complaints::machine_mark().en.find("not checked by a lawyer") != std::string::npos);
}

TEST_CASE("a fact that is not known leaves its sentence out") {
  const auto text = written(confirmed(2), Reason::r2)[2].text;
  for (const char *never :
       {"finished on", "first published", "record on this portal", "reference", "attached"})
    CHECK(text.find(never) == std::string::npos);
}

TEST_CASE("an agent speaks for the owner") {
  auto facts = complaints::statement_facts(confirmed(1), Reason::r2);
  facts.owner = "Ana Pintora";
  const auto statements = complaints::write_statements(facts).value();
  for (const auto &statement : statements) {
    CHECK(statement.text.find("of Ana Pintora, for whom I act") != std::string::npos);
    CHECK(statement.text.find("I gave no permission") == std::string::npos);
    CHECK(statement.text.find("my own work") == std::string::npos);
  }
}

TEST_CASE("no statement without the four answers, a work and a listing") {
  auto unanswered = confirmed(2);
  const auto answer =
      GENERATE(&cases::Judgement::mine, &cases::Judgement::not_licensed,
               &cases::Judgement::looked_at, &cases::Judgement::exceptions_considered);
  unanswered[1].judgement.*answer = false;
  const auto refused =
      complaints::write_statements(complaints::statement_facts(unanswered, Reason::r2));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::conflict);
  CHECK_FALSE(complaints::write_statements(complaints::statement_facts({}, Reason::r2)));
  CHECK_FALSE(
      complaints::write_statements(complaints::statement_facts(confirmed(1, ""), Reason::r2)));
}

TEST_CASE("how the work stands there is said as far as it is known") {
  auto one = confirmed(1);
  one[0].match.inverted = false;
  auto text = written(one, Reason::r2)[0].text;
  CHECK(text.find("\"Blue Heron\"") != std::string::npos);
  CHECK(text.find("The work is shown mirrored there.") != std::string::npos);
  CHECK(text.find("reversed colours") == std::string::npos);
  CHECK(text.find("in part") == std::string::npos);

  one[0].match.mirrored = false;
  one[0].match.quad = {{{-300, 0}, {300, 0}, {300, 300}, {-300, 300}}};
  text = written(one, Reason::r2)[0].text;
  CHECK(text.find("shown in part") != std::string::npos);
  CHECK(text.find("mirrored") == std::string::npos);

  text = written(confirmed(4), Reason::r2)[2].text;
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
  const auto text = written(confirmed(1, "{how}{listings}"), Reason::r2)[0].text;
  CHECK(text.find("\"{how}{listings}\"") != std::string::npos);
}
