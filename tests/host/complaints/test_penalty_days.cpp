// SPDX-License-Identifier: Apache-2.0
#include "complaints/embedded_data.h"
#include "complaints/penalty_days.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

using namespace counterproof;
using namespace counterproof::complaints;

namespace {

RulePack pack_of(const std::string &id) {
  for (auto &pack : built_in_rule_packs())
    if (pack.id == id) return pack;
  FAIL("no rule pack " << id);
  return {};
}

RulePack aliexpress() { return pack_of("aliexpress-2025-01-16"); }

std::vector<ChinaDay> times(std::size_t links, ChinaDay day) {
  return std::vector<ChinaDay>(links, day);
}

}  // namespace

TEST_CASE("the worked example: 40 links on one day, a second day, day 366") {
  const auto rule = aliexpress();
  const ChinaDay first = day_of_date("2025-06-02").value();
  auto upheld = times(40, first);
  auto tally = count_penalty_days(rule, upheld, first);
  CHECK(tally.on_record == 1);
  CHECK(tally.days.at(0).links == 40);
  CHECK(tally.points_low == 0);
  CHECK(tally.points_high == 6);

  upheld.push_back(first + 30);
  tally = count_penalty_days(rule, upheld, first + 30);
  CHECK(tally.on_record == 2);
  CHECK(tally.points_low == 6);
  CHECK(tally.points_high == 12);

  // Day 365 is the last one; on day 366 the first is off the record.
  CHECK(count_penalty_days(rule, upheld, first + 364).on_record == 2);
  tally = count_penalty_days(rule, upheld, first + 365);
  CHECK(tally.on_record == 1);
  CHECK(tally.points_low == 6);
  CHECK(tally.points_high == 6);
  CHECK(tally.days.size() == 2);
}

TEST_CASE("nine penalty days, not eight complaints, lead to 48 points") {
  const auto rule = aliexpress();
  std::vector<ChinaDay> upheld;
  for (ChinaDay day = 0; day < 9; ++day)
    upheld.push_back(20'000 + day * 7);
  const auto tally = count_penalty_days(rule, upheld, upheld.back());
  CHECK(tally.points_low == 48);
  CHECK(tally.points_high == 54);
  CHECK(effect_of(rule, 48)->points == 48);
  CHECK(effect_of(rule, 47)->points == 36);
  CHECK(effect_of(rule, 2)->words == "warning");
  CHECK_FALSE(effect_of(rule, 1).has_value());
  const auto eight_links = count_penalty_days(rule, times(8, 20'000), 20'000);
  CHECK(eight_links.points_high == 6);
}

TEST_CASE("after everything has lapsed the first violation is free again") {
  const auto rule = aliexpress();
  const auto tally = count_penalty_days(rule, {1000, 1010, 1010 + 365}, 1010 + 365);
  CHECK(tally.on_record == 1);
  CHECK(tally.points_low == 0);
  CHECK(tally.points_high == 6);
}

TEST_CASE("windows of other rules") {
  const auto pictures = pack_of("alibaba-pictures-2017-11-01");
  // Five days from the first are one case; day six starts the next.
  auto tally = count_penalty_days(pictures, {100, 101, 104, 105, 110, 115}, 115);
  REQUIRE(tally.days.size() == 4);
  CHECK(tally.days[0].links == 3);
  CHECK(tally.points_low == 3 + 3 + 6 + 6);
  CHECK(tally.points_high == 24);
  const auto taobao = pack_of("taobao-2016");
  tally = count_penalty_days(taobao, {100, 102, 103}, 103);
  CHECK(tally.on_record == 2);
  CHECK(tally.points_low == 4);
  const auto portal = pack_of("alibaba-2022-02-24");
  tally = count_penalty_days(portal, {100, 100, 101}, 101);
  CHECK(tally.points_low == 0);
  CHECK(tally.points_high == 12);
}

TEST_CASE("days are China's") {
  // 2025-06-01T15:59:59.999Z is still the first of June in China, a millisecond later no more.
  const std::int64_t midnight = 1'748'793'600'000;
  CHECK(to_date(china_day_of(midnight - 1)) == "2025-06-01");
  CHECK(to_date(china_day_of(midnight)) == "2025-06-02");
  CHECK(china_day_of(-8 * 3'600'000) == 0);
  CHECK(china_day_of(-8 * 3'600'000 - 1) == -1);
  // Two links around midnight UTC are one day in China; two around 16:00 UTC are two.
  const std::int64_t utc_midnight = 1'748'822'400'000;
  CHECK(china_day_of(utc_midnight - 1) == china_day_of(utc_midnight));
  for (const char *date : {"1970-01-01", "2024-02-29", "2026-11-22", "1969-12-31"})
    CHECK(to_date(day_of_date(date).value()) == date);
  for (const char *wrong : {"2025-02-29", "2025-13-01", "25-01-01", "2025-1-01", "2025-01-00", ""})
    CHECK_FALSE(day_of_date(wrong).has_value());
}

TEST_CASE("property: one more upheld link never lowers anything, and order does not matter") {
  std::mt19937 random(365);
  for (const auto &rule : built_in_rule_packs()) {
    CAPTURE(rule.id);
    // With windows of several days it matters where a window begins, so that with them nothing may
    // have lapsed.
    const ChinaDay span = rule.window_days == 1 ? 900 : rule.kept_days - 1;
    for (int round = 0; round < 400; ++round) {
      std::vector<ChinaDay> upheld(random() % 30);
      for (auto &day : upheld)
        day = static_cast<ChinaDay>(random() % static_cast<unsigned>(span));
      const auto today = span - 1;
      const auto before = count_penalty_days(rule, upheld, today);
      auto shuffled = upheld;
      std::shuffle(shuffled.begin(), shuffled.end(), random);
      CHECK(count_penalty_days(rule, shuffled, today).points_low == before.points_low);
      upheld.push_back(static_cast<ChinaDay>(random() % static_cast<unsigned>(span)));
      const auto after = count_penalty_days(rule, upheld, today);
      CHECK(after.on_record >= before.on_record);
      CHECK(after.points_low >= before.points_low);
      CHECK(after.points_high >= before.points_high);
      CHECK(after.points_low <= after.points_high);
      int links = 0;
      for (const auto &penalty : after.days) {
        links += penalty.links;
        CHECK(penalty.last < penalty.first + rule.window_days);
      }
      CHECK(links == static_cast<int>(upheld.size()));
    }
  }
}

TEST_CASE("property: without new complaints the record only lapses, and is empty in the end") {
  std::mt19937 random(12);
  for (const auto &rule : built_in_rule_packs()) {
    std::vector<ChinaDay> upheld(12);
    for (auto &day : upheld)
      day = static_cast<ChinaDay>(random() % 300);
    int before = count_penalty_days(rule, upheld, 300).on_record;
    for (ChinaDay today = 301; today < 300 + rule.kept_days; ++today) {
      const int now = count_penalty_days(rule, upheld, today).on_record;
      CHECK(now <= before);
      before = now;
    }
    CHECK(count_penalty_days(rule, upheld, 300 + rule.kept_days).points_high == 0);
    CHECK(count_penalty_days(rule, upheld, -1).days.empty());
  }
}

TEST_CASE("every rule pack of the data folder is built in, readable, dated and sourced") {
  std::size_t files = 0;
  for (const auto &entry : std::filesystem::directory_iterator(std::string(PROJECT_DIR) +
                                                               "/native-host/data/penalties"))
    files += entry.is_regular_file() ? 1 : 0;
  const auto packs = built_in_rule_packs();
  CHECK(files == 4);
  CHECK(packs.size() == files);
  for (const auto &pack : packs) {
    CAPTURE(pack.id);
    CHECK(day_of_date(pack.date).has_value());
    CHECK(day_of_date(pack.from).has_value());
    CHECK(pack.source.size() > 20);
    CHECK(pack.points_low.back() <= pack.points_high.back());
  }
}

TEST_CASE("a rules file that is not understood names the line") {
  const std::string good(penalty_pack_texts().front());
  REQUIRE(read_rule_pack(good));
  const auto broken = [&](const std::string &from, const std::string &to) {
    auto text = good;
    const auto at = text.find(from);
    REQUIRE(at != text.npos);
    text.replace(at, from.size(), to);
    const auto read = read_rule_pack(text);
    REQUIRE_FALSE(read.has_value());
    return read.error().message;
  };
  CHECK(broken("kept_days = ", "kept_days = x").find("kept_days") != std::string::npos);
  CHECK(broken("window_days = 1", "window_days = 0").find("window_days") != std::string::npos);
  CHECK(broken("points_low = 0", "points_low = 9 0").find("points_low") != std::string::npos);
  CHECK(broken("effect.6", "effect.six").find("effect.six") != std::string::npos);
  CHECK(broken("date: ", "dated: ").find("date") != std::string::npos);
  CHECK_FALSE(read_rule_pack(std::string(100'000, 'x')).has_value());
}
