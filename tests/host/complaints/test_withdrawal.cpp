// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "complaints/accusing_words.h"
#include "complaints/withdrawal.h"
#include "complaints/withdrawal_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace counterproof;
using namespace counterproof::complaints;
using counterproof::test::example_case;
using S = cases::CaseState;
using cases::Verdict;

namespace {

struct Desk : test::RecordDesk {
  cases::Review review{store, clock};
  cases::Mistakes mistakes{store, clock, review};

  std::vector<std::string> open(int count) {
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i)
      ids.push_back(cases.open(example_case(++asked)).value().case_id);
    return ids;
  }
  void move(const std::vector<std::string> &ids, S state, const std::string &reference = "IPP-1") {
    auto made = step(ids, state, reference);
    made.day = "2026-11-22";
    REQUIRE(progress.move(made));
  }
  void say(const std::vector<std::string> &ids, Verdict verdict) {
    REQUIRE(mistakes.answer(key(), ids, verdict));
  }
  Withdrawal draft(const std::vector<std::string> &ids) {
    return draft_withdrawal(mistakes, ids).value();
  }
};

std::vector<std::string> rules_of(const Withdrawal &made) {
  std::vector<std::string> rules;
  for (const auto &one : made.findings)
    rules.push_back(one.finding.rule);
  return rules;
}

bool has(const std::string &text, const std::string &part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a withdrawal names the complaint and its listings, each sentence with its source") {
  Desk desk;
  const auto ids = desk.open(2);
  desk.move(ids, S::submitted);
  desk.say(ids, Verdict::licensed);
  const auto made = desk.draft(ids);
  CHECK(made.findings.empty());
  CHECK(made.needed.empty());
  CHECK(made.platform == "aliexpress");
  CHECK(made.reference == "IPP-1");
  CHECK(made.day == "2026-11-22");
  CHECK(made.others == 0);
  REQUIRE(made.statements.size() == 3);
  CHECK(made.statements[0].limit == 500);
  for (const auto &one : made.statements) {
    CHECK(utf16_length(one.text) <= static_cast<std::size_t>(one.limit));
    CHECK(utf16_length(one.zh) <= static_cast<std::size_t>(one.limit));
    CHECK(has(one.text, "IPP-1"));
    CHECK(has(one.zh, "IPP-1"));
    CHECK(has(one.text, "permitted"));
    for (const auto &link : made.links) {
      CHECK(has(one.text, link));
      CHECK(has(one.zh, link));
    }
    for (const auto &sentence : one.sentences)
      CHECK_FALSE(sentence.sources.empty());
    CHECK_FALSE(has(one.text, "\n"));
  }
}

TEST_CASE("of several links of one complaint only those named are withdrawn, and it is said") {
  Desk desk;
  const auto ids = desk.open(6);
  desk.move(ids, S::submitted);
  desk.say({ids[1], ids[4]}, Verdict::not_mine);
  const auto made = desk.draft({ids[1], ids[4]});
  CHECK(made.others == 4);
  CHECK(rules_of(made) == std::vector<std::string>{"withdrawal.part"});
  CHECK(has(made.findings[0].finding.sentence, "4 other listings"));
  REQUIRE_FALSE(made.statements.empty());
  const auto &text = made.statements.back().text;
  CHECK(has(text, "these 2 listings only"));
  CHECK(has(text, "4 other listings that it names, the complaint stands"));
  CHECK(has(text, "my work is not shown there"));
  CHECK_FALSE(has(text, desk.cases.get(ids[0]).value().listing.id));
  // One that was withdrawn is no part of what stands.
  desk.move({ids[0]}, S::withdrawn);
  CHECK(desk.draft({ids[1]}).others == 4);
}

TEST_CASE("what hinders a withdrawal is said with a way on, and then there is no text") {
  Desk desk;
  const auto ids = desk.open(4);
  CHECK(rules_of(desk.draft({ids[0]})) == std::vector<std::string>{"withdrawal.not_sent"});
  CHECK(desk.draft({ids[0]}).complaint_id.empty());
  desk.move({ids[1], ids[2]}, S::submitted);
  CHECK(rules_of(desk.draft({ids[1]})) == std::vector<std::string>{"withdrawal.answer"});
  desk.say({ids[1]}, Verdict::licensed);
  desk.move({ids[1]}, S::withdrawn);
  CHECK(rules_of(desk.draft({ids[1]})) == std::vector<std::string>{"withdrawal.withdrawn"});
  desk.move({ids[2]}, S::refused);
  CHECK(rules_of(desk.draft({ids[2]})) == std::vector<std::string>{"withdrawal.over"});
  for (const auto &id : {ids[0], ids[1], ids[2]}) {
    const auto made = desk.draft({id});
    CHECK(made.statements.empty());
    CHECK_FALSE(made.findings.front().finding.mend.empty());
    CHECK(made.findings.front().finding.severity == Severity::block);
  }
  desk.move({ids[3]}, S::submitted, "IPP-2");
  CHECK(draft_withdrawal(desk.mistakes, {ids[1], ids[3]}).error().code == ErrorCode::conflict);
  CHECK(draft_withdrawal(desk.mistakes, {"none"}).error().code == ErrorCode::not_found);
}

TEST_CASE("a number that is not recorded is asked for; a portal that gave none is no dead end") {
  Desk desk;
  const auto ids = desk.open(1);
  desk.move(ids, S::submitted, "");
  desk.say(ids, Verdict::licensed);
  const auto made = desk.draft(ids);
  REQUIRE(made.needed.size() == 1);
  CHECK(made.needed.front().fact == "reference");
  CHECK(rules_of(made) == std::vector<std::string>{"withdrawal.number"});
  REQUIRE_FALSE(made.statements.empty());
  CHECK(has(made.statements.front().text, "my complaint of 2026-11-22 about the work"));
  REQUIRE(desk.mistakes.number("number", made.complaint_id, "IPP-9"));
  const auto numbered = desk.draft(ids);
  CHECK(numbered.needed.empty());
  CHECK(has(numbered.statements.front().text, "my complaint IPP-9 of"));
}

TEST_CASE("listings that do not fit stand by number, as all, or not at all") {
  WithdrawalFacts facts{"IPP-1", "2026-11-22", "Blue Heron", {}, 0, true, false, "2026-11-23"};
  for (int i = 0; i < 12; ++i)
    facts.links.push_back("https://www.aliexpress.com/item/" +
                          std::to_string(1005009446764600LL + i) + ".html");
  const auto few = write_withdrawal(facts);
  REQUIRE(few.size() == 3);
  CHECK(has(few[0].text, "1005009446764600, 1005009446764601"));
  CHECK(has(few[1].text, "https://"));
  for (int i = 12; i < 300; ++i)
    facts.links.push_back("https://www.aliexpress.com/item/" +
                          std::to_string(1005009446764600LL + i) + ".html");
  const auto many = write_withdrawal(facts);
  REQUIRE(many.size() == 3);
  CHECK(has(many[2].text, "all 300 listings that the complaint names"));
  facts.others = 1;
  CHECK(write_withdrawal(facts).empty());
  facts.links.clear();
  CHECK(write_withdrawal(facts).empty());
}

TEST_CASE("whatever the facts, no text is too long, accuses or lacks a source") {
  std::mt19937 random(11);
  const std::vector<std::string> titles{"Blue Heron", std::string(400, 'a'), "<b>\"'{work}</b>",
                                        "\xE2\x80\xAEheron \xE7\xBF\xA0\xE9\xB8\x9F",
                                        "{links} {close}"};
  for (int i = 0; i < 3000; ++i) {
    WithdrawalFacts facts;
    facts.reference = random() % 3 == 0 ? "" : std::string(1 + random() % 200, 'R');
    facts.day = "2026-11-22";
    facts.work_title = titles[random() % titles.size()];
    facts.others = random() % 3;
    facts.is_licensed = random() % 2 == 0;
    facts.is_not_mine = random() % 2 == 0;
    facts.answered_on = "2026-11-23";
    for (auto count = random() % 40; count > 0; --count)
      facts.links.push_back("https://www.aliexpress.com/item/" +
                            std::to_string(1005009446000000LL + count) + ".html");
    for (const auto &one : write_withdrawal(facts)) {
      REQUIRE(utf16_length(one.text) <= static_cast<std::size_t>(one.limit));
      REQUIRE(utf16_length(one.zh) <= static_cast<std::size_t>(one.limit));
      REQUIRE(accusing_words_in(one.text).empty());
      REQUIRE_FALSE(has(one.text, "\xE2\x80\xAE"));
      for (const auto &sentence : one.sentences)
        REQUIRE_FALSE(sentence.sources.empty());
    }
  }
}
