// SPDX-License-Identifier: Apache-2.0
// Folders read again by the host: missing ones, progress, and what the portfolio view shows.
#include "portfolio/desk.h"
#include "portfolio/reading_rate.h"

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

namespace {

portfolio::IndexRun read_again(Desk &desk) {
  const auto run = portfolio::index_known_folders(desk.store, desk.clock, desk.source());
  if (!run) FAIL(run.error().message);
  return *run;
}

std::vector<portfolio::InventoryRow> all_rows(Desk &desk, portfolio::Filter filter, int a_page) {
  std::vector<portfolio::InventoryRow> rows;
  std::optional<std::string> cursor;
  do {
    auto page = desk.works.inventory(filter, cursor, a_page).value();
    CHECK(page.rows.size() <= static_cast<std::size_t>(a_page));
    CHECK_FALSE((page.rows.empty() && page.next));
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    cursor = page.next;
    if (!cursor) CHECK(page.total == static_cast<std::int64_t>(rows.size()));
  } while (cursor);
  return rows;
}

}  // namespace

TEST_CASE("a folder that was chosen is read without being named again") {
  Desk desk;
  CHECK_FALSE(portfolio::index_known_folders(desk.store, desk.clock, desk.source()));
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  REQUIRE(desk.works.add_folder(desk.art));
  REQUIRE(desk.works.add_folder(desk.art / "."));
  CHECK(desk.standing().folders == 1);
  CHECK(desk.standing().works == 0);
  CHECK(read_again(desk).read == 1);
  CHECK(desk.standing().works == 1);
  CHECK(read_again(desk).read == 0);
  write_file(desk.art / "owl.tif", drawn_tiff(2));
  CHECK(read_again(desk).read == 1);
  CHECK(desk.standing().works == 2);
}

TEST_CASE("the folder chosen last is read first") {
  Desk desk;
  const auto later = desk.folder.path() / "a-later";
  for (unsigned i = 0; i < 4; ++i)
    write_file(desk.art / (std::to_string(i) + ".tif"), drawn_tiff(i));
  write_file(later / "new.tif", drawn_tiff(9));
  REQUIRE(desk.works.add_folder(desk.art));
  desk.clock.now += 5'000;
  REQUIRE(desk.works.add_folder(later));
  std::atomic<bool> cancelled{false};
  portfolio::IndexOptions options;
  options.threads = 1;
  options.cancelled = &cancelled;
  options.on_progress = [&](const portfolio::Progress &) { cancelled = true; };
  REQUIRE(portfolio::index_known_folders(desk.store, desk.clock, desk.source(), options));
  CHECK(desk.by_name().count("new") == 1);
}

TEST_CASE("a folder that is gone is said, and its works stay as they are") {
  Desk desk;
  const auto other = desk.folder.path() / "other";
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  write_file(other / "owl.tif", drawn_tiff(2));
  REQUIRE(desk.works.add_folder(desk.art));
  REQUIRE(desk.works.add_folder(other));
  read_again(desk);
  REQUIRE(desk.standing().works == 2);
  CHECK(desk.standing().folders_missing == 0);

  fs::rename(other, desk.folder.path() / "unplugged");
  REQUIRE(portfolio::find_missing_folders(desk.store.database));
  CHECK(desk.standing().folders_missing == 1);
  read_again(desk);
  CHECK(desk.standing().folders_missing == 1);
  CHECK(desk.standing().works == 2);
  CHECK(desk.standing().vanished == 0);

  // The empty place where a disk is plugged in says no more than a missing one.
  fs::create_directory(other);
  read_again(desk);
  CHECK(desk.standing().folders_missing == 1);
  CHECK(desk.standing().works == 2);

  fs::remove(other);
  fs::rename(desk.folder.path() / "unplugged", other);
  REQUIRE(portfolio::find_missing_folders(desk.store.database));
  CHECK(desk.standing().folders_missing == 0);
}

TEST_CASE("the rate is told while files are read, and not after") {
  Desk desk;
  for (unsigned i = 0; i < 4; ++i)
    write_file(desk.art / (std::to_string(i) + ".tif"), drawn_tiff(i));
  std::vector<portfolio::Standing> seen;
  portfolio::IndexOptions options;
  options.threads = 1;
  options.on_progress = [&](const portfolio::Progress &) { seen.push_back(desk.standing()); };
  desk.index(options);
  REQUIRE(seen.size() == 4);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    CHECK(seen[i].state == portfolio::State::indexing);
    CHECK(seen[i].works == static_cast<std::int64_t>(i) + 1);
    REQUIRE(seen[i].per_minute);
    CHECK(*seen[i].per_minute > 0);
    CHECK(seen[i].waiting == 3 - static_cast<std::int64_t>(i));
    const auto left = static_cast<double>(seen[i].waiting) / *seen[i].per_minute * 60;
    CHECK(*seen[i].seconds_left == Approx(left).margin(1));
  }
  CHECK_FALSE(desk.standing().per_minute);
  CHECK_FALSE(desk.standing().seconds_left);
}

TEST_CASE("the rate follows the last minute") {
  using Clock = portfolio::ReadingRate::Steady;
  const Clock::time_point start{};
  portfolio::ReadingRate rate(start);
  CHECK(rate.per_second() == 0);
  for (int second = 1; second <= 100; ++second)
    rate.note(2, start + std::chrono::seconds(second));
  CHECK(rate.per_second() == Approx(2));
  for (int second = 101; second <= 170; ++second)
    rate.note(1, start + std::chrono::seconds(second));
  CHECK(rate.per_second() == Approx(1).margin(0.05));
}

TEST_CASE("the portfolio view gets works and files with state, name and reason, page by page") {
  Desk desk;
  write_file(desk.art / "blue_heron.tif", drawn_tiff(1));
  write_file(desk.art / "sub" / "Owl.tif", drawn_tiff(2));
  write_file(desk.art / "broken.jpg", Bytes{0xFF, 0xD8, 0xFF, 0xE0});
  write_file(desk.art / "empty.png", Bytes{});
  write_file(desk.art / "letter.psd", Bytes{'8', 'B', 'P', 'S', 0, 1});
  desk.index();
  // Found but not read yet.
  REQUIRE(desk.store.database.execute(
      "INSERT INTO files (path, size, changed_ns, state, present) VALUES (CAST('/far/next_one.jpg' "
      "AS BLOB), 5, 5, 'waiting', 1)"));

  for (const int a_page : {1, 2, 3, 100}) {
    CAPTURE(a_page);
    const auto rows = all_rows(desk, portfolio::Filter::all, a_page);
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].title == "Blue heron");
    CHECK(rows[0].file_name == "blue_heron.tif");
    CHECK(rows[0].work_id);
    CHECK(rows[0].width > 0);
    CHECK(rows[0].state == portfolio::Filter::ready);
    CHECK_FALSE(rows[0].word);
    CHECK(rows[1].file_name == "Owl.tif");
    std::map<std::string, std::string> words;
    for (std::size_t i = 2; i < rows.size(); ++i) {
      CHECK_FALSE(rows[i].work_id);
      words[rows[i].file_name] = rows[i].word.value_or("");
    }
    CHECK(words == std::map<std::string, std::string>{{"broken.jpg", "undecodable"},
                                                      {"empty.png", "empty"},
                                                      {"letter.psd", "not_allowed"},
                                                      {"next_one.jpg", ""}});
  }
  CHECK(all_rows(desk, portfolio::Filter::ready, 2).size() == 2);
  CHECK(all_rows(desk, portfolio::Filter::failed, 2).size() == 3);
  CHECK(all_rows(desk, portfolio::Filter::waiting, 2).size() == 1);
  CHECK(all_rows(desk, portfolio::Filter::featureless, 2).empty());
  CHECK_FALSE(desk.works.inventory(portfolio::Filter::all, "file nonsense", 10));

  fs::remove(desk.art / "sub" / "Owl.tif");
  desk.index();
  CHECK(all_rows(desk, portfolio::Filter::ready, 2)[1].word == "vanished");
}

TEST_CASE("a work of the view has a reason only when there is something to say") {
  Desk desk;
  write_file(desk.art / "sound.tif", drawn_tiff(1));
  write_file(desk.art / "twice.tif", drawn_tiff(2));
  write_file(desk.art / "sub" / "twice again.tif", drawn_tiff(2));
  write_file(desk.art / "hurt.tif", drawn_tiff(3));
  write_file(desk.art / "gone.tif", drawn_tiff(4));
  desk.index();
  // As the decoder says of a picture that it could read in part, and of one without structure.
  const auto change = [&](const std::string &sql) { REQUIRE(desk.store.database.execute(sql)); };
  change("UPDATE files SET word = 'damaged' WHERE CAST(path AS TEXT) LIKE '%/hurt.tif'");
  fs::remove(desk.art / "gone.tif");
  fs::remove(desk.art / "sub" / "twice again.tif");
  desk.index();

  const auto words = [&](portfolio::Filter filter) {
    std::map<std::string, std::string> found;
    for (const auto &row : all_rows(desk, filter, 2))
      found[row.file_name] = row.word.value_or("sound");
    return found;
  };
  using Words = std::map<std::string, std::string>;
  CHECK(words(portfolio::Filter::ready) == Words{{"sound.tif", "sound"},
                                                 {"twice.tif", "sound"},
                                                 {"hurt.tif", "damaged"},
                                                 {"gone.tif", "vanished"}});

  change("UPDATE works SET state = 'featureless' WHERE name = 'sound'");
  CHECK(words(portfolio::Filter::featureless) == Words{{"sound.tif", "featureless"}});
  CHECK(words(portfolio::Filter::ready).size() == 3);

  // Its features are to be made anew: the work stands for its file.
  change("UPDATE works SET state = 'waiting' WHERE name = 'twice'");
  change("UPDATE files SET state = 'waiting' WHERE CAST(path AS TEXT) LIKE '%/twice.tif'");
  CHECK(words(portfolio::Filter::waiting) == Words{{"twice.tif", "sound"}});
  // And could not be.
  change("UPDATE files SET state = 'failed', word = 'unreadable' WHERE CAST(path AS TEXT) LIKE "
         "'%/twice.tif'");
  CHECK(words(portfolio::Filter::waiting).empty());
  CHECK(words(portfolio::Filter::failed) == Words{{"twice.tif", "unreadable"}});
  CHECK(words(portfolio::Filter::all).size() == 4);
}

TEST_CASE("a folder that was added but never looked through is known as such") {
  Desk desk;
  const auto other = desk.folder.path() / "other";
  const auto unread = [&] { return portfolio::has_unread_folder(desk.store.database).value(); };
  CHECK_FALSE(unread());
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  write_file(other / "owl.tif", drawn_tiff(2));
  REQUIRE(desk.works.add_folder(desk.art));
  CHECK(unread());
  read_again(desk);
  CHECK_FALSE(unread());
  // Neither a folder inside one that was read, nor one whose name begins alike.
  REQUIRE(desk.works.add_folder(other));
  CHECK(unread());
  fs::rename(other, desk.art.string() + "work");
  REQUIRE(portfolio::find_missing_folders(desk.store.database));
  CHECK_FALSE(unread());
  REQUIRE(desk.works.add_folder(desk.art.string() + "work"));
  CHECK(unread());
  read_again(desk);
  CHECK_FALSE(unread());
}
