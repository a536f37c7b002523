// SPDX-License-Identifier: Apache-2.0
// Feeds every fuzz target with what earlier runs found worth keeping, in every build.
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <string>

using namespace counterproof;

namespace {

Bytes from_hex(const std::string &digits) {
  Bytes bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(digits.substr(i, 2), nullptr, 16)));
  return bytes;
}

}  // namespace

TEST_CASE("what fuzzing kept breaks no promise") {
  for (const fuzz::Target &target : fuzz::targets()) {
    const std::string name = std::string(target.name) + ".txt";
    CAPTURE(name);
    std::ifstream corpus(std::string(PROJECT_DIR) + "/tests/fuzz/corpus/" + name);
    int fed = 0;
    for (std::string line; std::getline(corpus, line); ++fed) {
      const Bytes bytes = from_hex(line);
      REQUIRE_NOTHROW(target.feed(bytes));
      // Every way of being cut short.
      for (std::size_t size = 0; size < bytes.size() && bytes.size() < 300; ++size)
        REQUIRE_NOTHROW(target.feed(ByteView(bytes.data(), size)));
    }
    CHECK(fed > 40);
  }
}

TEST_CASE("a broken promise is noticed") {
  CHECK_NOTHROW(fuzz::must_hold(true, "this"));
  CHECK_THROWS_WITH(fuzz::must_hold(false, "this"), "broken promise: this");
}
