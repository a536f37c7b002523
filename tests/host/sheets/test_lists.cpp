// SPDX-License-Identifier: Apache-2.0
// Ten messy lists, each as some artist's spreadsheet might have written it.
#include "sheets/list_file.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::sheets;
using counterproof::test::choice;
using counterproof::test::plan_of;
using counterproof::test::plan_of_text;
using S = cases::CaseState;

namespace {

std::vector<std::size_t> refused_lines(const ImportPlan &plan) {
  std::vector<std::size_t> lines;
  for (const auto &row : plan.refused)
    lines.push_back(row.line);
  return lines;
}

std::vector<S> states_of(const cases::PastCase &past) {
  std::vector<S> states;
  for (const auto &step : past.steps)
    states.push_back(step.state);
  return states;
}

bool says(const ImportPlan &plan, std::size_t at, const std::string &words) {
  return plan.refused.at(at).fault.sentence.find(words) != std::string::npos;
}

using Lines = std::vector<std::size_t>;
using States = std::vector<S>;

}  // namespace

TEST_CASE("a plain list: rows that cannot be taken are named by line, each with a sentence") {
  auto chosen = choice();
  auto plan = plan_of("plain-english", chosen);
  CHECK(plan.rows == 7);
  REQUIRE(plan.cases.size() == 4);
  CHECK(refused_lines(plan) == Lines{6, 7, 8});
  CHECK(says(plan, 0, "link is missing"));
  CHECK(says(plan, 1, "\"nuked\" is not known"));
  CHECK(plan.refused[1].fault.kind == FaultKind::unknown_word);
  CHECK(plan.refused[1].fault.about == "nuked");
  CHECK(says(plan, 2, "does not say when"));
  CHECK(plan.refused[2].fault.kind == FaultKind::undated);
  CHECK(states_of(plan.cases[0].past) == States{S::submitted, S::removed});
  CHECK(states_of(plan.cases[2].past) == States{S::submitted, S::refused});
  CHECK(states_of(plan.cases[3].past) == States{S::submitted});
  const auto &first = plan.cases[0].past;
  CHECK(first.steps[0].filing->reference == "CP-1001");
  CHECK(first.steps[0].filing->platform == "aliexpress");
  CHECK(first.steps[1].portal_word == "Removed");
  CHECK(first.steps[1].day == "2019-03-05");
  CHECK(first.opened_at == "2019-03-05T00:00:00.000Z");
  CHECK(first.seller.store_name == "Best Posters Store");
  CHECK(first.work_title == "Blue Heron");
  REQUIRE(first.words.size() == 1);
  CHECK(first.words[0].heading == "Notes");
  CHECK(plan.cases[2].past.words[0].words == "they wanted a \"certificate\"");

  chosen.words = {{"nuked", S::removed}};
  chosen.day = "2019-06-01";
  chosen.works = {{"blue heron", "017f22e2-79b0-7fff-bfff-fffffffffff1"}};
  plan = plan_of("plain-english", chosen);
  CHECK(refused_lines(plan) == Lines{6});
  CHECK(plan.cases[0].past.work_id == "017f22e2-79b0-7fff-bfff-fffffffffff1");
  CHECK(plan.cases[5].past.steps[1].day == "2019-06-01");
}

TEST_CASE("semicolons, Windows-1252 and dates with full stops") {
  const auto plan = plan_of("german-excel");
  REQUIRE(plan.cases.size() == 2);
  CHECK(plan.cases[0].past.seller.store_name == "M\xC3\xBCller Wohnk\xC3\xBC"
                                                "che \xE2\x82\xAC");
  CHECK(plan.cases[0].past.listing.price_text == "3,50");
  CHECK(plan.cases[0].past.steps[0].day == "2019-03-05");
  CHECK(plan.cases[0].past.steps[1].day == "2019-03-09");
  CHECK(states_of(plan.cases[1].past) == States{S::submitted, S::processing});
  REQUIRE(refused_lines(plan) == Lines{4});
  CHECK(says(plan, 0, "before the complaint"));
}

TEST_CASE("Spanish, with a mark at the start; one date shows how all are meant") {
  const auto plan = plan_of("spanish");
  CHECK(plan.order == DayOrder::day_first);
  REQUIRE(plan.cases.size() == 3);
  CHECK(plan.cases[0].past.steps[0].day == "2019-03-05");
  CHECK(plan.cases[1].past.listing.id == "33020000002");
  CHECK(plan.cases[1].past.steps[1].reason == "falta el certificado");
  CHECK(plan.cases[2].past.steps[0].day == "2019-05-03");
  CHECK(refused_lines(plan) == Lines{5});
}

TEST_CASE("Chinese, UTF-16 with tabs") {
  const auto plan = plan_of("chinese-utf16");
  CHECK(plan.refused.empty());
  REQUIRE(plan.cases.size() == 3);
  CHECK(plan.cases[0].past.listing.site == "1688");
  CHECK(plan.cases[0].past.steps[0].day == "2019-03-05");
  CHECK(states_of(plan.cases[1].past) == States{S::submitted, S::refused});
  CHECK(states_of(plan.cases[2].past) == States{S::submitted, S::processing});
}

TEST_CASE("a title above, line ends in cells, and several links in one") {
  const auto plan = plan_of("title-row");
  REQUIRE(plan.cases.size() == 4);
  CHECK(refused_lines(plan) == Lines{10});
  CHECK(plan.cases[0].lines == Lines{6});
  CHECK(plan.cases[2].past.listing.id == "32910000003");
  // Words are compared with their line ends as blanks.
  CHECK(plan.cases[0].past.steps.back().state == S::removed);
  CHECK(plan.cases[3].past.steps[0].day == "2018-11-20");
}

TEST_CASE("no headings: the links are found, the rest stays in the artist's words") {
  const auto plan = plan_of("no-headings");
  REQUIRE(plan.cases.size() == 3);
  CHECK(refused_lines(plan) == Lines{3});
  CHECK(plan.cases[0].past.steps.empty());
  CHECK(plan.cases[0].past.words.size() == 2);
  CHECK(plan.cases[0].past.words[1].words == "12 links sent");
}

TEST_CASE("dates that can be read two ways wait for the artist") {
  auto plan = plan_of("two-ways");
  CHECK(plan.cases.size() == 1);
  CHECK(refused_lines(plan) == Lines{2, 3});
  CHECK(says(plan, 0, "two ways"));
  CHECK(plan.refused[0].fault.kind == FaultKind::two_way_date);
  auto chosen = choice();
  chosen.order = DayOrder::month_first;
  plan = plan_of("two-ways", chosen);
  REQUIRE(plan.cases.size() == 3);
  CHECK(plan.cases[0].past.steps[0].day == "2019-03-04");
  CHECK(plan.cases[1].past.steps[0].day == "2019-05-06");
}

TEST_CASE("numbers instead of links, and what a spreadsheet does to them") {
  const auto plan = plan_of("numbers");
  REQUIRE(plan.cases.size() == 3);
  CHECK(plan.cases[0].past.listing.url == "https://www.aliexpress.com/item/32940000001.html");
  CHECK(plan.cases[0].past.steps[0].day == "2019-03-05");
  CHECK(plan.cases[1].past.listing.site == "alibaba");
  CHECK(plan.cases[2].past.listing.site == "1688");
  CHECK(refused_lines(plan) == Lines{3, 6, 7, 8});
  CHECK(says(plan, 0, "cut"));
  CHECK(says(plan, 1, "number alone"));
  CHECK(says(plan, 3, "not come yet"));
}

TEST_CASE("formulas, HTML, marks that turn the direction and a quote without end are only text") {
  const auto plan = plan_of("hostile");
  CHECK(plan.shortened == 1);
  REQUIRE(plan.cases.size() == 4);
  CHECK(plan.cases[0].past.listing.id == "32950000001");
  CHECK(plan.cases[0].past.listing.title == "=cmd|' /C calc'!A0");
  CHECK(plan.cases[0].past.words[0].words == "@SUM(1+1)");
  CHECK(plan.cases[2].past.listing.title.size() == 6000);
  CHECK(refused_lines(plan) == Lines{5});
  CHECK(says(plan, 0, "never closed"));
  CHECK(plan.cases[3].past.listing.title == "fine");
}

TEST_CASE("a listing's life told in five rows under four addresses is one case") {
  const auto plan = plan_of("one-life");
  CHECK(plan.refused.empty());
  CHECK(plan.merged == 4);
  REQUIRE(plan.cases.size() == 4);
  const auto &life = plan.cases[0];
  CHECK(life.lines == Lines{2, 3, 4, 5, 6});
  CHECK(life.past.listing.id == "32960000001");
  CHECK(life.past.seller.store_id == "911");
  std::vector<std::string> references;
  for (const auto &step : life.past.steps)
    if (step.filing && !step.filing->reference.empty())
      references.push_back(step.filing->reference);
  CHECK(references == std::vector<std::string>{"CP-7", "CP-9"});
  CHECK(life.past.steps.back().state == S::removed);
  CHECK(life.past.steps.back().day == "2019-05-04");
  CHECK(states_of(plan.cases[2].past) == States{S::not_mine});
  CHECK(states_of(plan.cases[3].past) == States{S::licensed});
}

TEST_CASE("empty, headings alone, and one column of links") {
  CHECK(plan_of_text("").cases.empty());
  CHECK(plan_of_text("Link,Date\n").cases.empty());
  CHECK(plan_of_text("https://www.aliexpress.com/item/32960000001.html\n").cases.size() == 1);
}
