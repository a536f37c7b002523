// SPDX-License-Identifier: Apache-2.0
#include "complaints/accusing_words.h"
#include "complaints/draft_forms.h"
#include "complaints/example_record.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace counterproof;
using complaints::Reason;
using counterproof::test::example_listing;
using counterproof::test::example_record;
using counterproof::test::example_work;

TEST_CASE("a hundred and twenty links over twenty works and two platforms are forty forms") {
  complaints::RecordFacts record;
  record.profiles = {test::example_profile()};
  for (int work = 0; work < 20; ++work) {
    record.works.push_back(
        example_work("work-" + std::to_string(work), "Work " + std::to_string(work)));
    for (int i = 0; i < 6; ++i) {
      auto listing = example_listing(work * 10 + i, "work-" + std::to_string(work));
      if (i % 2 == 1) {
        listing.platform = "alibaba";
        listing.url = "https://www.alibaba.com/product-detail/Bird_" +
                      std::to_string(1600000000000LL + work * 10 + i) + ".html";
      }
      record.listings.push_back(listing);
    }
  }
  const auto split = complaints::split_into_forms(record);
  CHECK(split.left_out.empty());
  REQUIRE(split.forms.size() == 40);
  std::set<std::string> seen;
  for (const auto &form : split.forms) {
    CHECK(form.links.size() == 3);
    CHECK(form.parts == 1);
    seen.insert(form.links.begin(), form.links.end());
  }
  CHECK(seen.size() == 120);
  // Both platforms of a work stand together.
  for (std::size_t i = 0; i < split.forms.size(); i += 2)
    CHECK(split.forms[i].work_id == split.forms[i + 1].work_id);
}

TEST_CASE("a form is split at its limit") {
  const auto record = example_record(320);
  const auto with = complaints::split_into_forms(record).forms;
  REQUIRE(with.size() == 2);
  CHECK(with[0].links.size() == 300);
  CHECK(with[1].links.size() == 20);
  CHECK(with[1].part == 2);
  CHECK(with[1].parts == 2);
  const auto without = complaints::split_into_forms(example_record(23), false).forms;
  REQUIRE(without.size() == 3);
  CHECK(without[2].links.size() == 3);
}

TEST_CASE("repeats, open complaints and what is not fit are left out and named") {
  auto record = example_record(6);
  record.listings[1].url =
      "https://es.aliexpress.com/item/" + record.listings[0].url.substr(32, 16) + ".html?spm=1";
  record.listings[2].earlier = {{"IPP-7", "open", "2026-11-01", {}, {}, {}, false}};
  record.listings[3].judgement.mine = false;
  record.listings[4].url = "https://www.aliexpress.com/store/1";
  record.listings[5].allowed = true;
  const auto split = complaints::split_into_forms(record);
  REQUIRE(split.forms.size() == 1);
  CHECK(split.forms[0].listings == std::vector<std::string>{"case-1"});
  std::vector<std::string> why;
  for (const auto &left : split.left_out) {
    why.push_back(left.why);
    CHECK(left.sentence.back() == '.');
  }
  CHECK(why == std::vector<std::string>{"twice", "open", "answers", "address", "allowed"});
  CHECK(split.left_out[0].sentence.find("case-1") != std::string::npos);
  CHECK(split.left_out[1].sentence.find("IPP-7") != std::string::npos);
}

TEST_CASE("the reason is proposed from the match, chosen by the artist, and parts the forms") {
  auto record = example_record(3);
  record.listings[0].reason.reset();
  record.listings[1].reason.reset();
  record.listings[1].match->quad = {{{0, 0}, {350, 0}, {350, 350}, {0, 350}}};
  record.listings[2].reason = "R3";
  const auto forms = complaints::split_into_forms(record).forms;
  REQUIRE(forms.size() == 3);
  CHECK(forms[0].reason == Reason::r2);
  CHECK(forms[0].is_proposed);
  CHECK(forms[1].reason == Reason::r1);
  CHECK(forms[1].because.find("R3") != std::string::npos);
  CHECK(forms[2].reason == Reason::r3);
  CHECK_FALSE(forms[2].is_proposed);
}

TEST_CASE("a shop's front is a form of its own") {
  auto record = example_record(2);
  record.listings[1].type = "store_front";
  record.listings[1].url = "https://www.aliexpress.com/store/1101234567";
  const auto forms = complaints::split_into_forms(record).forms;
  REQUIRE(forms.size() == 2);
  CHECK(forms[1].type == "store_front");
  CHECK(forms[1].links == std::vector<std::string>{"https://www.aliexpress.com/store/1101234567"});
}

TEST_CASE("a returned listing is filed anew and names the earlier complaint") {
  auto record = example_record(1);
  record.listings[0].earlier = {
      {"IPP-7", "removed", "2026-09-01", "2026-09-03", "2026-09-05", "2026-11-20", false}};
  const auto drafted = complaints::draft_forms(record);
  REQUIRE(drafted.forms.size() == 1);
  CHECK(drafted.forms[0].statements[0].text.find("IPP-7") != std::string::npos);
}

TEST_CASE("ten thousand random records: answers, words and sources") {
  std::mt19937 random(20261122);
  const auto chance = [&](int one_in) { return random() % static_cast<unsigned>(one_in) == 0; };
  const std::vector<std::string> titles{"Blue Heron",
                                        "",
                                        "{work}",
                                        "<b>Heron</b>",
                                        "a\xE2\x80\xAE"
                                        "b",
                                        std::string(600, 'x'),
                                        "\xE8\x93\x9D\xE9\xB9\xAD",
                                        "Heron \xFF broken",
                                        "two\nlines"};
  const char *reasons[] = {"R1", "R2", "R3", "R9"};
  std::size_t drafted_listings = 0;
  std::size_t bad = 0;
  for (int run = 0; run < 10'000; ++run) {
    auto record = example_record(1 + static_cast<int>(random() % 4));
    record.works[0].title = titles[random() % titles.size()];
    if (chance(2)) record.works[0].completed.reset();
    if (chance(2)) record.works[0].first_published.reset();
    if (chance(2)) record.works[0].record_number.reset();
    if (chance(5)) record.profiles[0].role = "agent";
    if (chance(2)) record.profiles[0].owner_name = "Ana Pintora";
    for (auto &listing : record.listings) {
      if (chance(6)) listing.judgement.mine = false;
      if (chance(6)) listing.judgement.not_licensed = false;
      if (chance(6)) listing.judgement.looked_at = false;
      if (chance(6)) listing.judgement.exceptions_considered = false;
      if (chance(4))
        listing.reason.reset();
      else
        listing.reason = reasons[random() % 4];
      if (chance(5))
        listing.match.reset();
      else {
        listing.match->mirrored = chance(2);
        listing.match->inverted = chance(2);
        listing.match->quad[0].x = static_cast<float>(random() % 700) - 350;
      }
      listing.found_by_hand = chance(5);
      if (chance(4))
        listing.earlier = {
            {"IPP-" + std::to_string(random() % 9), "removed", "2026-01-01", {}, {}, {}, false}};
    }
    const auto drafted = complaints::draft_forms(record, chance(2));
    for (const auto &form : drafted.forms) {
      for (const auto &id : form.form.listings) {
        ++drafted_listings;
        const auto one = std::find_if(record.listings.begin(), record.listings.end(),
                                      [&](const auto &listing) { return listing.id == id; });
        const auto &answers = one->judgement;
        bad += answers.mine && answers.not_licensed && answers.looked_at &&
                       answers.exceptions_considered
                   ? 0
                   : 1;
      }
      for (const auto &statement : form.statements) {
        bad += complaints::accusing_words_in(statement.text).size();
        bad += complaints::accusing_words_in(statement.zh).size();
        bad += complaints::utf16_length(statement.text) > static_cast<std::size_t>(statement.limit);
        bad += statement.sentences.empty() ? 1 : 0;
        for (const auto &sentence : statement.sentences) {
          bad += sentence.sources.empty() || sentence.zh.empty() ? 1 : 0;
          for (const auto &source : sentence.sources)
            bad += source.empty() ? 1 : 0;
        }
      }
    }
  }
  CHECK(bad == 0);
  CHECK(drafted_listings > 5'000);
}
