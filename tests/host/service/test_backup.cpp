// SPDX-License-Identifier: Apache-2.0
// Everything in one file, as the browser asks for it.
#include "base/base64.h"
#include "cases/example_case.h"
#include "service/asked_host.h"
#include "service/whole_copy.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;
using namespace counterproof::protocol;
namespace fs = std::filesystem;

namespace {

constexpr auto kPassphrase = "blue heron at dusk";

struct Desk : AskedHost {
  Desk() {
    records([](Records::Open &open) { REQUIRE(open.cases.open(test::example_case(1))); });
  }
  nlohmann::json answer(const std::string &method, Params params) {
    return nlohmann::json::parse(take(method, std::move(params)));
  }
  nlohmann::json make() { return answer("backup.make", BackupMakeParams{SecretText(kPassphrase)}); }
  nlohmann::json status() { return answer("backup.status", BackupStatusParams{}).at("result"); }
  nlohmann::json piece(const std::string &sha256, std::size_t offset) {
    return answer("report.piece", ReportPieceParams{sha256, static_cast<std::int64_t>(offset)});
  }
  /// What lies in made/ beside the lock.
  std::size_t left() const {
    std::size_t count = 0;
    for (const auto &entry : fs::directory_iterator(data() / "made"))
      count += entry.path().filename() == "lock" ? 0 : 1;
    return count;
  }
};

std::string code(const nlohmann::json &answer) { return answer.at("error").at("code"); }

}  // namespace

TEST_CASE("a backup is given in pieces, noted when the last one went, and opens elsewhere") {
  Desk desk;
  CHECK(desk.status().at("lastMade").is_null());
  CHECK(desk.status().at("cases") == 1);
  CHECK(desk.status().at("bytes") > 10'000);
  const auto made = desk.make().at("result");
  CHECK(made.at("damaged") == 0);
  CHECK(made.at("files") > 0);
  CHECK(desk.left() == 0);
  CHECK(desk.sent[desk.sent.size() - 2].find(R"("step":"saving")") != std::string::npos);
  CHECK(desk.status().at("lastMade").is_null());

  Bytes whole;
  const auto bytes = made.at("bytes").get<std::size_t>();
  while (whole.size() < bytes) {
    const auto piece = desk.piece(made.at("sha256"), whole.size()).at("result");
    const auto data = from_base64(piece.at("data").get<std::string>()).value();
    whole.insert(whole.end(), data.begin(), data.end());
  }
  CHECK(whole.size() == bytes);
  CHECK(crypto::to_hex(crypto::sha256(ByteView(whole))) == made.at("sha256"));
  CHECK(desk.status().at("lastMade").at("bytes") == bytes);
  CHECK(code(desk.piece(made.at("sha256"), 0)) == "not_found");

  const auto file = desk.folder.path() / "all.cpmove";
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char *>(whole.data()),
             static_cast<std::streamsize>(whole.size()));
  const auto other = desk.folder.path() / "other";
  REQUIRE_FALSE(open_whole(other, file, "blue heron at dawn", desk.clock.utc_ms()));
  REQUIRE(open_whole(other, file, kPassphrase, desk.clock.utc_ms()));
  Records records(other, desk.clock);
  CHECK(records.open().value()->cases.count().value() == 1);
}

TEST_CASE("a backup that is stopped leaves nothing, and the next one can be made") {
  Desk desk;
  desk.ask("backup.make", BackupMakeParams{SecretText(kPassphrase)});
  const auto making = desk.asked;
  CHECK(code(nlohmann::json::parse(
            desk.ask("backup.make", BackupMakeParams{SecretText(kPassphrase)}))) == "busy");
  desk.ask("request.cancel", RequestCancelParams{making});
  desk.lanes.run();
  CHECK(desk.left() == 0);
  CHECK(fs::is_empty(desk.data() / "backup"));
  CHECK(desk.status().at("lastMade").is_null());
  CHECK(desk.make().contains("result"));
}

TEST_CASE("a passphrase of two lines is refused, which the command could not take") {
  Desk desk;
  CHECK(code(desk.answer("backup.make", BackupMakeParams{SecretText("blue heron\nat dusk")})) ==
        "invalid_params");
  CHECK(desk.make().contains("result"));
}
