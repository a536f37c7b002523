// SPDX-License-Identifier: Apache-2.0
// The dialog with programs of our own in the place of zenity and kdialog, and a display that
// answers.
#include "platform/desktop.h"
#include "platform/display.h"
#include "platform/file_lock.h"
#include "platform/folder_dialog.h"

#include <csignal>
#include <thread>

using namespace counterproof;
using counterproof::test::Desktop;
using namespace counterproof::platform;
namespace fs = std::filesystem;

namespace {

Result<std::optional<fs::path>> ask() {
  FolderDialog dialog;
  if (const auto opened = dialog.open(); !opened) return tl::unexpected<Error>(opened.error());
  return dialog.wait();
}

}  // namespace

TEST_CASE("the folder that the artist chooses is given, whatever its name") {
  const Desktop desktop;
  for (const std::string name : {"/home/artist/My works", "/tmp/\xE7\x8C\xAB", "/tmp/two\nlines"}) {
    desktop.program("zenity", "printf '%s\\n' '" + name + "'");
    const auto chosen = ask();
    REQUIRE(chosen);
    REQUIRE(*chosen);
    CHECK(**chosen == fs::path(name));
  }
}

TEST_CASE("the dialog is started with fixed arguments and nothing else") {
  const Desktop desktop;
  desktop.program("zenity", "for word in \"$@\"; do echo \"$word\"; done > " +
                                (desktop.folder / "words").string() + "; exit 1");
  CHECK_FALSE(ask().value());
  std::ifstream words(desktop.folder / "words");
  const std::string all{std::istreambuf_iterator<char>(words), {}};
  CHECK(all == "--file-selection\n--directory\n--title=Counterproof: folder with your works\n");
}

TEST_CASE("cancelled, or nothing sensible said, is no folder") {
  const Desktop desktop;
  for (const char *script : {"exit 1", "exit 0", "echo relative/folder", "echo"}) {
    CAPTURE(script);
    desktop.program("zenity", script);
    const auto chosen = ask();
    REQUIRE(chosen);
    CHECK_FALSE(*chosen);
  }
}

TEST_CASE("without a program, without a display, or when it breaks, the command is named") {
  const Desktop desktop;
  const auto refused = [] {
    const auto chosen = ask();
    REQUIRE_FALSE(chosen);
    CHECK(chosen.error().code == ErrorCode::no_dialog);
    CHECK(chosen.error().message.find("counterproof index FOLDER") != std::string::npos);
  };
  refused();
  desktop.program("kdialog", "echo /by/kdialog");
  CHECK(*ask().value() == fs::path("/by/kdialog"));
  desktop.program("zenity", "kill -ABRT $$");
  refused();
  desktop.program("zenity", "echo /by/zenity");
  CHECK(*ask().value() == fs::path("/by/zenity"));
  ::setenv("XDG_CURRENT_DESKTOP", "KDE", 1);
  CHECK(*ask().value() == fs::path("/by/kdialog"));
  ::unsetenv("XDG_CURRENT_DESKTOP");

  ::setenv("WAYLAND_DISPLAY", (desktop.folder / "gone").c_str(), 1);
  refused();
  ::setenv("DISPLAY", ":31999", 1);
  refused();
  ::unsetenv("WAYLAND_DISPLAY");
  ::unsetenv("DISPLAY");
  CHECK_FALSE(has_display());
  refused();
}

TEST_CASE("an open dialog can be taken away from another thread") {
  const Desktop desktop;
  ::mkfifo((desktop.folder / "open").c_str(), 0600);
  desktop.program("zenity",
                  "echo > " + (desktop.folder / "open").string() + "; exec /bin/sleep 600");
  FolderDialog dialog;
  REQUIRE(dialog.open());
  std::thread closer([&] {
    std::ifstream(desktop.folder / "open").get();
    dialog.close();
    dialog.close();
  });
  const auto chosen = dialog.wait();
  closer.join();
  REQUIRE(chosen);
  CHECK_FALSE(*chosen);
  dialog.close();
}

TEST_CASE("a dialog is taken away with what it started") {
  const Desktop desktop;
  const auto noted = desktop.folder / "noted";
  ::mkfifo(noted.c_str(), 0600);
  desktop.program("zenity", "/bin/sleep 600 & echo $! > " + noted.string() + "; wait");
  FolderDialog dialog;
  REQUIRE(dialog.open());
  int inner = 0;
  std::ifstream(noted) >> inner;
  REQUIRE(inner > 0);
  dialog.close();
  // Ends only when nothing holds the other end of the pipe, or the program has ended.
  CHECK_FALSE(dialog.wait().value());
  desktop.wait_until_gone(inner);
}

TEST_CASE("what a dialog leaves behind is not waited for") {
  const Desktop desktop;
  const auto noted = desktop.folder / "noted";
  desktop.program("zenity", "/bin/sleep 600 & echo $! > " + noted.string() + "; echo /chosen");
  CHECK(*ask().value() == fs::path("/chosen"));
  int inner = 0;
  std::ifstream(noted) >> inner;
  REQUIRE(inner > 0);
  REQUIRE(::kill(inner, SIGKILL) == 0);
  desktop.wait_until_gone(inner);
}

TEST_CASE("a dialog goes away with who shows it, however that ends") {
  const Desktop desktop;
  const auto shown = desktop.folder / "shown";
  ::mkfifo(shown.c_str(), 0600);
  desktop.program("zenity", "echo > " + shown.string() + "; exec /bin/sleep 600");
  FolderDialog dialog;
  std::thread([&] {
    CHECK(dialog.open().has_value());
    std::ifstream(shown).get();
  }).join();
  CHECK(dialog.wait().error().code == ErrorCode::no_dialog);
}

TEST_CASE("a lock is held by one, and free when its holder is gone") {
  const Desktop desktop;
  const auto file = desktop.folder / "lock";
  {
    const auto first = FileLock::try_take(file).value();
    CHECK(first);
    CHECK_FALSE(FileLock::try_take(file).value());
  }
  CHECK(FileLock::try_take(file).value());
  CHECK(FileLock::try_take(desktop.folder / "nowhere" / "lock").error().code ==
        ErrorCode::storage_failed);
}
