// SPDX-License-Identifier: Apache-2.0
#include "platform/output_file.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::platform;
namespace fs = std::filesystem;

namespace {

struct Desk {
  test::TemporaryFolder box;
  fs::path from = box.path() / "from";
  fs::path to = box.path() / "to" / "out.zip";

  Desk() {
    fs::create_directory(to.parent_path());
    std::ofstream(from) << "whole";
  }
};

std::string text_of(const fs::path &file) {
  std::ifstream input(file);
  return {std::istreambuf_iterator<char>(input), {}};
}

}  // namespace

TEST_CASE("a finished file comes to its name in one step: there is never an empty one") {
  Desk desk;
  const int watch = ::inotify_init1(IN_NONBLOCK);
  REQUIRE(::inotify_add_watch(watch, desk.to.parent_path().c_str(), IN_ALL_EVENTS) >= 0);
  REQUIRE(move_in_place(desk.from, desk.to));
  CHECK(text_of(desk.to) == "whole");
  CHECK_FALSE(fs::exists(desk.from));
  alignas(inotify_event) char events[4096];
  const auto size = ::read(watch, events, sizeof events);
  ::close(watch);
  std::uint32_t first = 0;
  for (ssize_t at = 0; at < size && first == 0;) {
    const auto *event = reinterpret_cast<const inotify_event *>(events + at);
    if (event->len > 0) first = event->mask;
    at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
  }
  CHECK(first == IN_MOVED_TO);
}

TEST_CASE("a file of this name is left as it is, and so is the finished one") {
  Desk desk;
  std::ofstream(desk.to) << "mine";
  const auto refused = move_in_place(desk.from, desk.to);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::conflict);
  CHECK(text_of(desk.to) == "mine");
  CHECK(text_of(desk.from) == "whole");
}

TEST_CASE("a folder that cannot be synced takes nothing away that is in its place") {
  Desk desk;
  // Files can be put into such a folder, but it cannot be opened; by root alone it can.
  constexpr uid_t kNobody = 65534;
  const bool is_root = ::geteuid() == 0;
  if (is_root)
    for (const auto &path : {desk.box.path(), desk.from, desk.to.parent_path()})
      REQUIRE(::chown(path.c_str(), kNobody, kNobody) == 0);
  REQUIRE(::chmod(desk.to.parent_path().c_str(), 0300) == 0);
  const auto child = ::fork();
  if (child == 0) {
    if (is_root && ::setuid(kNobody) != 0) ::_exit(2);
    const auto moved = move_in_place(desk.from, desk.to);
    ::_exit(!moved && moved.error().code == ErrorCode::storage_failed ? 0 : 1);
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  REQUIRE(::chmod(desk.to.parent_path().c_str(), 0700) == 0);
  CHECK(text_of(desk.to) == "whole");
}
