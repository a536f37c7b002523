// SPDX-License-Identifier: Apache-2.0
// Whatever the records hold, what is sent fits the schemas.
#include "protocol/clip.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

const std::string kUuid = "017f22e2-79b0-7fff-bfff-ffffffffffff";
const std::string kLong(10'000, 'x');
const std::string kBroken = "Blue \xFF Heron";

void check_result(const std::string &method, const ResultValue &result) {
  const auto answer = nlohmann::json::parse(write_result(5, result));
  CHECK(answer.at("id") == 5);
  const auto outcome = RequestReader().check(method + ".result.json", answer.at("result").dump());
  const std::string why = outcome ? "" : outcome.error().details + " " + outcome.error().message;
  CAPTURE(method);
  CHECK(why == "");
}

Finding odd_finding() {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  return {.work_id = kUuid,
          .work_title = kBroken + kLong,
          .work_width = 0,
          .work_height = 1 << 30,
          .kind = "match",
          .score = 7.5,
          .quad = {kNan, kInfinity, -kInfinity, 1e300, 1, 2, 3, 4},
          .region_in_picture = std::vector<double>(200, 1.23456),
          .region_in_work = {0, 0, 1, 0, 1, 1},
          .mirrored = true,
          .inverted = false,
          .points = -4,
          .coverage = kNan};
}

Listing odd_listing() {
  Listing listing;
  listing.site = "aliexpress";
  listing.id = "1005";
  listing.aliases = std::vector<std::string>(40, kLong);
  listing.url = "https://example.org/" + kLong;
  listing.title = kBroken;
  listing.picture_key = "S1";
  listing.seller.company = kLong;
  return listing;
}

}  // namespace

TEST_CASE("results fit their schemas") {
  PortfolioStanding standing;
  standing.id = kUuid;
  standing.state = "ready";
  standing.works = 24;
  standing.revision = -3;
  check_result("session.hello", HelloResult{"0.1.0", standing});
  check_result("portfolio.status", PortfolioStatusResult{standing});
  standing.per_minute = 1e30;
  standing.seconds_left = std::int64_t{1} << 60;
  check_result("portfolio.status", PortfolioStatusResult{standing});
  check_result(
      "portfolio.works",
      PortfolioWorksResult{{{kUuid, kBroken + kLong, kLong, 0, 900'000, "ready", "damaged"},
                            {std::nullopt, kBroken, kBroken, 0, 0, "waiting", {}}},
                           std::nullopt,
                           -1});
  check_result("portfolio.chooseFolder", PortfolioChooseFolderResult{"cancelled", -1});
  check_result("portfolio.rescan", PortfolioRescanResult{});
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  check_result("picture.candidates",
               PictureCandidatesResult{
                   {{kUuid, kLong, 7.0}, {kUuid, kBroken, kNan}, {kUuid, "", {}}}, std::nullopt});
  check_result("picture.candidates",
               PictureCandidatesResult{{}, PictureFailure{"undecodable", kLong}});
  check_result("listing.allow", ListingAllowResult{true});
  check_result("listing.disallow", ListingDisallowResult{false});
  check_result("work.thumbnail", WorkThumbnailResult{320, 200, Bytes(1000, 7)});
  check_result("picture.match", PictureMatchResult{8, 1, 25});
  check_result("request.cancel", RequestCancelResult{true});
  check_result("case.open", CaseOpenResult{kUuid, true, "2026-11-21T21:14:03.120Z"});
  check_result("case.list", CaseListResult{{{kUuid, "2026-11-21T21:14:03.120Z", kUuid, kLong,
                                             odd_listing(), "possible", 1.5, "engine"}},
                                           "cursor"});
  check_result(
      "case.list",
      CaseListResult{
          {{kUuid, "2026-11-21T21:14:03.120Z", kUuid, kLong, odd_listing(), {}, {}, "hand"}},
          std::nullopt});
  check_result("case.known", CaseKnownResult{{{"1", kUuid, kUuid, "2026-11-21T21:14:03.120Z"}},
                                             {{"2", "store"}}});
  check_result("complaint.draft", ComplaintDraftResult{"aliexpress",
                                                       "Blue Heron",
                                                       std::nullopt,
                                                       "R2",
                                                       std::nullopt,
                                                       {"https://www.aliexpress.com/item/1.html"},
                                                       kLong,
                                                       {{"side.jpg", 12}},
                                                       {{"recordNumber", kLong}}});
}

TEST_CASE("events fit their schema, whatever the engine says") {
  PictureMatchedEvent event{.key = "S1", .width = 480, .height = 480, .kind = "match"};
  event.findings.assign(9, odd_finding());
  event.milliseconds = 10'000'000;
  const auto whole = nlohmann::json::parse(write_event(3, event));
  CHECK(whole.at("event") == "picture.matched");
  CHECK(whole.at("of") == 3);
  const auto outcome =
      RequestReader().check("picture.matched.event.json", whole.at("params").dump());
  const std::string why = outcome ? "" : outcome.error().details + " " + outcome.error().message;
  CHECK(why == "");

  PictureMatchedEvent failed{.key = "S1", .kind = "failed"};
  failed.failure = PictureFailure{"undecodable", kLong};
  CHECK(RequestReader().check("picture.matched.event.json",
                              nlohmann::json::parse(write_event(3, failed)).at("params").dump()));
}

TEST_CASE("errors carry code, sentence and details, and null for an unknown id") {
  const auto error = nlohmann::json::parse(
      write_error(std::nullopt, {ErrorCode::too_large, kLong, std::string(3000, '\xC3')}));
  CHECK(error.at("id").is_null());
  CHECK(error.at("error").at("code") == "too_large");
  CHECK(RequestReader().check("error.json", error.at("error").dump()));
  CHECK(RequestReader().check(
      "error.json",
      nlohmann::json::parse(write_error(1, {ErrorCode::busy, "", ""})).at("error").dump()));
}

TEST_CASE("texts are cut at whole characters") {
  CHECK(clip("abc", 3) == "abc");
  CHECK(clip("abcd", 3) == "ab…");
  CHECK(clip("🐈🐈🐈", 2) == "🐈…");
  CHECK(clip("", 5) == "");
}
