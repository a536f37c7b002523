// SPDX-License-Identifier: Apache-2.0
// The shared vectors of protocol/vectors, on the host's side.
#include "protocol/contract_files.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

TEST_CASE("message vectors") {
  RequestReader reader;
  int seen = 0;
  const auto file_of_vectors = contract_file("vectors/messages.json");
  for (const auto &vector : file_of_vectors.at("vectors")) {
    const std::string name = vector.at("name");
    CAPTURE(name);
    const std::string part = vector.at("part");
    const std::string file = vector.at("method").get<std::string>() + "." + part + ".json";
    const auto outcome = reader.check(file, vector.at("value").dump());
    const std::string expected = vector.at("expect");
    ++seen;
    if (expected == "accept") {
      const std::string why = outcome ? "" : outcome.error().message;
      CHECK(why == "");
      continue;
    }
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::invalid_params);
    if (vector.contains("path")) CHECK(outcome.error().details == vector.at("path"));
    if (part != "params") continue;
    // The same inside a whole request: the id is kept, the path is the same.
    const nlohmann::json request{
        {"id", 9}, {"method", vector.at("method")}, {"params", vector.at("value")}};
    const auto read = reader.read(request.dump());
    REQUIRE_FALSE(read);
    CHECK(read.error().id == 9);
    CHECK(read.error().error.code == ErrorCode::invalid_params);
    if (vector.contains("path")) CHECK(read.error().error.details == vector.at("path"));
  }
  CHECK(seen > 30);
}

TEST_CASE("frame vectors") {
  RequestReader reader;
  int seen = 0;
  const auto file_of_vectors = contract_file("vectors/frames.json");
  for (const auto &vector : file_of_vectors.at("vectors")) {
    const std::string name = vector.at("name");
    CAPTURE(name);
    const auto read = reader.read(vector.at("text").get<std::string>());
    const std::string expected = vector.at("expect");
    ++seen;
    // Whether hello came first is the dispatcher's business.
    if (expected == "not_ready") {
      CHECK(read.has_value());
      continue;
    }
    REQUIRE_FALSE(read);
    CHECK(to_word(read.error().error.code) == expected);
  }
  CHECK(seen > 10);
}
