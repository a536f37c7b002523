// SPDX-License-Identifier: Apache-2.0
#include "platform/folder_dialog.h"

#include "platform/display.h"
#include "platform/executable.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
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

std::string read_all(const Descriptor &from) {
  std::string text;
  char part[4096];
  for (;;) {
    const ssize_t count = ::read(from.get(), part, sizeof part);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    // More than any path: the rest is read and dropped, so that the program can end.
    if (text.size() < kLongestAnswer) text.append(part, static_cast<std::size_t>(count));
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
    const Descriptor write_end(ends[1]);
    auto child = start_desktop_program(file, program.arguments, write_end);
    if (!child) return no_dialog(child.error().details);
    child_ = std::move(*child);
    return {};
  }
  return no_dialog("neither zenity nor kdialog");
}

Result<std::optional<fs::path>> FolderDialog::wait() {
  std::string answer = read_all(output_);
  // Not collected yet, so that close() never hits another process with the same number.
  siginfo_t ended{};
  while (::waitid(P_PID, static_cast<id_t>(child_.id()), &ended, WEXITED | WNOWAIT) < 0 &&
         errno == EINTR) {
  }
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
  if (child_.started()) ::kill(child_.id(), SIGTERM);
}

}  // namespace counterproof::platform
