// SPDX-License-Identifier: Apache-2.0
// Whatever the records hold, what is sent fits the schemas.
#include "protocol/clip.h"
#include "protocol/limits.h"
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

/// As much as a work's record can hold, and more.
WorkNote largest_note() {
  WorkNote note{kLong, kLong,      "2018-03-01", {}, kLong, kLong, kLong, kLong,
                kLong, "approved", {},           {}, {},    true,  false};
  note.registrations.assign(30, {kLong, kLong, kLong, "2018-03-01"});
  note.licences.assign(60, {kLong, kLong, {}, "2018-03-01"});
  note.proofs.assign(60, {"post", kLong, {}});
  return note;
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
  check_result("portfolio.works",
               PortfolioWorksResult{
                   {{kUuid, kBroken + kLong, kLong, 0, 900'000, "ready", "damaged", -3,
                     std::vector<WorkDate>(40, {"exif_taken", "2021-05-04T10:20:30" + kLong})},
                    {std::nullopt, kBroken, kBroken, 0, 0, "waiting", {}, 1, {}}},
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

TEST_CASE(
    "results about sellers, steps and the ledger fit their schemas, whatever the records hold") {
  const std::string time = "2026-11-21T21:14:03.120Z";
  const std::string hash(64, '0');
  check_result("ledger.head", LedgerHeadResult{0, hash, "", std::nullopt});
  check_result("ledger.head",
               LedgerHeadResult{-1, hash, kLong, SignedHead{5, hash, time, kLong, hash}});
  check_result("seller.see", SellerSeeResult{kUuid});
  const Store store{kUuid, "aliexpress", kBroken + kLong,
                    time,  time,         "open",
                    time,  kUuid,        {-1, 1, 2, 3, std::int64_t{1} << 60}};
  const Store bare{kUuid, "1688", "", time, time, std::nullopt, "", std::nullopt, {}};
  check_result("seller.list", SellerListResult{std::vector<Store>(150, store), kLong, -1});
  const Licence licence{kLong, kBroken, std::nullopt, kLong, kLong, ""};
  Penalty penalty{kLong, kLong, kLong, kLong, kLong, -1, -2, 1 << 30, -5, kLong, std::nullopt, {}};
  penalty.days.assign(500, {"2026-06-01", "2026-06-01", -1, -1, 1 << 30, kLong});
  check_result("seller.store",
               SellerStoreResult{store, std::vector<StoreIdSeen>(150, {"store", kLong}),
                                 std::vector<NameSeen>(150, {"company", kLong, time, time}),
                                 std::vector<LicenceSeen>(50, {licence, time, kLong}),
                                 std::vector<PossibleLink>(150, {kUuid, kLong, "same_id", kLong}),
                                 std::vector<PooledListing>(150, {kLong, kLong, time, time}),
                                 std::vector<Penalty>(2, penalty)});
  check_result("seller.store", SellerStoreResult{bare, {}, {}, {}, {}, {}, {}});
  check_result(
      "seller.entity",
      SellerEntityResult{
          kUuid, kLong, std::vector<Store>(150, bare), {}, std::vector<Penalty>(2, penalty)});
  check_result("case.move", CaseMoveResult{kUuid, 300});
  check_result("case.move", CaseMoveResult{std::nullopt, 0});
  check_result("case.undo", CaseUndoResult{"confirmed"});
  check_result("case.history",
               CaseHistoryResult{"removed", 0,
                                 std::vector<CaseStep>(300, {"removed", kLong, kLong, kLong, time,
                                                             kUuid, kLong, 9, true}),
                                 Mistake{"not_mine", kLong, true}});
  check_result("listing.met", ListingMetResult{std::vector<Returned>(
                                  150, {kLong, "same_picture", kUuid, kUuid, kLong, 0, kLong, kLong,
                                        -5, kLong, kLong, std::vector<std::string>(20, kLong)})});
  check_result("case.relisted", CaseRelistedResult{0});
  check_result("review.decide", ReviewDecideResult{0, std::vector<std::string>(30, kUuid)});
  check_result("review.consider", ReviewConsiderResult{7});
  check_result("review.plainOnly", ReviewPlainOnlyResult{std::vector<std::string>(3000, kUuid)});
  check_result("review.undo",
               ReviewUndoResult{"verdict", kLong, time,
                                std::vector<JudgedPair>(600, {kLong, kLong, kLong, kUuid, true})});
  const PairAnswers none{kLong,        kUuid, std::nullopt, std::nullopt,
                         std::nullopt, false, false,        false};
  check_result("review.answers", ReviewAnswersResult{std::vector<PairAnswers>(300, none), {}});
  check_result("review.answers",
               ReviewAnswersResult{{{"1", kUuid, "mine", true, false, true, true, true}}, {kUuid}});
}

TEST_CASE("the largest of them stay within the largest answer") {
  const std::string time = "2026-11-21T21:14:03.120Z";
  const Licence licence{kLong, kLong, kLong, kLong, kLong, kLong};
  Penalty penalty{kLong, kLong, kLong, kLong, kLong, 1, 1, 1, 1, kLong, kLong, {}};
  penalty.days.assign(400, {"2026-06-01", "2026-06-01", 1, 0, 6, "2027-05-31"});
  const SellerStoreResult whole{{kUuid, "aliexpress", kLong, time, time, "open", time, kUuid, {}},
                                std::vector<StoreIdSeen>(100, {"store", kLong}),
                                std::vector<NameSeen>(100, {"company", kLong, time, time}),
                                std::vector<LicenceSeen>(20, {licence, time, kLong}),
                                std::vector<PossibleLink>(125, {kUuid, kLong, "same_id", kLong}),
                                std::vector<PooledListing>(100, {kLong, kLong, time, time}),
                                std::vector<Penalty>(3, penalty)};
  CHECK(write_result(1, whole).size() < kMaxReplyBytes);
  const Store store{kUuid, "aliexpress", kLong, time, time, "open", time, kUuid, {}};
  CHECK(write_result(1, SellerListResult{std::vector<Store>(100, store), kLong, 1}).size() <
        kMaxReplyBytes);
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

TEST_CASE("results of the complaint desk fit their schemas, whatever the records hold") {
  PlannedForm form{.platform = "1688",
                   .type = "store_front",
                   .work_id = kUuid,
                   .work_title = kBroken + kLong,
                   .record_number = kLong,
                   .reason = "R3",
                   .proposed = true,
                   .because = kLong,
                   .part = -1,
                   .parts = 1 << 30,
                   .case_ids = std::vector<std::string>(400, kUuid),
                   .filled = true,
                   .blocks = -5,
                   .warnings = 1 << 30,
                   .notes = 0};
  // At most 2,000 listings are planned at a time, however they are divided.
  PlannedForm small = form;
  small.case_ids.resize(3);
  ComplaintPlanResult plan{std::vector<PlannedForm>(400, small), 1 << 30, {}, {-1, 1 << 30, 5, 6}};
  plan.forms.front() = form;
  plan.left_out.assign(900, {kUuid, "open", kLong});
  plan.guards.assign(4, {"good_faith", "pause", kLong, true});
  plan.rates = {1 << 30, 400, std::vector<ReasonRate>(9, {"", -1, 1 << 30, 3})};
  check_result("complaint.plan", plan);
  check_result("complaint.plan", ComplaintPlanResult{{}, 0, {}, {}});
  check_result("complaint.reason", ComplaintReasonResult{0});
  check_result("complaint.goOn", ComplaintGoOnResult{"pace"});
  check_result("complaint.word", ComplaintWordResult{});
  check_result("complaint.word",
               ComplaintWordResult{std::vector<LintFinding>(
                   40, {std::vector<std::string>(400, kUuid), kLong, "block", kLong, kBroken})});
  check_result("profile.list", ProfileListResult{{}, "unused", {}, {"2026-06-18", kLong, {}}});
  check_result("profile.list",
               ProfileListResult{std::vector<ProfileSummary>(
                                     200, {kUuid, "agent", kLong, kBroken, "2027-01-01", true,
                                           std::vector<std::string>(20, "phone"), 1LL << 40}),
                                 "wrong",
                                 kLong,
                                 {"2026-06-18", kBroken, std::vector<std::string>(20, "email")}});
  check_result("profile.write", ProfileWriteResult{kUuid});
  check_result("profile.remove", ProfileRemoveResult{-1});
  check_result("profile.give", ProfileGiveResult{1 << 30});
  check_result("profile.owners",
               ProfileOwnersResult{std::vector<WorkOwner>(400, {kUuid, kUuid, true})});
  check_result("profile.open", ProfileOpenResult{});
  check_result("profile.open",
               ProfileOpenResult{"agent", "organisation", kLong, kLong, kBroken, kLong, kLong});
  check_result("work.noted", WorkNotedResult{});
  check_result("work.note", WorkNoteResult{largest_note(), kLong});
  WorkNotedResult noted;
  noted.note = largest_note();
  noted.before = largest_note();
  noted.title = kLong;
  noted.gaps.assign(30, "licence_ended");
  noted.evidence.assign(90, {"post", kLong, kLong, "stated"});
  noted.stronger.assign(30, "registration");
  noted.files.assign(90, {kLong, std::string(64, 'a'), -1, 1 << 30, true,
                          std::vector<WorkDate>(30, {"exif_taken", kLong})});
  noted.listings = -1;
  noted.removed = std::int64_t{1} << 40;
  noted.copies.assign(90, {kUuid, "aliexpress", kLong, kLong, "removed", kLong});
  check_result("work.noted", noted);
  WorkListResult works;
  works.works.assign(200, {kUuid, kLong, kBroken, "ready", true,
                           std::vector<std::string>(30, "completed"), -1, std::int64_t{1} << 40});
  works.next = kUuid;
  check_result("work.list", works);
  check_result("work.list", WorkListResult{});
  ComplaintDraftResult draft{
      "aliexpress", kBroken, std::nullopt, "R2", kLong, std::vector<std::string>(400, kLong), kLong,
      {},           {},      "store_front"};
  draft.statement_zh = kLong;
  draft.statements.assign(
      5, {1 << 30, kLong, kLong, std::vector<StatementSentence>(90, {kLong, kLong, {kLong}})});
  for (auto &sentence : draft.statements[0].sentences) {
    sentence.name = kLong;
    sentence.yours.assign(4, {"zh", "all", "unfit", kLong});
  }
  draft.mark_en = draft.mark_zh = kLong;
  draft.sources.assign(50, {kLong, kLong});
  draft.findings.assign(300, {{kUuid, kUuid}, "link.canonical", "warn", kLong, kLong});
  draft.findings.front().case_ids.assign(400, kUuid);
  draft.profile_id = kUuid;
  check_result("complaint.draft", draft);
  check_result("complaint.mistake", ComplaintMistakeResult{0});
  check_result("case.overview",
               CaseOverviewResult{
                   .months = std::vector<OverviewMonth>(90, {"2026-11-22", -1, 1LL << 40, 0, 0}),
                   .all = {-1, -1, -1, 1LL << 40},
                   .removed_lately = {-1, std::vector<std::string>(9, kLong), 1LL << 40}});
  check_result("case.overview",
               CaseOverviewResult{
                   .months = {}, .all = {}, .removed_lately = {0, {kBroken, "Blue Heron"}, 2}});
  check_result("complaint.number", ComplaintNumberResult{kLong});
  check_result("sheet.export", SheetExportResult{std::string(64, '0'), -1, -1, Bytes(294'912)});
  // Each of its characters takes six bytes.
  const std::string kWorst(10'000, '\x01');
  SheetPreviewResult list{.planned = std::string(64, '0'),
                          .sheet = kWorst,
                          .other_sheets = std::vector<std::string>(300, kWorst),
                          .fields = std::vector<std::string>(100, "link"),
                          .columns = std::vector<SheetColumn>(
                              300, {kWorst, "link", std::vector<std::string>(9, kWorst)}),
                          .notes = std::vector<SheetNote>(9, {"formulas", -1, 1LL << 40}),
                          .order = "unknown",
                          .rows = -1,
                          .merged = 1LL << 40,
                          .shortened = -1,
                          .new_cases = -1,
                          .known_cases = -1,
                          .states = std::vector<SheetStateCount>(40, {"removed", -1}),
                          .cases = {},
                          .refused_rows = -1,
                          .refused = std::vector<SheetRefusedRow>(200, {-1, "undated", kWorst}),
                          .questions = {std::vector<SheetWordCount>(90, {kWorst, -1}), -1, -1}};
  list.cases.assign(30, {std::vector<std::int64_t>(99, -1), "aliexpress", kWorst, "removed", kWorst,
                         kWorst, kWorst});
  check_result("sheet.preview", list);
  CHECK(write_result(5, list).size() <= kMaxReplyBytes);
  check_result("sheet.import", SheetImportResult{-1, 1LL << 40});
  WrongComplaint wrong{.complaint_id = kUuid,
                       .platform = kLong,
                       .reference = kLong,
                       .day = kLong,
                       .work_id = kUuid,
                       .work_title = kBroken + kLong,
                       .first_title = kLong,
                       .case_ids = std::vector<std::string>(300, kUuid),
                       .licensed = 1 << 30,
                       .not_mine = -1,
                       .since = kLong,
                       .others = -1};
  check_result("complaint.withdrawals",
               ComplaintWithdrawalsResult{std::vector<WrongComplaint>(60, wrong), -1, -1});
  check_result("complaint.withdrawals", ComplaintWithdrawalsResult{});
  ComplaintWithdrawalResult withdrawal;
  withdrawal.case_ids = {kUuid};
  withdrawal.mark_en = withdrawal.mark_zh = kLong;
  check_result("complaint.withdrawal", withdrawal);
  withdrawal.complaint_id = kUuid;
  withdrawal.platform = withdrawal.reference = withdrawal.day = withdrawal.work_title = kLong;
  withdrawal.case_ids.assign(400, kUuid);
  withdrawal.links.assign(300, "https://www.aliexpress.com/item/1005009446764602.html");
  withdrawal.others = 1LL << 40;
  withdrawal.statements = draft.statements;
  withdrawal.sources = draft.sources;
  withdrawal.needed.assign(50, {kLong, kLong});
  withdrawal.findings = draft.findings;
  check_result("complaint.withdrawal", withdrawal);
  CounterNotice notice;
  notice.case_id = notice.work_id = kUuid;
  check_result("counter.list", CounterListResult{{notice}, -1});
  notice.work_title = notice.title = notice.link = notice.platform = notice.reference = kLong;
  notice.sent_on = notice.noticed_on = notice.due.day = kLong;
  notice.number = 1 << 30;
  notice.note = {kBroken + kLong, "2026-11-26", "unsure", {}, "yes"};
  notice.due.business_days = -(1 << 30);
  check_result("counter.list", CounterListResult{std::vector<CounterNotice>(60, notice), 1 << 30});
  check_result("counter.note", CounterNoteResult{0});
  CounterDraftResult answer;
  answer.notice = notice;
  answer.rejection = draft.statements;
  answer.mark_en = answer.mark_zh = kLong;
  answer.proofs.assign(5, {kLong, kLong, {kLong}});
  answer.missing.assign(50, {kLong, kLong});
  answer.findings = draft.findings;
  check_result("counter.draft", answer);
}
