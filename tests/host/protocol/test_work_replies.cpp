// SPDX-License-Identifier: Apache-2.0
// Whatever a list of works holds, what is sent of it fits the schemas and the longest message.
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

TEST_CASE("what a list of works would change fits its schema") {
  const std::string uuid = "017f22e2-79b0-7fff-bfff-ffffffffffff";
  // Each of its characters takes six bytes.
  const std::string worst(10'000, '\x01');
  const std::string broken = "Blue \xFF Heron" + worst;
  const StatedWork work{uuid, worst, broken};
  WorkPreviewResult list{
      .planned = std::string(64, '0'),
      .sheet = worst,
      .other_sheets = std::vector<std::string>(300, worst),
      .fields = std::vector<std::string>(100, "title"),
      .columns =
          std::vector<SheetColumn>(300, {worst, "title", std::vector<std::string>(9, worst)}),
      .notes = std::vector<SheetNote>(9, {"formulas", -1, 1LL << 40}),
      .order = "unknown",
      .rows = -1,
      .shortened = -1,
      .changed = 1LL << 40,
      .unchanged = -1,
      .works = std::vector<PlannedWork>(30, {std::vector<std::int64_t>(99, -1), work, "title",
                                             std::vector<std::string>(99, "title")}),
      .asked_rows = -1,
      .asked = std::vector<AskedWorkRow>(90, {-1, worst, std::vector<StatedWork>(40, work)}),
      .refused_rows = -1,
      .refused = std::vector<SheetRefusedRow>(200, {-1, "unknown_work", worst}),
      .two_way_dates = -1};
  const auto fault = [](const std::string &method, const ResultValue &result) {
    const auto answer = nlohmann::json::parse(write_result(5, result));
    const auto outcome = RequestReader().check(method + ".result.json", answer.at("result").dump());
    return outcome ? "" : outcome.error().details + " " + outcome.error().message;
  };
  CHECK(fault("work.preview", list) == "");
  CHECK(write_result(5, list).size() <= kMaxReplyBytes);
  CHECK(fault("work.import", WorkImportResult{-1, 1LL << 40}) == "");
}
