// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"
#include "cases/record_desk.h"
#include "cases/review.h"
#include "cases/sealed_pack.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;

namespace {

struct Desk : test::RecordDesk {
  Review review{store, clock};

  Pair pair(int number) {
    const auto like = example_case(number);
    return {like.listing.site, like.listing.id, like.listing.picture_key, like.work_id, true};
  }
  std::string listing(int number) { return example_case(number).listing.id; }
  std::string shown(const std::set<std::string> &about) {
    return extract_ledger(store.database, false, about).value().entries;
  }
};

bool has(const std::string &text, const std::string &part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a pack about one listing shows no decision that names another") {
  Desk desk;
  desk.open(1);
  desk.open(2);
  REQUIRE(desk.review.decide(desk.key(), Verdict::mine, {desk.pair(1), desk.pair(2)}));
  const auto together = desk.shown({desk.listing(1)});
  CHECK(has(together, "case.opened"));
  CHECK_FALSE(has(together, "review.decided"));
  CHECK_FALSE(has(together, desk.listing(2)));
  REQUIRE(desk.review.undo(desk.key()));
  CHECK_FALSE(has(desk.shown({desk.listing(1)}), "review.undone"));
  REQUIRE(desk.review.decide(desk.key(), Verdict::mine, {desk.pair(1)}));
  CHECK(has(desk.shown({desk.listing(1)}), "review.decided"));
  const auto both = desk.shown({desk.listing(1), desk.listing(2)});
  CHECK(has(both, "review.undone"));
  const auto extract = extract_ledger(desk.store.database, false, {desk.listing(1)}).value();
  CHECK(std::count(extract.hashes.begin(), extract.hashes.end(), '\n') == extract.total);
}

TEST_CASE("what a running host writes meanwhile comes behind the seal") {
  Desk desk;
  const auto id = desk.open(1);
  auto other = storage::Store::open(desk.folder.path(), {cases::schema()}, 0).value();
  Cases others(other, desk.clock);
  std::thread host;
  std::string first_extract;
  const auto seal = seal_pack(desk.store, desk.clock, {"case", id, {id}}, [&](const auto &extract) {
    host = std::thread([&] { static_cast<void>(others.open(example_case(2))); });
    first_extract = extract.entries;
    return std::string("sums");
  });
  host.join();
  REQUIRE(seal);
  CHECK(seal->extract.entries == first_extract);
  CHECK(has(seal->extract.entries, id));
  CHECK(seal->sums == "sums");
  CHECK_FALSE(has(seal->entries, desk.listing(2)));
  CHECK(seal->head.entries == seal->extract.total + 2);
  CHECK(has(seal->entries, "evidence.signed"));
  CHECK(has(seal->entries, "key.made"));
  CHECK(others.list({}, 10).value().cases.size() == 2);
}

TEST_CASE("a pack that cannot be signed leaves no entry") {
  Desk desk;
  const auto id = desk.open(1);
  std::filesystem::create_directory(desk.folder.path() / "keys");
  std::ofstream(desk.folder.path() / "keys" / "ledger-ed25519") << "damaged";
  const auto sealed = seal_pack(desk.store, desk.clock, {"case", id, {id}},
                                [](const auto &) { return std::string("sums"); });
  CHECK(sealed.error().code == ErrorCode::unreadable);
  CHECK(last_entry(desk.store.database).value()->kind == "case.opened");
}
