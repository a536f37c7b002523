// SPDX-License-Identifier: Apache-2.0
// The dialog with programs of our own in the place of zenity and kdialog, and a display that
// answers.
#include "platform/display.h"
#include "platform/file_lock.h"
#include "platform/folder_dialog.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::platform;
namespace fs = std::filesystem;

namespace {

/// A desktop of our own: programs in bin/, a display that answers, and our environment set to both.
class Desktop {
public:
  Desktop() {
    char name[] = "/tmp/counterproof-desktop-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    folder = name;
    fs::create_directory(folder / "bin");
    ::setenv("PATH", (folder / "bin").c_str(), 1);
    ::setenv("WAYLAND_DISPLAY", (folder / "display").c_str(), 1);
    ::unsetenv("DISPLAY");
    ::unsetenv("XDG_CURRENT_DESKTOP");
    listen_at(folder / "display");
  }
  ~Desktop() {
    ::setenv("PATH", path_.c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    fs::remove_all(folder);
  }

  void program(const std::string &name, const std::string &script) const {
    const auto file = folder / "bin" / name;
    std::ofstream(file) << "#!/bin/sh\n" << script << '\n';
    ::chmod(file.c_str(), 0700);
  }

  fs::path folder;

private:
  void listen_at(const fs::path &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    display_ = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    REQUIRE(::bind(display_.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    REQUIRE(::listen(display_.get(), 5) == 0);
  }

  std::string path_ = std::getenv("PATH");
  Descriptor display_;
};

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
