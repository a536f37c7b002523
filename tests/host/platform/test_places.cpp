// SPDX-License-Identifier: Apache-2.0
// Where records, logs and manifests lie, and how public files are written.
#include "platform/browsers.h"
#include "platform/folders.h"
#include "platform/public_file.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::platform;
namespace fs = std::filesystem;

namespace {

/// A home of its own, and the environment put back afterwards.
class Home {
public:
  Home() {
    char name[] = "/tmp/counterproof-home-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    path = name;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
                                 "COUNTERPROOF_DATA", "PATH"}) {
      const char *value = std::getenv(variable);
      if (value != nullptr)
        before_[variable] = value;
      else
        unset_.insert(variable);
      ::unsetenv(variable);
    }
    ::setenv("HOME", path.c_str(), 1);
    ::setenv("PATH", "/nowhere", 1);
  }
  ~Home() {
    for (const auto &[variable, value] : before_)
      ::setenv(variable.c_str(), value.c_str(), 1);
    for (const std::string &variable : unset_)
      ::unsetenv(variable.c_str());
    fs::remove_all(path);
  }
  fs::path path;

private:
  std::map<std::string, std::string> before_;
  std::set<std::string> unset_;
};

}  // namespace

TEST_CASE("the data folder is the one chosen, set, or the default") {
  const Home home;
  CHECK(data_folder() == home.path / ".local/share/counterproof");
  CHECK(log_folder() == home.path / ".local/state/counterproof");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  ::setenv("XDG_STATE_HOME", "/state", 1);
  CHECK(data_folder() == "/data/counterproof");
  CHECK(log_folder() == "/state/counterproof");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  CHECK(data_folder() == home.path / ".local/share/counterproof");
  ::setenv("COUNTERPROOF_DATA", "/set/here", 1);
  CHECK(data_folder() == "/set/here");
  CHECK(data_folder("/chosen/there") == "/chosen/there");
  CHECK(data_folder("relative").value().is_absolute());
}

TEST_CASE("logs of records in a place of their own stay with them") {
  const Home home;
  ::setenv("COUNTERPROOF_DATA", "/set/here", 1);
  CHECK(log_folder() == "/set/here/logs");
  CHECK(log_folder("/chosen") == "/chosen/logs");
}

TEST_CASE("every browser has a place in the home, each name stands once") {
  const Home home;
  std::set<std::string_view> names;
  for (const Browser &browser : known_browsers()) {
    CAPTURE(browser.name);
    CHECK(names.insert(browser.name).second);
    const auto folder = manifest_folder(browser, Scope::user);
    REQUIRE(folder);
    CHECK(folder->string().starts_with(home.path.string() + "/"));
    const auto system = manifest_folder(browser, Scope::system);
    CHECK((system->empty() || system->is_absolute()));
    CHECK_FALSE(is_present(browser));
  }
  CHECK(names.count("chromium") == 1);
  CHECK(names.count("firefox") == 1);
}

TEST_CASE("a browser is present by its profile or its program") {
  const Home home;
  const Browser &chromium = known_browsers().front();
  REQUIRE(chromium.name == "chromium");
  SECTION("profile") {
    fs::create_directories(home.path / ".config/chromium");
    CHECK(is_present(chromium));
  }
  SECTION("profile elsewhere") {
    ::setenv("XDG_CONFIG_HOME", (home.path / "conf").c_str(), 1);
    fs::create_directories(home.path / "conf/chromium");
    CHECK(is_present(chromium));
    CHECK(manifest_folder(chromium, Scope::user) ==
          home.path / "conf/chromium/NativeMessagingHosts");
  }
  SECTION("program") {
    fs::create_directory(home.path / "bin");
    ::setenv("PATH", ("/nowhere:" + (home.path / "bin").string()).c_str(), 1);
    CHECK_FALSE(is_present(chromium));
    REQUIRE(write_public_file(home.path / "bin/chromium", "#!/bin/sh\n"));
    CHECK_FALSE(is_present(chromium));
    fs::permissions(home.path / "bin/chromium", fs::perms::owner_all);
    CHECK(is_present(chromium));
  }
}

TEST_CASE("browsers in a box are named") {
  const Home home;
  CHECK(packed_browsers().empty());
  fs::create_directories(home.path / "snap/firefox");
  CHECK(packed_browsers() == std::vector<std::string>{"Firefox (snap)"});
}

TEST_CASE("public files are whole, readable by all, and nothing else is left") {
  const Home home;
  const fs::path file = home.path / "a/b/c.json";
  const mode_t before = ::umask(077);
  REQUIRE(write_public_file(file, "one"));
  REQUIRE(write_public_file(file, "two"));
  ::umask(before);
  CHECK(read_small_file(file) == "two");
  CHECK((fs::status(file).permissions() & fs::perms::all) == fs::perms(0644));
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);
}

TEST_CASE("what cannot be written or read is said with the path") {
  const Home home;
  REQUIRE(write_public_file(home.path / "file", "x"));
  const auto refused = write_public_file(home.path / "file/below", "x");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::storage_failed);
  CHECK(refused.error().message.find("file/below") != std::string::npos);
  CHECK(read_small_file(home.path / "none").error().code == ErrorCode::not_found);
  CHECK(read_small_file(home.path).error().code == ErrorCode::unreadable);
  REQUIRE(write_public_file(home.path / "large", std::string(100'000, 'x')));
  CHECK(read_small_file(home.path / "large").error().code == ErrorCode::unreadable);
}
