// SPDX-License-Identifier: Apache-2.0
#include "protocol/contract_files.h"
#include "protocol/limits.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <random>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

std::string nested(int depth) {
  const auto count = static_cast<std::size_t>(depth);
  return std::string(count, '[') + "1" + std::string(count, ']');
}

ErrorCode code_of(const std::string &text) {
  const auto read = RequestReader().read(text);
  REQUIRE_FALSE(read);
  return read.error().error.code;
}

}  // namespace

TEST_CASE("a request becomes a struct") {
  RequestReader reader;
  const auto read =
      reader.read(R"({"id":7,"method":"portfolio.works","params":{"cursor":"c","limit":5}})");
  REQUIRE(read);
  CHECK(read->id == 7);
  const auto &params = std::get<PortfolioWorksParams>(read->params);
  CHECK(params.cursor == "c");
  CHECK(params.limit == 5);
}

TEST_CASE("pictures come without their base64") {
  RequestReader reader;
  const auto read = reader.read(
      R"({"id":7,"method":"picture.match","params":{"pictures":[{"key":"a","data":"AAEC","url":"https://a.example/1.jpg","redrawn":true},{"key":"b","data":""}]}})");
  REQUIRE(read);
  const auto &pictures = std::get<PictureMatchParams>(read->params).pictures;
  REQUIRE(pictures.size() == 2);
  CHECK(pictures[0].data == Bytes{0, 1, 2});
  CHECK(pictures[0].url == "https://a.example/1.jpg");
  CHECK(pictures[0].is_redrawn);
  CHECK(pictures[1].data.empty());
  CHECK(pictures[1].url.empty());
  const auto bad = reader.read(
      R"({"id":7,"method":"picture.match","params":{"pictures":[{"key":"a","data":"AAEC"},{"key":"b","data":"A"}]}})");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().id == 7);
  CHECK(bad.error().error.details == "/pictures/1/data");
}

TEST_CASE("the id is kept whenever the text has exactly one that can be used") {
  RequestReader reader;
  const auto id_of = [&](const std::string &text) {
    const auto read = reader.read(text);
    REQUIRE_FALSE(read);
    return read.error().id;
  };
  CHECK(id_of(R"({"id":5,"method":"portfolio.status","params":)" + nested(40) + "}") == 5);
  CHECK(id_of(R"({"method":"portfolio.status","params":)" + nested(40) + R"(,"id":6})") == 6);
  CHECK(id_of(R"({"id":5,"method":"portfolio.status","params":{"a":1,"a":2}})") == 5);
  CHECK(id_of(R"({"id":5})") == 5);
  CHECK(id_of(R"({"id":5,"id":6})") == std::nullopt);
  CHECK(id_of(R"({"id":"5"})") == std::nullopt);
  CHECK(id_of(R"({"id":-5})") == std::nullopt);
  CHECK(id_of(R"({"params":{"id":5}})") == std::nullopt);
  CHECK(id_of(R"([{"id":5}])") == std::nullopt);
  CHECK(id_of(R"({"id":5,"method":"portfolio.status","params":{}},)") == std::nullopt);
}

TEST_CASE("depth is counted from the outermost object") {
  const auto request = [](int depth) {
    return R"({"id":5,"method":"portfolio.status","params":)" + nested(depth) + "}";
  };
  // One level is the request itself; at the cap it fails only because params is no object.
  CHECK(RequestReader().read(request(kMaxJsonDepth - 1)).error().error.message.find("nested") ==
        std::string::npos);
  CHECK(RequestReader().read(request(kMaxJsonDepth)).error().error.message.find("nested") !=
        std::string::npos);
  CHECK(code_of(std::string(1'000'000, '[')) == ErrorCode::invalid_request);
  CHECK(code_of(nested(500'000)) == ErrorCode::invalid_request);
}

TEST_CASE("what RFC 8259 does not allow is refused") {
  const auto text = GENERATE(
      as<std::string>{}, "\xEF\xBB\xBF{}", std::string("{}\0", 3), "{\"id\":01}", "{\"id\":1,}",
      "{'id':1}", "{\"id\":NaN}", "{\"id\":+1}", "{\"a\":\"\x01\"}", "{\"a\":\"\xC0\xAF\"}",
      "{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\\udc00\"}", "nul", "\"", "{\"id\":1e999}", "{}{}");
  CAPTURE(text);
  CHECK(code_of(text) == ErrorCode::invalid_request);
}

TEST_CASE("many tiny values and long texts are refused, not kept") {
  std::string many =
      R"({"id":5,"method":"case.known","params":{"site":"aliexpress","listingIds":[1)";
  for (int i = 0; i < kMaxJsonValues; ++i)
    many += ",1";
  many += "]}}";
  CHECK(code_of(many) == ErrorCode::invalid_request);
  const std::string text(kMaxStringBytes + 1, 'x');
  CHECK(code_of(R"({"id":5,"method":")" + text + R"(","params":{}})") ==
        ErrorCode::invalid_request);
  CHECK(code_of(R"({"id":5,")" + text + R"(":1})") == ErrorCode::invalid_request);
}

TEST_CASE("no mutation of a request makes the reader throw or crash") {
  RequestReader reader;
  const std::string seed =
      R"({"id":1,"method":"case.known","params":{"site":"aliexpress","listingIds":["10\u00e9","2"]}})";
  std::mt19937 random(20261121);
  int accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text = seed;
    for (auto changes = 1 + random() % 3; changes > 0; --changes) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
      case 0: text[at] = static_cast<char>(random()); break;
      case 1: text.erase(at, 1 + random() % 4); break;
      default: text.insert(at, text.substr(random() % text.size(), random() % 12));
      }
    }
    accepted += reader.read(text).has_value() ? 1 : 0;
  }
  CHECK(accepted > 0);
  CHECK(accepted < 10'000);
}

TEST_CASE("a case is opened of a finding or by hand, never of both or neither") {
  const auto vectors = contract_file("vectors/messages.json").at("vectors");
  const auto params_of = [&](const std::string &name) {
    for (const auto &vector : vectors)
      if (vector.at("name") == name) return vector.at("value");
    FAIL("no vector " << name);
    return nlohmann::json();
  };
  RequestReader reader;
  const auto read = [&](const nlohmann::json &params) {
    return reader.read(
        nlohmann::json{{"id", 4}, {"method", "case.open"}, {"params", params}}.dump());
  };
  const auto refused_at = [&](const nlohmann::json &params) -> std::string {
    const auto outcome = read(params);
    if (outcome) return "";
    CHECK(outcome.error().id == 4);
    CHECK(outcome.error().error.code == ErrorCode::invalid_params);
    return outcome.error().error.details;
  };
  const auto found = params_of("open a case");
  const auto by_hand = params_of("open a case by hand");

  const auto engine = std::get<CaseOpenParams>(read(found)->params);
  REQUIRE(engine.finding);
  CHECK(engine.work_id == engine.finding->work_id);
  const auto hand = std::get<CaseOpenParams>(read(by_hand)->params);
  CHECK_FALSE(hand.finding);
  CHECK(hand.work_id == by_hand.at("workId"));
  CHECK(hand.picture_width == 0);

  auto both = by_hand;
  both["finding"] = found.at("finding");
  CHECK(refused_at(both) == "/finding");
  for (const char *part : {"finding", "picture"}) {
    auto without = found;
    without.erase(part);
    CHECK(refused_at(without) == "/" + std::string(part));
  }
  auto nameless = by_hand;
  nameless.erase("workId");
  CHECK(refused_at(nameless) == "/workId");
  auto two_works = found;
  two_works["workId"] = by_hand.at("workId");
  CHECK(refused_at(two_works) == "/workId");
  auto no_key = found;
  no_key["listing"]["pictureKey"] = "";
  CHECK(refused_at(no_key) == "/listing/pictureKey");
}
