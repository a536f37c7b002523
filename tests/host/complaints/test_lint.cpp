// SPDX-License-Identifier: Apache-2.0
#include "complaints/example_record.h"
#include "complaints/lint.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

using namespace counterproof;
using complaints::RecordFacts;
using complaints::Severity;
using counterproof::test::example_listing;
using counterproof::test::example_record;

namespace {

const std::string kToday = "2026-11-22";

std::vector<std::string> rules(const RecordFacts &record) {
  std::vector<std::string> found;
  for (const auto &finding : complaints::lint(record, kToday))
    found.push_back(finding.rule);
  return found;
}

struct Change {
  const char *rule;
  Severity severity;
  std::function<void(RecordFacts &)> make;
};

complaints::EarlierReport earlier(const char *status) {
  return {"IPP-2026-7", status, "2026-10-01", {}, {}, {}, false};
}

}  // namespace

TEST_CASE("nothing is found where nothing is wrong") { CHECK(rules(example_record(3)).empty()); }

TEST_CASE("each reason for which notices fail is found alone, with a way to mend it") {
  const std::vector<Change> changes{
      {"link.clickable", Severity::block,
       [](auto &r) { r.listings[0].url = "javascript:alert(1)"; }},
      {"link.listing", Severity::block,
       [](auto &r) { r.listings[0].url = "https://www.aliexpress.com/w/wholesale-x.html"; }},
      {"link.platform", Severity::block, [](auto &r) { r.listings[0].platform = "alibaba"; }},
      {"link.canonical", Severity::warn, [](auto &r) { r.listings[0].url += "?spm=1"; }},
      {"listing.twice", Severity::block,
       [](auto &r) {
         r.listings[1] = r.listings[0];
         r.listings[1].id = "again";
       }},
      {"live.unseen", Severity::block, [](auto &r) { r.listings[0].seen_live.reset(); }},
      {"live.unseen", Severity::block, [](auto &r) { r.listings[0].seen_live = "some day"; }},
      {"live.old", Severity::warn, [](auto &r) { r.listings[0].seen_live = "2026-11-14"; }},
      {"live.future", Severity::warn, [](auto &r) { r.listings[0].seen_live = "2027-01-01"; }},
      {"live.gone", Severity::block, [](auto &r) { r.listings[0].seen_gone = "2026-11-21"; }},
      {"answer.mine", Severity::block, [](auto &r) { r.listings[0].judgement.mine = false; }},
      {"answer.licence", Severity::block,
       [](auto &r) { r.listings[0].judgement.not_licensed = false; }},
      {"answer.looked", Severity::block,
       [](auto &r) { r.listings[0].judgement.looked_at = false; }},
      {"answer.exception", Severity::block,
       [](auto &r) { r.listings[0].judgement.exceptions_considered = false; }},
      {"listing.allowed", Severity::block, [](auto &r) { r.listings[0].allowed = true; }},
      {"work.unknown", Severity::block, [](auto &r) { r.listings[0].work_id = "none"; }},
      {"evidence.none", Severity::warn, [](auto &r) { r.listings[0].evidence.clear(); }},
      {"evidence.type", Severity::block,
       [](auto &r) { r.listings[0].evidence[0].file = "Statement.DOCX"; }},
      {"evidence.type", Severity::warn,
       [](auto &r) { r.listings[0].evidence[0].file = "heron.tif"; }},
      {"evidence.size", Severity::block,
       [](auto &r) { r.listings[0].evidence[0].bytes = 21 * 1024 * 1024; }},
      {"evidence.size", Severity::warn,
       [](auto &r) { r.listings[0].evidence[0].bytes = 6 * 1024 * 1024; }},
      {"evidence.language", Severity::block,
       [](auto &r) { r.listings[0].evidence[0].language = "fr"; }},
      {"evidence.empty", Severity::block, [](auto &r) { r.listings[0].evidence[0].bytes = 0; }},
      {"evidence.count", Severity::block,
       [](auto &r) { r.listings[0].evidence.resize(6, r.listings[0].evidence[0]); }},
      {"reason.open", Severity::note, [](auto &r) { r.listings[0].reason.reset(); }},
      {"reason.fit", Severity::warn, [](auto &r) { r.listings[0].reason = "R1"; }},
      {"reason.fit", Severity::warn,
       [](auto &r) {
         r.listings[0].match->quad = {{{0, 0}, {350, 0}, {350, 350}, {0, 350}}};
       }},
      {"earlier.open", Severity::block, [](auto &r) { r.listings[0].earlier = {earlier("open")}; }},
      {"earlier.open", Severity::block,
       [](auto &r) { r.listings[0].earlier = {earlier("countered")}; }},
      {"earlier.refused", Severity::block,
       [](auto &r) { r.listings[0].earlier = {earlier("refused")}; }},
      {"earlier.removed", Severity::block,
       [](auto &r) { r.listings[0].earlier = {earlier("removed")}; }},
      {"earlier.back", Severity::note,
       [](auto &r) {
         r.listings[0].earlier = {earlier("removed")};
         r.listings[0].earlier[0].seen_gone = "2026-10-20";
         r.listings[0].earlier[0].seen_again = "2026-11-20";
       }},
      {"names.differ", Severity::block, [](auto &r) { r.profiles[0].account_name = "A. Pintora"; }},
      {"names.owner", Severity::block,
       [](auto &r) {
         for (auto &work : r.works)
           work.record_owner = "Somebody Else";
         r.listings.resize(1);
       }},
  };
  for (const auto &change : changes) {
    auto record = example_record(2);
    change.make(record);
    const auto findings = complaints::lint(record, kToday);
    CAPTURE(change.rule, findings.size());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == change.rule);
    CHECK(findings[0].severity == change.severity);
    CHECK(findings[0].sentence.size() > 10);
    CHECK(findings[0].mend.size() > 10);
    CHECK(findings[0].sentence.back() == '.');
    CHECK(findings[0].mend.back() == '.');
    CHECK(complaints::is_fit(findings, findings[0].listing) ==
          (change.severity != Severity::block));
  }
}

TEST_CASE("the work's record must be through") {
  using Row = std::pair<const char *, const char *>;
  const auto [status, rule] =
      GENERATE(Row{"pending", "work.pending"}, Row{"returned", "work.returned"},
               Row{"draft", "work.unregistered"}, Row{"", "work.unregistered"},
               Row{"mystery", "work.status"});
  auto record = example_record(1);
  record.works[0].record_status = status;
  CHECK(rules(record) == std::vector<std::string>{rule});
  record.works[0].record_status = "approved";
  record.works[0].claim_signed = false;
  CHECK(rules(record) == std::vector<std::string>{"work.claim"});
}

TEST_CASE("a picture of the artist's own wants its originals") {
  auto record = example_record(1);
  record.listings[0].reason = "R3";
  record.listings[0].match->quad = {{{0, 0}, {350, 0}, {350, 350}, {0, 350}}};
  CHECK(rules(record) == std::vector<std::string>{"reason.originals"});
  record.listings[0].evidence.push_back({"heron-original.jpg", 4000000, "camera_original", ""});
  CHECK(rules(record).empty());
}

TEST_CASE("a refused complaint is filed again only when something was changed") {
  auto record = example_record(1);
  record.listings[0].earlier = {earlier("refused")};
  record.listings[0].earlier[0].changed_since = true;
  CHECK(rules(record).empty());
  record.listings[0].earlier = {earlier("withdrawn")};
  CHECK(rules(record).empty());
}

TEST_CASE("an agent needs a letter that holds") {
  auto record = example_record(1);
  auto &profile = record.profiles[0];
  profile.role = "agent";
  profile.legal_name = "Agency";
  profile.identity_name = profile.account_name = "Agency";
  profile.owner_name = "Ana Pintora";
  CHECK(rules(record) == std::vector<std::string>{"letter.none"});
  profile.letter_expires = "2026-11-21";
  CHECK(rules(record) == std::vector<std::string>{"letter.expired"});
  CHECK_FALSE(complaints::is_fit(complaints::lint(record, kToday), "case-1"));
  profile.letter_expires = "2026-12-01";
  CHECK(rules(record) == std::vector<std::string>{"letter.soon"});
  profile.letter_expires = "2027-12-01";
  CHECK(rules(record).empty());
  profile.owner_name.reset();
  CHECK(rules(record) == std::vector<std::string>{"letter.owner"});
}

TEST_CASE("who files is tested for each work by itself, and nobody is named") {
  auto record = example_record(2);
  record.profiles_kept = 2;
  record.profiles = {complaints::ProfileFacts(), complaints::ProfileFacts()};
  auto &mine = record.profiles[0], &friends = record.profiles[1];
  mine.id = "mine";
  mine.legal_name = "Ana Pintora";
  friends.id = "friends";
  friends.role = "agent";
  friends.legal_name = "Bea Agent";
  friends.owner_name = "Fox Owner";
  friends.letter_expires = "2027-11-22";
  for (auto &work : record.works)
    work.profile_id = "mine";
  REQUIRE(complaints::lint(record, kToday).empty());
  const auto told = [&] {
    std::vector<std::string> all;
    const auto findings = complaints::lint(record, kToday);
    for (const auto &finding : findings) {
      CHECK_FALSE(finding.listing.empty());
      for (const auto *name : {"Ana", "Bea", "Fox"})
        CHECK((finding.sentence + finding.mend).find(name) == std::string::npos);
      all.push_back(finding.rule);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  };
  using Rules = std::vector<std::string>;
  SECTION("names") {
    mine.account_name = "A. Pintora";
    CHECK(told() == Rules{"names.differ"});
  }
  SECTION("another owner's faults are not these works'") {
    friends.letter_expires = "2020-01-01";
    friends.account_name = "Somebody";
    CHECK(told().empty());
  }
  SECTION("an expired letter") {
    record.works[0].profile_id = "friends";
    record.works[0].record_owner = "Fox Owner";
    friends.letter_expires = "2026-11-21";
    CHECK(told() == Rules{"letter.expired"});
  }
  SECTION("a clock that was set back behind the records says nothing of a letter") {
    record.works[0].profile_id = "friends";
    record.works[0].record_owner = "Fox Owner";
    record.newest_entry = kToday;
    CHECK(told().empty());
    record.newest_entry = "2026-12-24";
    CHECK(told() == Rules{"letter.clock"});
  }
  SECTION("nobody files") {
    for (auto &work : record.works)
      work.profile_id.reset();
    CHECK(told() == Rules{"profile.unassigned"});
    record.profiles_kept = 0;
    CHECK(told() == Rules{"profile.none"});
  }
  SECTION("the key is missing: names are not compared, and all else is") {
    mine.legal_name.clear();
    mine.account_name = "A. Pintora";
    mine.locked = "Put the key back.";
    CHECK(told() == Rules{"profile.locked"});
  }
}
