// SPDX-License-Identifier: Apache-2.0
#include "app/commands/index_report.h"

#include "app/commands/counted.h"

#include <fmt/format.h>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace counterproof::app {
namespace {

using Steady = std::chrono::steady_clock;
constexpr auto kQuiet = std::chrono::seconds(2);
constexpr auto kBetweenLines = std::chrono::seconds(5);
constexpr auto kBetweenRewrites = std::chrono::milliseconds(200);

std::string time_left(const portfolio::Progress &progress) {
  if (progress.per_second <= 0) return {};
  const auto left = static_cast<double>(progress.total - progress.done) / progress.per_second;
  if (left < 90) return fmt::format(", about {:.0f} seconds left", left);
  return fmt::format(", about {:.0f} minutes left", left / 60);
}

/// A file name may hold what would move the terminal's cursor.
std::string printable(std::string text) {
  for (char &c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  return text;
}

}  // namespace

ProgressLine::ProgressLine(std::ostream &out, bool is_terminal)
    : out_(out), is_terminal_(is_terminal), start_(Steady::now()), last_(start_) {}

void ProgressLine::show(const portfolio::Progress &progress) {
  const auto now = Steady::now();
  if (now - start_ < kQuiet) return;
  const auto pause = is_terminal_ ? Steady::duration(kBetweenRewrites) : kBetweenLines;
  if (is_shown_ && now - last_ < pause) return;
  last_ = now;
  is_shown_ = true;
  const auto text = fmt::format("Reading pictures: {} of {}, {:.1f} a second{}", progress.done,
                                progress.total, progress.per_second, time_left(progress));
  if (is_terminal_)
    out_ << "\r\x1B[K" << text << std::flush;
  else
    out_ << text << std::endl;
}

void ProgressLine::note(const std::string &what) {
  // A log is told what follows a long piece of work, and kept short otherwise.
  if (!is_terminal_ && Steady::now() - start_ < kQuiet) return;
  is_shown_ = true;
  if (is_terminal_)
    out_ << "\r\x1B[K" << what << std::flush;
  else
    out_ << what << std::endl;
}

void ProgressLine::end() {
  if (is_terminal_ && is_shown_) out_ << "\r\x1B[K" << std::flush;
}

Status print_summary(std::ostream &out, portfolio::Portfolio &works,
                     const portfolio::IndexRun &run) {
  const auto standing = works.standing();
  if (!standing) return tl::unexpected(standing.error());
  std::map<std::string, std::vector<std::string>> by_reason;
  std::optional<std::string> cursor;
  do {
    const auto page = works.failures(cursor, 1000);
    if (!page) return tl::unexpected(page.error());
    for (const auto &failure : page->failures)
      by_reason[fmt::format("{}: {}", failure.word, failure.reason)].push_back(
          printable(failure.path));
    cursor = page->next;
  } while (cursor);

  out << fmt::format("{} can be found now. Read {}, {} unchanged.\n",
                     counted(standing->works, "work", "works"),
                     counted(run.read, "picture", "pictures"), run.unchanged);
  if (standing->grouped > 0)
    out << fmt::format("{} a work that another file shows already, and {} with it "
                       "(`counterproof same` lists them).\n",
                       counted(standing->grouped, "file shows", "files show"),
                       standing->grouped == 1 ? "counts as one" : "count as one");
  if (standing->vanished > 0)
    out << fmt::format("{} not in the folders any more; the works are kept.\n",
                       counted(standing->vanished, "file is", "files are"));
  for (const auto &[reason, files] : by_reason) {
    out << fmt::format("\n{}, {}\n",
                       counted(static_cast<std::int64_t>(files.size()), "file", "files"), reason);
    for (const auto &file : files)
      out << "  " << file << '\n';
  }
  if (!run.closed_folders.empty())
    out << fmt::format(
        "{} could not be opened and {} left as known before.\n",
        counted(static_cast<std::int64_t>(run.closed_folders.size()), "folder", "folders"),
        run.closed_folders.size() == 1 ? "was" : "were");
  if (run.cancelled)
    out << fmt::format("\nStopped with {} still to read: run the same command again to go on.\n",
                       counted(standing->waiting, "picture", "pictures"));
  out << std::flush;
  return {};
}

}  // namespace counterproof::app
