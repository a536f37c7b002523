// SPDX-License-Identifier: Apache-2.0
// Whatever the records hold, what is told of registering works fits the schemas.
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

const std::string kUuid = "017f22e2-79b0-7fff-bfff-ffffffffffff";
const std::string kLong(10'000, 'x');
const std::string kBroken = "Blue \xFF Heron" + kLong;

void check_result(const std::string &method, const ResultValue &result) {
  const auto text = write_result(5, result);
  CHECK(text.size() <= kMaxReplyBytes);
  const auto outcome = RequestReader().check(method + ".result.json",
                                             nlohmann::json::parse(text).at("result").dump());
  const std::string why = outcome ? "" : outcome.error().details + " " + outcome.error().message;
  CAPTURE(method);
  CHECK(why == "");
}

}  // namespace

TEST_CASE("answers about registering works fit their schemas") {
  const RegisteringWorks works{std::int64_t{1} << 40, -1, 2, 3, 4, "2026-11-20", -1};
  const RegistrationStep step{"ipp.aidcgroup.net", "identity_sent", "2026-11-20", 1 << 30};
  const RegistrationProfile profile{kUuid,
                                    kBroken,
                                    "agent",
                                    std::vector<std::string>(9, "legalName"),
                                    std::vector<RegistrationStep>(9, step),
                                    works};
  check_result("registration.standing",
               RegistrationStandingResult{"2026-11-24",
                                          "2026-08-22",
                                          kBroken,
                                          -1,
                                          1 << 30,
                                          false,
                                          -1,
                                          std::vector<RegistrationProfile>(120, profile),
                                          {}});
  check_result(
      "registration.standing",
      RegistrationStandingResult{"2026-11-24", "2026-08-22", "", 2, 5, true, 0, {}, works});
  check_result("registration.mark", RegistrationMarkResult{});
  const QueuedWork work{kUuid, kBroken,   kBroken,   true,
                        -1,    1LL << 40, "pending", "2026-11-20",
                        -1,    true,      false,     std::vector<std::string>(9, "signed_claim")};
  check_result("registration.queue",
               RegistrationQueueResult{-1, std::vector<QueuedWork>(60, work)});
  check_result("registration.paper",
               RegistrationPaperResult{std::string(64, 'a'), -1, "image/jpeg"});
}
