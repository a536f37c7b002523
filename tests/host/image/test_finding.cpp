// SPDX-License-Identifier: Apache-2.0
#include "image/finding.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using image::Cause;
using image::Format;
using image::Rules;
using image::Verdict;

TEST_CASE("a kind of file that is not known is said in a sentence with what to do") {
  for (const auto cause : {Cause::wrong_format, Cause::unusual_variant}) {
    const image::Finding finding{Verdict::not_allowed, cause, Format::unknown};
    CHECK(
        image::reason_for(finding, Rules::own) ==
        "Counterproof does not know this kind of file; export it as PNG or JPEG of at least 1,000 "
        "pixels.");
    CHECK(image::reason_for(finding, Rules::seller) ==
          "Counterproof does not know this kind of file, so it was left out.");
  }
}

TEST_CASE("every finding is one sentence, whatever kind of file it is about") {
  for (std::uint32_t cause = 1; cause <= static_cast<std::uint32_t>(image::kLastCause); ++cause) {
    for (std::uint32_t format = 0; format <= static_cast<std::uint32_t>(Format::unknown);
         ++format) {
      for (const auto rules : {Rules::own, Rules::seller}) {
        const auto words = image::reason_for(
            {Verdict::not_allowed, static_cast<Cause>(cause), static_cast<Format>(format)}, rules);
        INFO(words);
        REQUIRE(words.size() > 10);
        CHECK((words.front() >= 'A' && words.front() <= 'Z'));
        CHECK(words.find('.') == words.size() - 1);
        CHECK(words.find("  ") == std::string::npos);
        CHECK(words.find(" is ,") == std::string::npos);
        CHECK(words.find(" not a known ") == std::string::npos);
      }
    }
  }
}
