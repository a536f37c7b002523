// SPDX-License-Identifier: Apache-2.0
#include "reports/working_folder.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

using namespace counterproof;
using counterproof::reports::WorkingFolder;
namespace fs = std::filesystem;

namespace {

struct Desk {
  test::TemporaryFolder box;

  fs::path make(const std::string &name, int hours_old, fs::perms rights = fs::perms::owner_all) {
    const auto folder = box.path() / name;
    fs::create_directory(folder);
    std::ofstream(folder / "part") << "x";
    fs::permissions(folder, rights);
    fs::last_write_time(folder, fs::file_time_type::clock::now() - std::chrono::hours(hours_old));
    return folder;
  }
};

}  // namespace

TEST_CASE("a working folder is gone with its object") {
  Desk desk;
  fs::path file;
  {
    const auto folder = WorkingFolder::beside(desk.box.path() / "out.zip");
    REQUIRE(folder);
    file = folder->file("part");
    REQUIRE(folder->write("part", std::string_view("x")));
    CHECK(fs::exists(file));
  }
  CHECK_FALSE(fs::exists(file.parent_path()));
}

TEST_CASE("what a killed process left a day ago is cleared away, and nothing else") {
  Desk desk;
  const auto left = desk.make(".counterproof-0123456789abcdef", 25);
  const auto at_work = desk.make(".counterproof-1123456789abcdef", 23);
  const auto own = desk.make(".counterproof-notes", 100);
  const auto longer = desk.make(".counterproof-0123456789abcdef0", 100);
  const auto open_to_all =
      desk.make(".counterproof-2123456789abcdef", 100, fs::perms::owner_all | fs::perms::group_all);
  const auto elsewhere = desk.make("elsewhere", 100);
  const auto link = desk.box.path() / ".counterproof-3123456789abcdef";
  fs::create_directory_symlink(elsewhere, link);
  REQUIRE(WorkingFolder::beside(desk.box.path() / "out.zip"));
  CHECK_FALSE(fs::exists(left));
  for (const auto &kept : {at_work, own, longer, open_to_all, elsewhere, link})
    CHECK(fs::exists(kept / "part"));
}
