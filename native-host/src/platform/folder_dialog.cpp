// SPDX-License-Identifier: Apache-2.0
#include "platform/folder_dialog.h"

#include "platform/display.h"
#include "platform/executable.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace counterproof::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestAnswer = 64 * 1024;

struct DialogProgram {
  const char *name;
  std::vector<std::string> arguments;
};

tl::unexpected<Error> no_dialog(std::string why) {
  return fail(ErrorCode::no_dialog,
              "The system's window for choosing a folder cannot be shown here. Open a terminal and "
              "type: counterproof index FOLDER",
              std::move(why));
}

std::vector<DialogProgram> programs() {
  const DialogProgram zenity{
      "zenity",
      {"--file-selection", "--directory", "--title=Counterproof: folder with your works"}};
  const DialogProgram kdialog{
      "kdialog", {"--title", "Counterproof: folder with your works", "--getexistingdirectory"}};
  const char *desktop = std::getenv("XDG_CURRENT_DESKTOP");
  const bool is_kde =
      desktop != nullptr && std::string_view(desktop).find("KDE") != std::string::npos;
  return is_kde ? std::vector{kdialog, zenity} : std::vector{zenity, kdialog};
}

/// Not collected by this, so that close() never hits another process with the same number.
bool has_ended(int child, int how_to_wait) {
  siginfo_t ended{};
  int done = -1;
  do {
    done = ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT | how_to_wait);
  } while (done < 0 && errno == EINTR);
  return done < 0 || ended.si_pid == child;
}

/// What `child` says until it ends, or until nobody can say more. Programs it left behind may hold
/// the other end still: nobody waits for those.
std::string read_until_end(const Descriptor &from, int child) {
  constexpr int kLookMs = 200;
  std::string text;
  char part[4096];
  for (;;) {
    const bool ended = has_ended(child, WNOHANG);
    for (;;) {
      const ssize_t count = ::read(from.get(), part, sizeof part);
      if (count < 0 && errno == EINTR) continue;
      if (count == 0) return text;
      if (count < 0) break;
      // More than any path: the rest is read and dropped, so that the program can end.
      if (text.size() < kLongestAnswer) text.append(part, static_cast<std::size_t>(count));
    }
    if (ended) return text;
    pollfd waiting{from.get(), POLLIN, 0};
    ::poll(&waiting, 1, kLookMs);
  }
}

}  // namespace

Status FolderDialog::open() {
  if (!has_display()) return no_dialog("no display");
  for (const auto &program : programs()) {
    const fs::path file = find_program(program.name);
    if (file.empty()) continue;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return no_dialog("no pipe");
    const std::lock_guard lock(mutex_);
    output_ = Descriptor(ends[0]);
    ::fcntl(output_.get(), F_SETFL, O_NONBLOCK);
    const Descriptor write_end(ends[1]);
    auto child = start_desktop_program(file, program.arguments, write_end);
    if (!child) return no_dialog(child.error().details);
    child_ = std::move(*child);
    return {};
  }
  return no_dialog("neither zenity nor kdialog");
}

Result<std::optional<fs::path>> FolderDialog::wait() {
  std::string answer = read_until_end(output_, child_.id());
  has_ended(child_.id(), 0);
  const std::lock_guard lock(mutex_);
  const ProcessEnd end = child_.wait();
  if (closed_) return std::optional<fs::path>();
  if (end.code == 1) return std::optional<fs::path>();
  if (end.code != 0) return no_dialog("it ended by itself");
  if (!answer.empty() && answer.back() == '\n') answer.pop_back();
  const fs::path folder = answer;
  if (!folder.is_absolute()) return std::optional<fs::path>();
  return std::optional<fs::path>(folder);
}

void FolderDialog::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  // With what it started: it may be a script around the real program. It keeps nothing, so it need
  // not be asked.
  if (child_.started()) ::kill(-child_.id(), SIGKILL);
}

}  // namespace counterproof::platform
