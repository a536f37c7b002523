// SPDX-License-Identifier: Apache-2.0
#include "protocol/host_manifest.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

TEST_CASE("each family's manifest names the host, its callers and the program") {
  const auto family = GENERATE(BrowserFamily::chromium, BrowserFamily::firefox);
  const auto text =
      write_host_manifest(host_manifest_for("/opt/an \"odd\" place/counterproof-host", family));
  const auto json = nlohmann::json::parse(text);
  CHECK(json.at("name") == "counterproof.host");
  CHECK(json.at("type") == "stdio");
  CHECK(json.at("path") == "/opt/an \"odd\" place/counterproof-host");
  if (family == BrowserFamily::chromium) {
    REQUIRE(json.at("allowed_origins").size() == 1);
    const std::string origin = json.at("allowed_origins")[0];
    // Chromium refuses an origin without the final slash.
    CHECK(origin.starts_with("chrome-extension://"));
    CHECK(origin.ends_with("/"));
    CHECK_FALSE(json.contains("allowed_extensions"));
  } else {
    CHECK(json.at("allowed_extensions") == nlohmann::json{"counterproof@extension"});
    CHECK_FALSE(json.contains("allowed_origins"));
  }

  const auto back = read_host_manifest(text);
  REQUIRE(back);
  CHECK(back->path == "/opt/an \"odd\" place/counterproof-host");
}

TEST_CASE("what is no manifest is refused") {
  const auto text =
      GENERATE("", "{}", "[]", "{\"name\":1,\"type\":\"stdio\",\"path\":\"/x\"}",
               "{\"name\":\"a\",\"type\":\"pipe\",\"path\":\"/x\"}", "{\"name\":\"a\"");
  CAPTURE(text);
  CHECK_FALSE(read_host_manifest(text));
}
