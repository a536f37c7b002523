// SPDX-License-Identifier: Apache-2.0
// What is read first, and what is left because it is being written.
#include "portfolio/desk.h"
#include "portfolio/reading_order.h"

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

namespace {

portfolio::FoundFile file(const std::string &name, std::int64_t size, std::chrono::seconds age) {
  const auto changed = fs::file_time_type::clock::now() - age;
  return {name, size,
          std::chrono::duration_cast<std::chrono::nanoseconds>(changed.time_since_epoch()).count()};
}

std::string names_of(const std::vector<portfolio::FoundFile> &files) {
  std::string names;
  for (const auto &one : files)
    names += one.path.string();
  return names;
}

constexpr std::chrono::hours kOld(24);

}  // namespace

TEST_CASE("a few small files are read first, the others as they were") {
  CHECK(names_of(portfolio::in_reading_order(
            {file("a", 900, kOld), file("b", 800, kOld), file("c", 0, kOld), file("d", 10, kOld),
             file("e", 700, kOld), file("f", 20, kOld), file("g", 30, kOld)})) == "dfgeabc");
  CHECK(names_of(portfolio::in_reading_order({file("a", 5, kOld), file("b", 5, kOld)})) == "ab");
  CHECK(portfolio::in_reading_order({}).empty());
}

TEST_CASE("a work just saved goes before, a folder just copied does not") {
  CHECK(names_of(portfolio::in_reading_order({file("a", 10, kOld), file("b", 20, kOld),
                                              file("n", 900, std::chrono::seconds(30))})) == "nab");
  std::vector<portfolio::FoundFile> copied{file("z", 900, kOld)};
  for (int i = 0; i < 40; ++i)
    copied.push_back(file(i < 9 ? "s" : "l", i < 9 ? 10 : 1000, std::chrono::seconds(30)));
  CHECK(names_of(portfolio::in_reading_order(copied)).substr(0, 6) == "sssszs");
}

TEST_CASE("a file that is being written is left for the next run") {
  Desk desk;
  write_file(desk.art / "being saved.tif", drawn_tiff(1));
  write_file(desk.art / "old.tif", drawn_tiff(2));
  write_file(desk.art / "from tomorrow.tif", drawn_tiff(3));
  const auto now = fs::file_time_type::clock::now();
  fs::last_write_time(desk.art / "old.tif", now - kOld);
  fs::last_write_time(desk.art / "from tomorrow.tif", now + kOld);
  portfolio::IndexOptions options;
  options.settled_after = std::chrono::minutes(10);
  auto run = desk.index(options);
  CHECK(run.read == 2);
  CHECK(run.settling == 1);
  CHECK(desk.standing().waiting == 1);
  CHECK(desk.standing().works == 2);
  fs::last_write_time(desk.art / "being saved.tif", now - kOld);
  run = desk.index(options);
  CHECK(run.read == 1);
  CHECK(run.settling == 0);
  CHECK(desk.standing().works == 3);
}

TEST_CASE("no decoder is started when nothing has to be read") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  desk.index();
  const auto none = [] {
    return Result<image::DecoderPool *>(fail(ErrorCode::decoder_unavailable, "No decoder."));
  };
  CHECK(portfolio::index_folders(desk.store, desk.clock, none, {desk.art}).value().unchanged == 1);
  write_file(desk.art / "two.tif", drawn_tiff(2));
  const auto run = portfolio::index_folders(desk.store, desk.clock, none, {desk.art});
  REQUIRE_FALSE(run);
  CHECK(run.error().code == ErrorCode::decoder_unavailable);
  CHECK(desk.standing().waiting == 1);
  CHECK(desk.standing().state == portfolio::State::ready);
}

TEST_CASE("a look that finds nothing new writes nothing") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  desk.index();
  auto rows = desk.store.database.prepare("SELECT total_changes()");
  REQUIRE(rows.next().value());
  const auto before = rows.integer(0);
  CHECK(desk.index().unchanged == 1);
  auto again = desk.store.database.prepare("SELECT total_changes()");
  REQUIRE(again.next().value());
  CHECK(again.integer(0) == before);
  // The sign of life of a run that was killed is taken away.
  REQUIRE(
      desk.store.database.execute("UPDATE portfolio_state SET reading_until_ms = 9000000000000"));
  CHECK(desk.standing().state == portfolio::State::indexing);
  desk.index();
  CHECK(desk.standing().state == portfolio::State::ready);
}

TEST_CASE("every folder that was looked into is told before the first file is read") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  fs::create_directories(desk.art / "empty" / "inside");
  fs::create_directories(desk.art / ".hidden");
  std::vector<fs::path> told;
  portfolio::IndexOptions options;
  options.on_folders = [&](const std::vector<fs::path> &folders) {
    CHECK(desk.standing().works == 0);
    told = folders;
  };
  desk.index(options);
  std::sort(told.begin(), told.end());
  CHECK(told == std::vector<fs::path>{desk.art, desk.art / "empty", desk.art / "empty" / "inside"});
}
