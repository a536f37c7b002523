// SPDX-License-Identifier: Apache-2.0
#include "portfolio/desk.h"

#include <regex>

using namespace counterproof;
using namespace counterproof::test;

namespace {

const std::regex kRandomUuid("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

std::string id_in(const std::filesystem::path &data) {
  const TestClock clock;
  auto store = storage::Store::open(data, {portfolio::schema()}, 1).value();
  return portfolio::Portfolio(store, clock).standing().value().id;
}

}  // namespace

TEST_CASE("every portfolio has an id of its own and keeps it") {
  const TemporaryFolder folder;
  const auto first = id_in(folder.path() / "first");
  CHECK(std::regex_match(first, kRandomUuid));
  CHECK(id_in(folder.path() / "first") == first);
  CHECK(id_in(folder.path() / "second") != first);
  // Erased and begun anew in the same place, it is another one.
  std::filesystem::remove_all(folder.path() / "first");
  CHECK(id_in(folder.path() / "first") != first);
}

TEST_CASE("a portfolio from before there were ids gets one and keeps what it has") {
  const TemporaryFolder folder;
  {
    const storage::RoomSchema before{"portfolio", {portfolio::schema().steps.front()}};
    auto store = storage::Store::open(folder.path(), {before}, 1).value();
    REQUIRE(store.database.execute(
        "UPDATE portfolio_state SET revision = 7; "
        "INSERT INTO folders VALUES (x'2f61', '2026-11-21T00:00:00Z'); "
        "INSERT INTO works VALUES ('w', 'c', x'2f61', 'n', 'N', 1, 1, 'ready', NULL, NULL, "
        "'2026-11-21T00:00:00Z', 7)"));
  }
  const auto id = id_in(folder.path());
  CHECK(std::regex_match(id, kRandomUuid));
  CHECK(id_in(folder.path()) == id);
  CHECK(std::filesystem::exists(folder.path() / "backup" / "before-portfolio-2-1.db"));

  const TestClock clock;
  auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 2).value();
  const auto standing = portfolio::Portfolio(store, clock).standing().value();
  CHECK(standing.id == id);
  CHECK(standing.revision == 7);
  CHECK(standing.works == 1);
  CHECK(standing.folders == 1);
  CHECK(standing.state == portfolio::State::ready);
}
