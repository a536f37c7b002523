// SPDX-License-Identifier: Apache-2.0
// Whatever the records hold of letters and notes, what is sent fits the schemas.
#include "protocol/limits.h"
#include "protocol/reply.h"
#include "protocol/request_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::protocol;

namespace {

const std::string kUuid = "017f22e2-79b0-7fff-bfff-ffffffffffff";
const std::string kLong(30'000, 'x');
const std::string kBroken = "Blue \xFF Heron" + kLong;

void check_result(const std::string &method, const ResultValue &result) {
  const auto answer = nlohmann::json::parse(write_result(5, result));
  const auto outcome = RequestReader().check(method + ".result.json", answer.at("result").dump());
  const std::string why = outcome ? "" : outcome.error().details + " " + outcome.error().message;
  CAPTURE(method);
  CHECK(why == "");
}

/// As much as an entry can hold, and more.
EntryVersion largest() {
  return {.number = -1,
          .noted_at = kLong,
          .taken_back = true,
          .facts = {.kind = "test_purchase",
                    .day = "2026-11-20",
                    .time = "12:00",
                    .who = kBroken,
                    .direction = "received",
                    .text = kBroken,
                    .due = "2026-12-24",
                    .is_answered = true,
                    .answers = kUuid,
                    .files = std::vector<EntryFile>(20, {std::string(64, '0'), -1, kBroken})}};
}

}  // namespace

TEST_CASE("answers about letters and notes fit their schemas") {
  const Entry entry{kUuid, kUuid, kUuid, largest()};
  check_result("entry.list",
               EntryListResult{{kLong, kBroken, kLong, kBroken}, {entry}, kLong, 1LL << 40});
  check_result("entry.list", EntryListResult{{}, std::vector<Entry>(60, entry), {}, -1});
  check_result("entry.versions", EntryVersionsResult{std::vector<EntryVersion>(60, largest()), {}});
  check_result("entry.write", EntryWriteResult{entry});
  auto plain = entry;
  plain.answered_by.reset();
  plain.newest.facts = {.kind = "mail", .day = "2026-11-20"};
  check_result("entry.takeBack", EntryTakeBackResult{plain});
  const DueEntry due{kUuid, kUuid, "phone", "2026-12-24", kBroken, kBroken, kBroken, kBroken};
  const EntryDueResult all{std::vector<DueEntry>(60, due), 1LL << 40};
  check_result("entry.due", all);
  CHECK(write_result(5, all).size() <= kMaxReplyBytes);
  check_result("entry.upload", EntryUploadResult{-1, true});
  const EntryFileResult piece{-1, Bytes(294'912)};
  check_result("entry.file", piece);
  CHECK(write_result(5, piece).size() <= kMaxReplyBytes);
}
