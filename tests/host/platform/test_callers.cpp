// SPDX-License-Identifier: Apache-2.0
#include "platform/caller.h"

#include <catch2/catch.hpp>

using namespace counterproof::platform;

namespace {

const KnownCallers kKnown{"kccjegidgcdmmjlbebcckejfoekpoiko", "counterproof@extension"};
const std::string kOrigin = "chrome-extension://kccjegidgcdmmjlbebcckejfoekpoiko/";

}  // namespace

TEST_CASE("the two browsers are known by their arguments") {
  CHECK(check_caller({kOrigin}, kKnown) == Caller::chromium);
  CHECK(check_caller({kOrigin, "--parent-window=123"}, kKnown) == Caller::chromium);
  CHECK(check_caller({"/home/a/.mozilla/native-messaging-hosts/counterproof.host.json",
                      "counterproof@extension"},
                     kKnown) == Caller::firefox);
}

TEST_CASE("nobody else is") {
  const auto arguments = GENERATE_COPY(
      values<std::vector<std::string>>({{},
                                        {""},
                                        {kOrigin.substr(0, kOrigin.size() - 1)},
                                        {" " + kOrigin},
                                        {kOrigin + "popup.html"},
                                        {kOrigin, kOrigin},
                                        {kOrigin, "--parent-window"},
                                        {"chrome-extension://kccjegidgcdmmjlbebcckejfoekpoikp/"},
                                        {"moz-extension://kccjegidgcdmmjlbebcckejfoekpoiko/"},
                                        {"counterproof@extension"},
                                        {"relative.json", "counterproof@extension"},
                                        {"/m.json", "Counterproof@extension"},
                                        {"/m.json", "counterproof@extension", ""}}));
  CHECK_FALSE(check_caller(arguments, kKnown).has_value());
}

TEST_CASE("every look-alike of one changed letter is refused") {
  for (std::size_t i = 0; i < kOrigin.size(); ++i) {
    std::string other = kOrigin;
    other[i] = other[i] == 'a' ? 'b' : 'a';
    CHECK_FALSE(check_caller({other}, kKnown).has_value());
    CHECK_FALSE(check_caller({kOrigin.substr(0, i)}, kKnown).has_value());
  }
}
