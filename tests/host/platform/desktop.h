// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/descriptor.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace counterproof::test {

/// A desktop of our own: programs in bin/, a display that answers, and our environment set to both.
class Desktop {
public:
  Desktop() {
    char name[] = "/tmp/counterproof-desktop-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    folder = name;
    std::filesystem::create_directory(folder / "bin");
    ::setenv("PATH", (folder / "bin").c_str(), 1);
    ::setenv("WAYLAND_DISPLAY", (folder / "display").c_str(), 1);
    ::unsetenv("DISPLAY");
    ::unsetenv("XDG_CURRENT_DESKTOP");
    listen_at(folder / "display");
  }
  ~Desktop() {
    ::setenv("PATH", path_.c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    std::filesystem::remove_all(folder);
  }

  void program(const std::string &name, const std::string &script) const {
    const auto file = folder / "bin" / name;
    std::ofstream(file) << "#!/bin/sh\n" << script << '\n';
    ::chmod(file.c_str(), 0700);
  }

  /// Of a process that is not our child.
  void wait_until_gone(int id) const {
    for (std::string state = "?"; state != "Z" && !state.empty();) {
      state.clear();
      std::ifstream stat("/proc/" + std::to_string(id) + "/stat");
      std::string number, name;
      stat >> number >> name >> state;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }

  std::filesystem::path folder;

private:
  void listen_at(const std::filesystem::path &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    display_ = platform::Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    REQUIRE(::bind(display_.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    REQUIRE(::listen(display_.get(), 5) == 0);
  }

  std::string path_ = std::getenv("PATH");
  platform::Descriptor display_;
};

}  // namespace counterproof::test
