// SPDX-License-Identifier: Apache-2.0
#include "portfolio/desk.h"

#include <fstream>

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

TEST_CASE("every picture becomes a work or is named with its reason") {
  Desk desk;
  CHECK(desk.standing().state == portfolio::State::empty);
  write_file(desk.art / "blue_heron.tif", drawn_tiff(1));
  write_file(desk.art / "more" / "red_fox.tif", drawn_tiff(2));
  write_file(desk.art / "copy of heron.tif", drawn_tiff(1));
  write_file(desk.art / "flat.tif", flat_tiff());
  write_file(desk.art / "nothing.png", {});
  write_file(desk.art / "letter.jpg", Bytes(500, 'x'));
  write_file(desk.art / "moving.gif", Bytes{'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0});
  write_file(desk.art / "huge.tif", claimed_tiff(60'000, 60'000));
  std::int64_t last = 0;
  portfolio::IndexOptions options;
  options.on_progress = [&](const portfolio::Progress &progress) {
    CHECK(progress.total == 8);
    CHECK(progress.done > last);
    CHECK(progress.per_second > 0);
    last = progress.done;
  };
  const auto run = desk.index(options);
  CHECK(run.read == 8);
  CHECK(last == 8);

  const auto standing = desk.standing();
  CHECK(standing.state == portfolio::State::ready);
  CHECK(standing.works == 2);
  CHECK(standing.featureless == 1);
  CHECK(standing.failed == 4);
  CHECK(standing.waiting == 0);
  CHECK(standing.files == 8);
  CHECK(standing.folders == 1);
  const auto works = desk.by_name();
  REQUIRE(works.count("red_fox") == 1);
  CHECK(works.at("red_fox").title == "Red fox");
  CHECK(works.at("red_fox").width == 320);
  CHECK(works.at("red_fox").height == 300);
  const auto thumbnail = desk.works.thumbnail(works.at("red_fox").id).value();
  CHECK(thumbnail.size() > 500);
  CHECK(thumbnail[0] == 0xFF);

  const auto failures = desk.failures();
  CHECK(failures.size() == 5);
  CHECK(failures.at("flat.tif").word == "featureless");
  CHECK(failures.at("nothing.png").word == "empty");
  CHECK(failures.at("letter.jpg").word == "not_allowed");
  CHECK(failures.at("moving.gif").word == "not_allowed");
  CHECK(failures.at("huge.tif").word == "too_large");
  for (const auto &[name, failure] : failures)
    CHECK(failure.reason.size() > 20);
}

TEST_CASE("renamed stays itself, changed is read again, gone is kept and marked") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  write_file(desk.art / "two.tif", drawn_tiff(2));
  write_file(desk.art / "three.tif", drawn_tiff(3));
  desk.index();
  const auto before = desk.by_name();
  const auto revision = desk.standing().revision;

  auto run = desk.index();
  CHECK(run.read == 0);
  CHECK(run.unchanged == 3);
  CHECK(desk.standing().revision == revision);

  fs::create_directories(desk.art / "sub");
  fs::rename(desk.art / "one.tif", desk.art / "sub" / "the_first.tif");
  fs::remove(desk.art / "two.tif");
  write_file(desk.art / "three.tif", drawn_tiff(33));
  fs::last_write_time(desk.art / "three.tif",
                      fs::file_time_type::clock::now() + std::chrono::seconds(5));
  desk.index();
  const auto after = desk.by_name();
  REQUIRE(after.count("the_first") == 1);
  CHECK(after.at("the_first").id == before.at("one").id);
  CHECK(after.at("the_first").title == "The first");
  REQUIRE(after.count("two") == 1);
  CHECK(after.at("two").vanished);
  CHECK(after.at("two").id == before.at("two").id);
  CHECK(after.at("three").id != before.at("three").id);
  CHECK(desk.works.work(before.at("three").id).value().state == portfolio::WorkState::replaced);
  auto standing = desk.standing();
  CHECK(standing.works == 3);
  CHECK(standing.vanished == 1);
  CHECK(standing.revision > revision);

  write_file(desk.art / "two.tif", drawn_tiff(2));
  write_file(desk.art / "old_three.tif", drawn_tiff(3));
  desk.index();
  standing = desk.standing();
  CHECK(standing.works == 4);
  CHECK(standing.vanished == 0);
  CHECK(desk.works.work(before.at("three").id).value().state == portfolio::WorkState::ready);
}

TEST_CASE("an index in memory follows what another connection indexes") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  write_file(desk.art / "two.tif", drawn_tiff(2));
  auto host_store =
      storage::Store::open(desk.folder.path() / "data", {portfolio::schema()}, 0).value();
  portfolio::Portfolio host(host_store, desk.clock);
  match::Index index;
  CHECK(host.load_into(index, 0).value() == 0);
  desk.index();
  auto reached = host.load_into(index, 0, 1).value();
  CHECK(index.size() == 1);
  reached = host.load_into(index, reached).value();
  CHECK(index.size() == 2);
  CHECK(reached == host.standing().value().revision);
  CHECK(host.load_into(index, reached).value() == reached);

  write_file(desk.art / "one.tif", drawn_tiff(11));
  fs::last_write_time(desk.art / "one.tif",
                      fs::file_time_type::clock::now() + std::chrono::seconds(5));
  desk.index();
  reached = host.load_into(index, reached).value();
  CHECK(index.size() == 2);
  CHECK(reached == host.standing().value().revision);
}

TEST_CASE("cached features that are damaged are made anew") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  desk.index();
  for (const auto &entry : fs::recursive_directory_iterator(desk.folder.path() / "data" / "index"))
    if (entry.is_regular_file()) fs::resize_file(entry.path(), 40);
  SECTION("found by the host") {
    match::Index index;
    REQUIRE(desk.works.load_into(index, 0));
    CHECK(index.size() == 0);
    CHECK(desk.standing().works == 0);
    CHECK(desk.standing().waiting == 1);
  }
  SECTION("found by the indexer") {}
  CHECK(desk.index().read == 1);
  match::Index index;
  REQUIRE(desk.works.load_into(index, 0));
  CHECK(index.size() == 1);
  CHECK(desk.standing().works == 1);
}

TEST_CASE("works are paged by title without gaps") {
  Desk desk;
  for (const auto *name : {"b", "A", "c", "B"})
    write_file(desk.art / (std::string(name) + ".tif"), drawn_tiff(static_cast<unsigned>(name[0])));
  desk.index();
  std::string titles;
  std::optional<std::string> cursor;
  do {
    const auto page = desk.works.works(cursor, 1).value();
    REQUIRE(page.works.size() == 1);
    titles += page.works[0].title;
    cursor = page.next;
  } while (cursor);
  CHECK(titles == "ABBC");
  CHECK(desk.works.work("none").error().code == ErrorCode::not_found);
  CHECK(desk.works.thumbnail("none").error().code == ErrorCode::not_found);
}

TEST_CASE("a list goes on where the work it had come to became another's version or was replaced") {
  const TemporaryFolder folder;
  const TestClock clock;
  auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 0).value();
  portfolio::Portfolio works(store, clock);
  for (int i = 1; i <= 4; ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    REQUIRE(store.database
                .prepare("INSERT INTO works (id, content, path, name, title, width, height, state, "
                         "added_at, revision) VALUES (?1, ?1, x'2f61', ?1, ?1, 1, 1, 'ready', '', "
                         "?2)",
                         name, i)
                .run());
  }
  const auto first = works.works(std::nullopt, 2).value();
  const auto seen = works.inventory(portfolio::Filter::all, std::nullopt, 2).value();
  REQUIRE(first.next == "c");
  REQUIRE(seen.next == "c");
  std::string change;
  SECTION("version") { change = "same_as = 'e'"; }
  SECTION("replaced") { change = "state = 'replaced'"; }
  REQUIRE(store.database.execute("UPDATE works SET " + change + " WHERE id = 'c'"));
  CHECK(works.works(first.next, 2).value().works.size() == 2);
  CHECK(works.inventory(portfolio::Filter::all, seen.next, 2).value().rows.size() == 2);
}

TEST_CASE("a file that its first bytes refuse is named without being read to its end") {
  Desk desk;
  std::filesystem::create_directories(desk.art);
  const auto layered = desk.art / "layers.psd";
  std::ofstream(layered, std::ios::binary) << "8BPS";
  std::filesystem::resize_file(layered, 3'000'000);
  desk.index();
  CHECK(desk.failures().at("layers.psd").word == "not_allowed");
  auto rows = desk.store.database.prepare("SELECT content FROM files");
  REQUIRE(rows.next().value());
  // It has no digest, since nobody needed one.
  CHECK(rows.is_null(0));
  CHECK(desk.index().unchanged == 1);
}

TEST_CASE("an empty folder changes nothing") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  desk.index();
  fs::create_directories(desk.folder.path() / "bare");
  const auto refused = portfolio::index_folders(desk.store, desk.clock, desk.source(),
                                                {desk.art, desk.folder.path() / "bare"});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::not_found);
  CHECK(desk.standing().folders == 1);
}
