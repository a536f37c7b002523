// SPDX-License-Identifier: Apache-2.0
// What is told of backups fits the schemas, and a passphrase is taken out of the message.
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

std::string fault(const std::string &schema, const nlohmann::json &value) {
  const auto outcome = RequestReader().check(schema, value.dump());
  return outcome ? "" : outcome.error().details + " " + outcome.error().message;
}

nlohmann::json result_of(const ResultValue &result) {
  return nlohmann::json::parse(write_result(5, result)).at("result");
}

}  // namespace

TEST_CASE("results about backups fit their schemas, whatever the records hold") {
  const auto none = result_of(BackupStatusResult{std::nullopt, -1, -1});
  CHECK(fault("backup.status.result.json", none) == "");
  CHECK(none.at("lastMade").is_null());
  const auto some = result_of(BackupStatusResult{LastBackup{std::string(90, 'x'), -1},
                                                 std::int64_t{1} << 60, std::int64_t{1} << 60});
  CHECK(fault("backup.status.result.json", some) == "");
  CHECK(fault("backup.make.result.json", result_of(BackupMakeResult{std::string(64, 'a'), -1, -1,
                                                                    std::int64_t{1} << 60})) == "");
  const auto told = nlohmann::json::parse(
      write_event(3, ReportProgressEvent{"saving", 5, std::int64_t{1} << 60}));
  CHECK(fault("report.progress.event.json", told.at("params")) == "");
}

TEST_CASE("a passphrase comes out of its message as it was typed") {
  const auto request = RequestReader().read(
      R"({"id":1,"method":"backup.make","params":{"passphrase":" Blauer Reiher, D\u00e4mmerung "}})");
  REQUIRE(request);
  const auto &params = std::get<BackupMakeParams>(request->params);
  CHECK(params.passphrase.view() == " Blauer Reiher, D\u00e4mmerung ");
  SecretText moved(params.passphrase);
  SecretText other;
  other = std::move(moved);
  CHECK(other.view() == params.passphrase.view());
}
