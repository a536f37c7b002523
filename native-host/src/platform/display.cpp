// SPDX-License-Identifier: Apache-2.0
#include "platform/display.h"

#include "platform/descriptor.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>

namespace counterproof::platform {
namespace {

std::string from_environment(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// `name` as it stands in the address: an abstract name begins with a zero byte.
bool answers(std::string_view name) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.size() >= sizeof address.sun_path) return false;
  std::memcpy(address.sun_path, name.data(), name.size());
  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
  return socket.get() >= 0 &&
         ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), length) == 0;
}

bool x_display_answers(const std::string &display) {
  const auto colon = display.rfind(':');
  if (colon == display.npos) return false;
  const std::string host = display.substr(0, colon);
  // Another computer's: its own dialog program must find out.
  if (!host.empty() && host != "unix") return true;
  const std::string socket =
      "/tmp/.X11-unix/X" + display.substr(colon + 1, display.find('.', colon) - colon - 1);
  return answers(socket) || answers(std::string(1, '\0') + socket);
}

bool wayland_answers(const std::string &display) {
  if (display.empty()) return false;
  const std::filesystem::path name = display;
  if (name.is_absolute()) return answers(name.string());
  return answers((std::filesystem::path(from_environment("XDG_RUNTIME_DIR")) / name).string());
}

}  // namespace

bool has_display() {
  return wayland_answers(from_environment("WAYLAND_DISPLAY")) ||
         x_display_answers(from_environment("DISPLAY"));
}

}  // namespace counterproof::platform
