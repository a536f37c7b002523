// SPDX-License-Identifier: Apache-2.0
#include "complaints/accusing_words.h"
#include "complaints/draft_forms.h"
#include "complaints/example_record.h"
#include "complaints/own_wording.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace counterproof;
using namespace counterproof::complaints;
using Standing = SentenceWording::Standing;

namespace {

/// A form of so many listings of one work about which everything is known.
StatementFacts facts_of(const std::string &title, std::size_t listings = 7) {
  StatementFacts facts;
  facts.work_title = title;
  facts.listings = listings;
  facts.is_answered = true;
  facts.completed = "2018-03-01";
  facts.first_published = "2019-04-02";
  facts.first_published_at = "Paris";
  facts.record_number = "C-2026-0042";
  return facts;
}

/// The next form: another work, of which the record does not know all.
StatementFacts next_facts(std::size_t listings = 3) {
  StatementFacts facts;
  facts.work_title = "Red Fox";
  facts.listings = listings;
  facts.is_answered = true;
  return facts;
}

std::string kept(const StatementFacts &facts, const std::string &sentence, const std::string &words,
                 const std::string &language = "en") {
  const auto taken = take_wording(facts, sentence, language, words).value();
  CHECK(taken.findings.empty());
  return taken.text;
}

cases::Wording wording(const std::string &sentence, const std::string &text,
                       const std::string &language = "en") {
  return {sentence, language, text, true};
}

std::vector<Statement> written(StatementFacts facts, std::vector<cases::Wording> wordings) {
  facts.wordings = std::move(wordings);
  return write_statements(facts).value();
}

const Sentence *find(const Statement &statement, const std::string &name) {
  const auto found = std::find_if(statement.sentences.begin(), statement.sentences.end(),
                                  [&](const Sentence &one) { return one.name == name; });
  return found == statement.sentences.end() ? nullptr : &*found;
}

std::vector<std::string> rules(const std::vector<LintFinding> &findings) {
  std::vector<std::string> all;
  for (const auto &one : findings)
    all.push_back(one.rule);
  return all;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("facts in the artist's words become facts of every other form") {
  const auto heron = facts_of("Blue Heron");
  const auto text =
      kept(heron, "looked.many", "I looked at all 7 of them beside \"Blue Heron\", of 2018-03-01.");
  CHECK(text == "I looked at all {count} of them beside \"{work}\", of {completed}.");
  const auto same = written(heron, {wording("looked.many", text)});
  CHECK(find(same[0], "looked.many")->en ==
        "I looked at all 7 of them beside \"Blue Heron\", of 2018-03-01.");

  auto fox = next_facts();
  fox.completed = "2021-05-06";
  for (const auto &statement : written(fox, {wording("looked.many", text)})) {
    CHECK(find(statement, "looked.many")->en ==
          "I looked at all 3 of them beside \"Red Fox\", of 2021-05-06.");
    CHECK(statement.text.find("Heron") == std::string::npos);
    CHECK(statement.text.find("all 3 of them") != std::string::npos);
  }
}

TEST_CASE("what is only like a fact stays as it was written") {
  const auto heron = facts_of("Blue Heron");
  // No number of listings, no place: our sentence has none.
  CHECK(kept(heron, "own", "I painted 7 of them in Paris.") == "I painted 7 of them in Paris.");
  CHECK(kept(heron, "published.at", "It hung in Paris from 2019-04-02.") ==
        "It hung in {place} from {published}.");
  // Parts of longer words and numbers.
  CHECK(kept(heron, "looked.many", "On 7.11., 17 or 2017-07-7 I saw 7 Blue Herons.") ==
        "On 7.11., 17 or 2017-07-7 I saw {count} Blue Herons.");
  CHECK(kept(heron, "work", "BLUE HERON and blue heron") == "{work} and {work}");
  // A title of words that we use too is a title in quotation marks only.
  const auto i = facts_of("I");
  CHECK(kept(i, "permission", "I believe that I gave no permission for \"I\".") ==
        "I believe that I gave no permission for \"{work}\".");
  CHECK(kept(facts_of("Listing"), "own",
             "It is mine; the listing \xE2\x80\x9CListing\xE2\x80\x9D.") ==
        "It is mine; the listing \xE2\x80\x9C{work}\xE2\x80\x9D.");
  // In Chinese nothing stands between words.
  CHECK(kept(heron, "own",
             "\xE8\xAF\xA5"
             "Blue Heron\xE5\xB1\x9E\xE4\xBA\x8E\xE6\x88\x91",
             "zh") == "\xE8\xAF\xA5{work}\xE5\xB1\x9E\xE4\xBA\x8E\xE6\x88\x91");
  // Braces of a title are its own.
  CHECK(kept(facts_of("{count}"), "work", "My {count} here") == "My {work} here");
}

TEST_CASE("two facts of one value are told by the sentence they stand in") {
  auto facts = facts_of("Blue Heron");
  facts.first_published = facts.completed;
  CHECK(kept(facts, "completed", "Done on 2018-03-01.") == "Done on {completed}.");
  CHECK(kept(facts, "published.at", "Shown on 2018-03-01.") == "Shown on {published}.");
}

TEST_CASE("an accusing word is never kept and never used, and the sentence names it") {
  const auto heron = facts_of("Blue Heron");
  for (const std::string words : {"They stole my work.", "This seller is a THIEF, a thief!",
                                  "A coun\xC2\xAD"
                                  "terfeit.",
                                  "Pirated c\xE2\x80\x8Bopies"}) {
    const auto taken = take_wording(heron, "belief.many.R2", "en", words).value();
    REQUIRE(rules(taken.findings) == Rules{"wording.accusing"});
    CHECK(taken.findings[0].severity == Severity::block);
    CHECK_FALSE(taken.findings[0].mend.empty());
    const auto named = accusing_words_in(taken.text);
    REQUIRE_FALSE(named.empty());
    CHECK(taken.findings[0].sentence.find(": " + named[0]) != std::string::npos);
    // Whoever put it into the records.
    for (const auto &statement : written(heron, {wording("belief.many.R2", taken.text)})) {
      CHECK(accusing_words_in(statement.text).empty());
      CHECK(find(statement, "belief.many.R2")->wordings[0].standing == Standing::unfit);
    }
  }
  const auto chinese =
      take_wording(heron, "own", "zh", "\xE5\x8D\x96\xE5\xAE\xB6\xE5\x81\xB7\xE7\xAA\x83").value();
  CHECK(rules(chinese.findings) == Rules{"wording.accusing"});
  // A title is quoted as it is.
  CHECK(kept(facts_of("The Thief of Time"), "own", "I made \"The Thief of Time\".") ==
        "I made \"{work}\".");
}

TEST_CASE("nothing but one line of words, and facts that there are, can be kept") {
  const auto heron = facts_of("Blue Heron");
  CHECK(kept(heron, "own", "  Mine\n\xE2\x80\xAE,\x07 all\tmine. ") == "Mine , all mine.");
  const auto found = [&](const std::string &words) {
    return rules(take_wording(heron, "own", "en", words).value().findings);
  };
  CHECK(found("  \n") == Rules{"wording.empty"});
  CHECK(found("{work}{count}") == Rules{"wording.empty"});
  CHECK(found("It is {mine}.") == Rules{"wording.braces"});
  CHECK(found("A brace } alone") == Rules{"wording.braces"});
  CHECK(kept(heron, "own", "I finished it on {completed}.") == "I finished it on {completed}.");
  CHECK(kept(heron, "own", "<b>Mine</b>") == "<b>Mine</b>");
  CHECK(take_wording(heron, "no such", "en", "x").error().code == ErrorCode::invalid_params);
}

TEST_CASE("a fact that is missing is asked for, and ours stands meanwhile") {
  const auto text =
      kept(facts_of("Blue Heron"), "permission", "I allowed nothing since 2019-04-02.");
  REQUIRE(text == "I allowed nothing since {published}.");
  auto fox = next_facts();
  fox.wordings = {wording("permission", text)};
  const auto statements = write_statements(fox).value();
  for (const auto &statement : statements) {
    CHECK(find(statement, "permission")->en == "I gave no permission for this use.");
    CHECK(find(statement, "permission")->wordings[0].standing == Standing::unfit);
  }
  const auto findings = lint_wordings(fox, statements);
  REQUIRE(rules(findings) == Rules{"wording.fact"});
  CHECK(findings[0].sentence.find("the day the work was first published") != std::string::npos);
  fox.first_published = "2022-01-01";
  CHECK(find(write_statements(fox).value()[0], "permission")->en ==
        "I allowed nothing since 2022-01-01.");
  // A sentence of ours that stands on a missing fact is left out whatever it says.
  CHECK(find(written(next_facts(), {wording("completed", "It is old.")})[2], "completed") ==
        nullptr);
}

TEST_CASE("a statement fits its box in the artist's words too") {
  const auto heron = facts_of("Blue Heron");
  const auto ours = written(heron, {});
  const auto most = GENERATE(200, 450, 900);
  std::string words;
  while (words.size() < static_cast<std::size_t>(most))
    words += "I am sure of it. ";
  auto facts = heron;
  facts.wordings = {wording("permission", words)};
  const auto statements = write_statements(facts).value();
  for (const auto &statement : statements) {
    CHECK(utf16_length(statement.text) <= static_cast<std::size_t>(statement.limit));
    CHECK(utf16_length(statement.zh) <= static_cast<std::size_t>(statement.limit));
  }
  // What need not stand falls out first; where that is not enough, ours stands and it is said.
  CHECK(statements[2].text.find(words) != std::string::npos);
  CHECK(statements[0].is_ours_to_fit == (statements[0].text == ours[0].text));
  CHECK(statements[0].is_ours_to_fit == (most > 250));
  const auto found = rules(lint_wordings(facts, statements));
  CHECK((std::count(found.begin(), found.end(), "wording.length") > 0) == (most > 250));
}

TEST_CASE("what is untouched keeps its sources, and what is not says whose words it is in") {
  auto facts = facts_of("Blue Heron");
  const auto ours = written(facts, {});
  facts.wordings = {wording("permission", "I never allowed it for \"{work}\".")};
  auto statements = write_statements(facts).value();
  for (const auto &sentence : statements[2].sentences) {
    const auto *before = find(ours[2], sentence.name);
    REQUIRE(before != nullptr);
    CHECK_FALSE(sentence.sources.empty());
    if (sentence.name == "permission") {
      CHECK(sentence.zh == before->zh);
      CHECK(sentence.sources == std::vector<std::string>{
                                    "your own words", "your answer in each case: I gave no licence",
                                    "your portfolio: the work of the case"});
    } else {
      CHECK(sentence.sources == before->sources);
      CHECK(sentence.en == before->en);
    }
  }
  CHECK(rules(lint_wordings(facts, statements)) == Rules{"wording.pair"});
  facts.wordings.push_back(wording("permission", "\xE6\x88\x91\xE6\x9C\xAA\xE5\x85\x81", "zh"));
  statements = write_statements(facts).value();
  CHECK(lint_wordings(facts, statements).empty());
  CHECK(find(statements[0], "permission")->sources ==
        std::vector<std::string>{"your own words", "your portfolio: the work of the case"});
  // Taken back: ours, and the artist's at hand.
  for (auto &one : facts.wordings)
    one.is_used = false;
  statements = write_statements(facts).value();
  CHECK(statements[0].text == ours[0].text);
  CHECK(find(statements[0], "permission")->wordings.at(0).standing == Standing::taken_back);
  CHECK(lint_wordings(facts, statements).empty());
}

TEST_CASE("a form is written in the words kept for its work") {
  auto record = test::example_record(2);
  record.works.front().wordings = {{"own", "en", "I drew \"{work}\" myself."}};
  const auto form = draft_forms(record).forms.at(0);
  CHECK(form.statements[2].text.find("I drew \"Blue Heron\" myself.") != std::string::npos);
  CHECK(form.facts.listings == 2);
}

TEST_CASE("whatever is written, no statement accuses, bursts its box or holds a stale title") {
  std::mt19937 random(20261123);
  const std::vector<std::string> parts{"I ",
                                       "Blue Heron",
                                       "\"Blue Heron\"",
                                       "thief",
                                       "stole",
                                       "{work}",
                                       "{count}",
                                       "7",
                                       "2018-03-01",
                                       "{",
                                       "}",
                                       "fake",
                                       "\xE5\x81\xB7",
                                       "\xE2\x80\xAE",
                                       " believe ",
                                       "blue heron",
                                       "C-2026-0042",
                                       "{published}",
                                       "\n",
                                       "work",
                                       ", "};
  const auto heron = facts_of("Blue Heron");
  const auto fox = next_facts();
  int used = 0;
  for (int run = 0; run < 10'000; ++run) {
    std::string words;
    for (auto count = random() % 12; count > 0; --count)
      words += parts[random() % parts.size()] + " ";
    const std::string language = random() % 2 == 0 ? "en" : "zh";
    const auto taken = take_wording(heron, "permission", language, words).value();
    // Kept in spite of what was found, too.
    for (const auto &statement : written(fox, {wording("permission", taken.text, language)})) {
      const auto *sentence = find(statement, "permission");
      REQUIRE(sentence != nullptr);
      REQUIRE_FALSE(sentence->sources.empty());
      used += sentence->is_worded(language) ? 1 : 0;
      REQUIRE(accusing_words_in(statement.text).empty());
      REQUIRE(accusing_words_in(statement.zh).empty());
      for (const auto *text : {&statement.text, &statement.zh}) {
        REQUIRE(utf16_length(*text) <= static_cast<std::size_t>(statement.limit));
        for (const char *never : {"\"Blue Heron\"", "2018-03-01", "{", "}", "\xE2\x80\xAE"})
          REQUIRE(text->find(never) == std::string::npos);
      }
    }
  }
  CHECK(used > 1000);
}
