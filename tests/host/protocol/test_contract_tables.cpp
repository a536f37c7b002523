// SPDX-License-Identifier: Apache-2.0
// What the compiler needs of the contract as constants is what the files say.
#include "base/base64.h"
#include "base/error_code.h"
#include "crypto/sha256.h"
#include "protocol/contract_files.h"
#include "protocol/embedded_contract.h"
#include "protocol/limits.h"
#include "protocol/methods.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <set>

using namespace counterproof;
using namespace counterproof::protocol;

TEST_CASE("limits are those of limits.json") {
  const auto file = contract_file("limits.json");
  CHECK(file.at("maxRequestBytes") == kMaxRequestBytes);
  CHECK(file.at("maxReplyBytes") == kMaxReplyBytes);
  CHECK(file.at("maxPictureBytes") == kMaxPictureBytes);
  CHECK(file.at("maxPicturesPerRequest") == kMaxPicturesPerRequest);
  CHECK(file.at("maxPicturesInFlight") == kMaxPicturesInFlight);
  CHECK(file.at("maxRequestsInFlight") == kMaxRequestsInFlight);
  CHECK(file.at("maxJsonDepth") == kMaxJsonDepth);
  CHECK(file.at("maxStringBytes") == kMaxStringBytes);
  CHECK(file.at("hostName") == kHostName);
  CHECK(file.at("addonId") == kAddonId);
}

TEST_CASE("the extension's id follows from the committed public key") {
  CHECK(contract_file("identity.json").at("extensionId") == kExtensionId);
  CHECK(contract_file("identity.json").at("addonId") == kAddonId);
  CHECK(contract_file("identity.json").at("hostName") == kHostName);
  std::ifstream file(std::string(PROJECT_DIR) + "/extension/manifest/chromium-key.pub");
  std::string text;
  std::getline(file, text);
  const auto key = from_base64(text);
  REQUIRE(key.has_value());
  const auto digest = crypto::sha256(*key);
  // The first 128 bits, each half byte as a letter from a to p.
  std::string id;
  for (std::size_t i = 0; i < 16; ++i) {
    id += static_cast<char>('a' + (digest[i] >> 4));
    id += static_cast<char>('a' + (digest[i] & 15));
  }
  CHECK(id == kExtensionId);
}

TEST_CASE("methods and their time limits are those of methods.json") {
  const auto file = contract_file("methods.json");
  CHECK(file.at("version").at("major") == kVersionMajor);
  CHECK(file.at("version").at("minor") == kVersionMinor);
  REQUIRE(file.at("methods").size() == kMethods.size());
  for (const auto &entry : file.at("methods")) {
    const std::string name = entry.at("name");
    CAPTURE(name);
    const Method *method = find_method(name);
    REQUIRE(method != nullptr);
    CHECK(method->time_limit.count() == entry.at("timeoutMs"));
    CHECK(entry.at("params") == "schemas/" + name + ".params.json");
    CHECK(entry.at("result") == "schemas/" + name + ".result.json");
    CHECK_FALSE(embedded_schema(name + ".params.json").empty());
    CHECK_FALSE(embedded_schema(name + ".result.json").empty());
  }
}

TEST_CASE("error words are those of errors.json") {
  std::set<std::string> ours;
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
    ours.insert(std::string(to_word(static_cast<ErrorCode>(code))));
  std::set<std::string> theirs;
  const auto file = contract_file("errors.json");
  for (const auto &entry : file.at("errors"))
    theirs.insert(entry.at("code"));
  CHECK(ours == theirs);
}

TEST_CASE("every schema is built in, word for word, and uses only the keywords allowed") {
  const std::set<std::string> allowed{"type",      "properties", "required", "additionalProperties",
                                      "items",     "enum",       "const",    "oneOf",
                                      "$ref",      "minimum",    "maximum",  "minLength",
                                      "maxLength", "minItems",   "maxItems"};
  const std::function<void(const nlohmann::json &)> walk = [&](const nlohmann::json &schema) {
    REQUIRE(schema.is_object());
    for (const auto &[keyword, value] : schema.items()) {
      CAPTURE(keyword);
      CHECK(allowed.count(keyword) == 1);
      if (keyword == "properties")
        for (const auto &[name, member] : value.items())
          walk(member);
      if (keyword == "items") walk(value);
      if (keyword == "oneOf")
        for (const auto &choice : value)
          walk(choice);
      if (keyword == "$ref") CHECK_FALSE(embedded_schema(value.get<std::string>()).empty());
    }
    if (schema.contains("type") && schema.at("type") == "object" && schema.contains("properties"))
      CHECK(schema.at("additionalProperties") == false);
  };
  int files = 0;
  for (const auto &entry :
       std::filesystem::directory_iterator(std::string(PROJECT_DIR) + "/protocol/schemas")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const auto schema = contract_file("schemas/" + name);
    CHECK(nlohmann::json::parse(embedded_schema(name)) == schema);
    walk(schema);
    ++files;
  }
  CHECK(files > 30);
}
