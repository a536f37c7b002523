// SPDX-License-Identifier: Apache-2.0
#include "base/log_file.h"
#include "base/log_privacy.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using counterproof::test::TemporaryFolder;

namespace {

std::uintmax_t bytes_in(const std::filesystem::path &folder) {
  std::uintmax_t bytes = 0;
  for (const auto &entry : std::filesystem::directory_iterator(folder))
    bytes += entry.file_size();
  return bytes;
}

}  // namespace

TEST_CASE("a log says nothing of places") {
  CHECK(log::without_places("the disk is full") == "the disk is full");
  CHECK(log::without_places("/home/anna/My art/heron.png: No space left") ==
        "[path]: No space left");
  CHECK(log::without_places("at https://www.aliexpress.com/item/1.html?a=b it ended") ==
        "at [address] it ended");
  CHECK(log::without_places("cannot open \"/home/anna/x y\" now") == "cannot open \"[path]\" now");
  CHECK(log::without_places("No space left: \"/media/eva/Eva's: old disk/ab\"") ==
        "No space left: \"[path]\"");
  CHECK(log::without_places("/media/eva/Eva's disk/blobs/ab: No space left") ==
        "[path]: No space left");
  CHECK(log::without_places("open '/media/eva/Eva's disk: a/b' now") == "open '[path]' now");
  CHECK(log::without_places("(~/works/a.png: gone)") == "([path]: gone)");
  CHECK(log::without_places("file:///home/anna/a b") == "[address] b");
  CHECK(log::without_places("3 / 4 and 5/6 KB/s") == "3 / 4 and 5/6 KB/s");
  CHECK(log::without_places("two\nlines /") == "two lines /");
  CHECK(log::without_places("://") == "[address]");
  CHECK(log::without_places("").empty());
}

TEST_CASE("a log stays within its size while several processes write it, and every line is whole") {
  constexpr int kWriters = 4;
  constexpr int kLines = 3000;
  constexpr std::uintmax_t kMax = 50'000;
  const TemporaryFolder folder;
  const log::LogFile file(folder.path() / "host.log", kMax);
  const std::string line(79, 'x');
  for (int writer = 0; writer < kWriters; ++writer) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      for (int i = 0; i < kLines; ++i)
        file.add(line + "\n");
      ::_exit(0);
    }
  }
  for (int writer = 0; writer < kWriters; ++writer) {
    int status = 0;
    REQUIRE(::wait(&status) > 0);
    CHECK(status == 0);
  }
  CHECK(bytes_in(folder.path()) <= 3 * (kMax + kWriters * 80));
  // Two writers may set aside at once, and an older file then goes a turn too early: how much is
  // kept is promised to a single writer only (below).
  for (const auto &entry : std::filesystem::directory_iterator(folder.path())) {
    std::ifstream in(entry.path());
    for (std::string found; std::getline(in, found);)
      REQUIRE(found == line);
  }
}

TEST_CASE("a log that cannot be written stops nobody") {
  log::LogFile("/dev/null/nowhere/host.log", 10).add("x\n");
}

TEST_CASE("a log keeps at least the last two fillings of a single writer") {
  constexpr std::uintmax_t kMax = 50'000;
  const TemporaryFolder folder;
  const log::LogFile file(folder.path() / "host.log", kMax);
  const std::string line(79, 'x');
  for (int i = 0; i < 3000; ++i)
    file.add(line + "\n");
  CHECK(bytes_in(folder.path()) >= 2 * kMax);
  CHECK(bytes_in(folder.path()) <= 3 * (kMax + 80));
}
