// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"
#include "cases/record_desk.h"
#include "cases/wordings.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

constexpr auto kHeron = "heron", kFox = "fox";

struct Desk : test::RecordDesk {
  Wordings wordings{store, clock};

  Status keep(const std::string &work, const Wording &wording) {
    return wordings.keep(key(), work, wording);
  }
  Status take_back(const std::string &work, const Wording &wording) {
    return wordings.take_back(key(), work, wording);
  }
  /// As it holds for this work: what the artist wrote, and an exclamation mark where it is used.
  std::vector<std::string> words(const std::string &work) {
    std::vector<std::string> all;
    const auto kept = wordings.of_work(work).value();
    for (const auto &one : kept)
      all.push_back(one.text + (one.is_used ? "!" : ""));
    return all;
  }
  std::int64_t entries(const std::string &kind) {
    auto rows = store.database.prepare("SELECT count(*) FROM ledger WHERE kind = ?", kind);
    REQUIRE(rows.next().value());
    return rows.integer(0);
  }
};

Wording of(const std::string &text, bool is_for_all = false, const std::string &language = "en") {
  return {"permission", language, text, is_for_all};
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a wording holds for its work, before the one for all works") {
  Desk desk;
  CHECK(desk.words(kHeron).empty());
  REQUIRE(desk.keep(kHeron, of("heron")));
  CHECK(desk.words(kHeron) == Words{"heron!"});
  CHECK(desk.words(kFox).empty());
  REQUIRE(desk.keep(kFox, of("all", true)));
  CHECK(desk.words(kFox) == Words{"all!"});
  CHECK(desk.words("another") == Words{"all!"});
  CHECK(desk.words(kHeron) == Words{"heron!"});
  // What she wrote last for this work and for all takes the place of its own.
  REQUIRE(desk.keep(kHeron, of("for all", true)));
  CHECK(desk.words(kHeron) == Words{"for all!"});
  CHECK(desk.words(kFox) == Words{"for all!"});
  REQUIRE(desk.keep(kHeron, of("zh", false, "zh")));
  CHECK(desk.words(kHeron) == Words{"for all!", "zh!"});
}

TEST_CASE("what is taken back stays at hand, and is used again") {
  Desk desk;
  CHECK(desk.take_back(kHeron, of("")).error().code == ErrorCode::not_found);
  REQUIRE(desk.keep(kHeron, of("heron")));
  CHECK(desk.take_back(kHeron, of("", true)).error().code == ErrorCode::not_found);
  REQUIRE(desk.take_back(kHeron, of("")));
  CHECK(desk.words(kHeron) == Words{"heron"});
  REQUIRE(desk.keep(kHeron, of("heron")));
  CHECK(desk.words(kHeron) == Words{"heron!"});
  // Ours at this work, in spite of a wording for all.
  REQUIRE(desk.take_back(kHeron, of("")));
  REQUIRE(desk.keep(kFox, of("all", true)));
  CHECK(desk.words(kHeron) == Words{"heron"});
  REQUIRE(desk.take_back(kFox, of("", true)));
  CHECK(desk.words(kFox) == Words{"all"});
}

TEST_CASE("each change is an entry of the ledger, which does not hold the words") {
  Desk desk;
  REQUIRE(desk.wordings.keep("press-a", kHeron, of("Ana Pintora never allowed it.")));
  REQUIRE(desk.wordings.keep("press-a", kHeron, of("Ana Pintora never allowed it.")));
  CHECK(desk.entries("statement.worded") == 1);
  // A key answers one request only.
  CHECK(desk.wordings.keep("press-a", kHeron, of("Something else.")).error().code ==
        ErrorCode::conflict);
  CHECK(desk.words(kHeron) == Words{"Ana Pintora never allowed it.!"});
  REQUIRE(desk.take_back(kHeron, of("")));
  CHECK(desk.entries("statement.wording_taken_back") == 1);
  auto rows =
      desk.store.database.prepare("SELECT count(*) FROM ledger WHERE body LIKE '%Pintora%'");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == 0);
}

TEST_CASE("a disk that refuses changes nothing of a wording") {
  Desk desk;
  REQUIRE(desk.keep(kHeron, of("first")));
  REQUIRE(desk.store.database.execute(
      "CREATE TEMP TRIGGER no_more BEFORE INSERT ON ledger BEGIN SELECT RAISE(FAIL, 'full'); END"));
  CHECK(desk.keep(kHeron, of("second")).error().code == ErrorCode::storage_failed);
  CHECK(desk.keep(kHeron, of("second", true)).error().code == ErrorCode::storage_failed);
  CHECK(desk.words(kHeron) == Words{"first!"});
}
