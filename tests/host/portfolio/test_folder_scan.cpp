// SPDX-License-Identifier: Apache-2.0
#include "portfolio/drawn_picture.h"
#include "portfolio/folder_scan.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using counterproof::test::drawn_tiff;
using counterproof::test::TemporaryFolder;
using counterproof::test::write_file;
namespace fs = std::filesystem;

TEST_CASE("pictures are found by extension or first bytes, hidden ones and loops left out") {
  const TemporaryFolder folder;
  const auto root = folder.path() / "art";
  const auto picture = drawn_tiff(1, 40, 40);
  write_file(root / "a.tif", picture);
  write_file(root / "deep" / "deeper" / "b.JPG", picture);
  write_file(root / "without_extension", picture);
  write_file(root / "scan.dat", picture);
  write_file(root / "empty.png", {});
  write_file(root / "notes.txt", Bytes{'h', 'i'});
  write_file(root / ".hidden.tif", picture);
  write_file(root / ".cache" / "c.tif", picture);
  write_file(folder.path() / "elsewhere" / "d.tif", picture);
  fs::create_directory_symlink(root, root / "deep" / "loop");
  fs::create_directory_symlink(folder.path() / "elsewhere", root / "linked");
  fs::create_symlink(root / "nothing.tif", root / "broken.tif");

  const auto scan = portfolio::scan_folder(root).value();
  std::vector<std::string> files;
  for (const auto &file : scan.files)
    files.push_back(file.path.filename().string());
  std::sort(files.begin(), files.end());
  CHECK(files == std::vector<std::string>{"a.tif", "b.JPG", "d.tif", "empty.png", "scan.dat",
                                          "without_extension"});
}

TEST_CASE("a folder that is missing, a file, or without pictures is refused with a sentence") {
  const TemporaryFolder folder;
  const auto missing = portfolio::scan_folder(folder.path() / "missing");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == ErrorCode::not_found);
  CHECK(missing.error().message.find("missing") != std::string::npos);

  write_file(folder.path() / "a.tif", drawn_tiff(1, 40, 40));
  const auto file = portfolio::scan_folder(folder.path() / "a.tif");
  REQUIRE_FALSE(file.has_value());
  CHECK(file.error().code == ErrorCode::unreadable);

  write_file(folder.path() / "texts" / "notes.txt", Bytes{'h', 'i'});
  const auto empty = portfolio::scan_folder(folder.path() / "texts");
  REQUIRE_FALSE(empty.has_value());
  CHECK(empty.error().message.find("no pictures") != std::string::npos);
}

TEST_CASE("a folder that may not be opened is refused, one inside is noted") {
  if (::getuid() != 0) {
    WARN("skipped: needs root to become another user");
    return;
  }
  const TemporaryFolder folder;
  fs::permissions(folder.path(),
                  fs::perms::owner_all | fs::perms::others_exec | fs::perms::others_read);
  const auto root = folder.path() / "art";
  write_file(root / "a.tif", drawn_tiff(1, 40, 40));
  write_file(root / "closed" / "b.tif", drawn_tiff(2, 40, 40));
  fs::permissions(root, fs::perms::owner_all | fs::perms::others_exec | fs::perms::others_read);
  fs::permissions(root / "closed", fs::perms::owner_all);
  fs::create_directories(folder.path() / "only-closed" / "shut");
  fs::permissions(folder.path() / "only-closed",
                  fs::perms::owner_all | fs::perms::others_exec | fs::perms::others_read);
  fs::permissions(folder.path() / "only-closed" / "shut", fs::perms::owner_all);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(1);
    const auto scan = portfolio::scan_folder(root);
    if (!scan || scan->files.size() != 1 || scan->unreadable.size() != 1) ::_exit(2);
    // Pictures may well lie in the folder that is closed: "there are no pictures" would be wrong.
    const auto only = portfolio::scan_folder(folder.path() / "only-closed");
    if (only || only.error().code != ErrorCode::unreadable ||
        only.error().message.find("only-closed/shut") == std::string::npos)
      ::_exit(4);
    const auto closed = portfolio::scan_folder(root / "closed");
    ::_exit(!closed && closed.error().code == ErrorCode::unreadable ? 0 : 3);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
