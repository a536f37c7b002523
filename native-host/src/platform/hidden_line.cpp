// SPDX-License-Identifier: Apache-2.0
#include "platform/hidden_line.h"

#include "platform/descriptor.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

/// What is typed is not shown while this lives.
class Silence {
public:
  explicit Silence(int terminal) : terminal_(terminal) {
    changed_ = ::tcgetattr(terminal, &before_) == 0;
    if (!changed_) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
  }
  ~Silence() {
    if (changed_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  Silence(const Silence &) = delete;
  Silence &operator=(const Silence &) = delete;
  bool holds() const { return changed_; }

private:
  int terminal_;
  termios before_{};
  bool changed_ = false;
};

bool say(int terminal, const std::string &text) {
  return ::write(terminal, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

}  // namespace

std::optional<std::string> ask_hidden_line(const std::string &question) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (!terminal.valid()) return std::nullopt;
  const Silence silence(terminal.get());
  if (!silence.holds() || !say(terminal.get(), question)) return std::nullopt;
  std::string line;
  char letter = 0;
  bool ended = false;
  while (!ended && ::read(terminal.get(), &letter, 1) == 1) {
    ended = letter == '\n';
    if (!ended) line += letter;
  }
  say(terminal.get(), "\n");
  if (!ended) return std::nullopt;
  return line;
}

}  // namespace counterproof::platform
