// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "crypto/sha256.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using counterproof::test::example_case;

namespace {

constexpr int kEntries = 6;

struct Desk : test::RecordDesk {
  Desk() {
    for (int i = 0; i < kEntries; ++i)
      REQUIRE(cases.open(example_case(i)));
  }
  /// As someone with the file and a hex editor would.
  void tamper(const std::string &sql) {
    REQUIRE(store.database.execute(
        "DROP TRIGGER ledger_is_never_changed; DROP TRIGGER ledger_is_never_cut"));
    REQUIRE(store.database.execute(sql));
  }
};

}  // namespace

TEST_CASE("the chain is what the format says") {
  Desk desk;
  auto rows = desk.store.database.prepare(
      "SELECT body, device, kind, prev, seq, time, hash FROM ledger WHERE seq = 1");
  REQUIRE(rows.next().value());
  CHECK(rows.text(2) == "case.opened");
  CHECK(rows.text(3) == std::string(64, '0'));
  // Written out by hand: what an independent verifier hashes.
  const auto entry = "{\"body\":" + rows.text(0) + ",\"device\":\"" + rows.text(1) +
                     "\",\"kind\":\"case.opened\",\"prev\":\"" + rows.text(3) +
                     "\",\"seq\":1,\"time\":\"" + rows.text(5) + "\"}";
  CHECK(rows.text(6) == crypto::to_hex(crypto::sha256(entry)));
  CHECK(rows.text(0).find("\"scoreThousandths\":877") != std::string::npos);
  CHECK(rows.text(0).find("\"quad\":[10,21,300,21,299,280,-11,279]") != std::string::npos);
  const auto report = desk.cases.verify_chain().value();
  CHECK(report.intact);
  CHECK(report.entries == kEntries);
}

TEST_CASE("the database itself refuses to change or delete entries") {
  Desk desk;
  CHECK_FALSE(desk.store.database.execute("UPDATE ledger SET kind = 'x' WHERE seq = 2"));
  CHECK_FALSE(desk.store.database.execute("DELETE FROM ledger WHERE seq = 6"));
  CHECK(desk.cases.verify_chain().value().entries == kEntries);
}

TEST_CASE("every kind of tampering is found, where it is") {
  Desk desk;
  const auto [sql, where] = GENERATE(table<std::string, std::int64_t>(
      {{"UPDATE ledger SET body = replace(body, 'Blue Heron', 'Blue Herom') WHERE seq = 3", 3},
       {"UPDATE ledger SET time = replace(time, '2026', '2025') WHERE seq = 4", 4},
       {"UPDATE ledger SET device = 'x' WHERE seq = 2", 2},
       {"UPDATE ledger SET hash = substr(hash, 1, 63) || '!' WHERE seq = 5", 5},
       {"DELETE FROM ledger WHERE seq = 3", 4},
       {"DELETE FROM ledger WHERE seq = 1", 2},
       {"UPDATE ledger SET seq = 99 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3;"
        "UPDATE ledger SET seq = 3 WHERE seq = 99",
        2},
       {"INSERT INTO ledger SELECT 7, device, time, kind, body, prev, hash || 'x' FROM ledger "
        "WHERE seq = 6",
        7}}));
  desk.tamper(sql);
  const auto report = desk.cases.verify_chain().value();
  CAPTURE(sql);
  CHECK_FALSE(report.intact);
  CHECK(report.broken_at == where);
  CHECK_FALSE(report.why.empty());
}
