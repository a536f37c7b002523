// SPDX-License-Identifier: Apache-2.0
#include "platform/folder_watch.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

using namespace counterproof;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// Long enough that a change would have been told: it is there when the call returns.
constexpr auto kNothing = 20ms;
constexpr auto kLong = 60s;

void write(const fs::path &file, const std::string &text = "x") { std::ofstream(file) << text; }

}  // namespace

TEST_CASE("every kind of change in a watched folder is told, once") {
  const test::TemporaryFolder place;
  const auto art = place.path() / "art";
  fs::create_directories(art / "sub");
  write(art / "old.png");
  auto watch = platform::FolderWatch::start().value();
  REQUIRE(watch.watch({art}));
  CHECK_FALSE(watch.wait(kNothing));
  SECTION("new") { write(art / "new.png"); }
  SECTION("written to") { write(art / "old.png", "other"); }
  SECTION("moved in") {
    write(place.path() / "far.png");
    fs::rename(place.path() / "far.png", art / "near.png");
  }
  SECTION("moved out") { fs::rename(art / "old.png", place.path() / "gone.png"); }
  SECTION("renamed") { fs::rename(art / "old.png", art / "other.png"); }
  SECTION("removed") { fs::remove(art / "old.png"); }
  SECTION("a folder inside") { fs::create_directory(art / "more"); }
  SECTION("itself removed") { fs::remove_all(art); }
  CHECK(watch.wait(kLong));
  CHECK_FALSE(watch.wait(kNothing));
}

TEST_CASE("of very many folders some are watched, and it is said that not all are") {
  const test::TemporaryFolder place;
  std::vector<fs::path> folders;
  for (std::size_t i = 0; i <= platform::FolderWatch::kMostFolders; ++i)
    folders.push_back(place.path() / std::to_string(i));
  for (const auto &folder : folders)
    fs::create_directory(folder);
  auto watch = platform::FolderWatch::start().value();
  CHECK_FALSE(watch.watch(folders));
  write(folders.back() / "new.png");
  CHECK_FALSE(watch.wait(kNothing));
  write(folders.front() / "new.png");
  CHECK(watch.wait(kLong));
}

TEST_CASE("what does not concern the artist's works is not told") {
  const test::TemporaryFolder place;
  const auto art = place.path() / "art";
  fs::create_directories(art / "sub");
  write(art / "old.png");
  auto watch = platform::FolderWatch::start().value();
  REQUIRE(watch.watch({art}));
  SECTION("hidden") { write(art / ".cache"); }
  SECTION("read") {
    std::ifstream input(art / "old.png");
    std::string text;
    input >> text;
  }
  SECTION("in a folder not named") { write(art / "sub" / "new.png"); }
  SECTION("in a folder let go") {
    REQUIRE(watch.watch({art / "sub"}));
    write(art / "new.png");
  }
  CHECK_FALSE(watch.wait(kNothing));
}

TEST_CASE("a folder made anew under its name is watched again") {
  const test::TemporaryFolder place;
  const auto art = place.path() / "art";
  fs::create_directories(art);
  auto watch = platform::FolderWatch::start().value();
  REQUIRE(watch.watch({art}));
  fs::remove_all(art);
  CHECK(watch.wait(kLong));
  CHECK_FALSE(watch.watch({art}));
  fs::create_directories(art);
  REQUIRE(watch.watch({art}));
  write(art / "new.png");
  CHECK(watch.wait(kLong));
}

TEST_CASE("waiting ends when it is woken") {
  auto watch = platform::FolderWatch::start().value();
  std::thread other([&] { watch.wake(); });
  CHECK_FALSE(watch.wait(kLong));
  other.join();
  watch.wake();
  CHECK_FALSE(watch.wait(kLong));
}
