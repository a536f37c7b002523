// SPDX-License-Identifier: Apache-2.0
// What is told of pictures and reports fits the schemas, whatever the records hold.
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

const std::string kUuid = "017f22e2-79b0-7fff-bfff-ffffffffffff";
const std::string kLong(10'000, 'x');
const std::string kBroken = "Blue \xFF Heron";

std::string fault(const std::string &schema, const nlohmann::json &value) {
  const auto outcome = RequestReader().check(schema, value.dump());
  return outcome ? "" : outcome.error().details + " " + outcome.error().message;
}

std::string result_fault(const std::string &method, const ResultValue &result) {
  return fault(method + ".result.json",
               nlohmann::json::parse(write_result(5, result)).at("result"));
}

}  // namespace

TEST_CASE("results about pictures and reports fit their schemas") {
  const std::string time = "2026-11-23T21:14:03.120Z";
  const std::string sha256(64, 'a');
  const CasePicture kept{kLong, kBroken + kLong, sha256, -1, time, time, true, "kept"};
  const CasePicture lost{"", kLong, std::nullopt, 0, std::nullopt, time, false, "not_held"};
  CHECK(result_fault("case.open", CaseOpenResult{kUuid, true, time, PictureCounts{-1, 1 << 30}}) ==
        "");
  CHECK(result_fault("case.pictures", CasePicturesResult{std::int64_t{1} << 60, -1,
                                                         std::vector<CasePicture>(70, kept)}) ==
        "");
  CHECK(result_fault("case.pictures", CasePicturesResult{1, 0, {lost}}) == "");
  CHECK(result_fault("case.picture", CasePictureResult{-1, Bytes(294'912, 7)}) == "");
  CHECK(result_fault("report.contents", ReportContentsResult{-1, -1, -1, -1, std::int64_t{1} << 60,
                                                             std::vector<PackPicture>(
                                                                 70, {kUuid, kLong, kBroken, kept}),
                                                             sha256}) == "");
  ReportMakeResult made;
  made.sha256 = sha256;
  made.bytes = -1;
  made.type = "application/zip";
  made.cases = made.left_out = -1;
  made.head = made.public_key = kLong;
  CHECK(result_fault("report.make", made) == "");
  CHECK(result_fault("report.piece", ReportPieceResult{5, Bytes(294'912, 7)}) == "");
  const auto told = nlohmann::json::parse(write_event(3, ReportProgressEvent{"pages", -1, 1}));
  CHECK(told.at("of") == 3);
  CHECK(fault("report.progress.event.json", told.at("params")) == "");
}
