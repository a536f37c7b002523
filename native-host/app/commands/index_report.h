// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portfolio/indexer.h"
#include "portfolio/portfolio.h"

#include <chrono>
#include <iosfwd>
#include <string>

namespace counterproof::app {

/// Progress for people: nothing in the first two seconds; then, on a terminal, one line written
/// over and over, elsewhere a line every five seconds.
class ProgressLine {
public:
  ProgressLine(std::ostream &out, bool is_terminal);
  void show(const portfolio::Progress &progress);
  /// What is done besides reading: at once on a terminal, elsewhere after the first two seconds.
  void note(const std::string &what);
  /// Wipes the line, so that the summary starts clean.
  void end();

private:
  std::ostream &out_;
  bool is_terminal_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

/// The summary: what can be matched, then the files that cannot be used, by reason, each named.
Status print_summary(std::ostream &out, portfolio::Portfolio &works,
                     const portfolio::IndexRun &run);

}  // namespace counterproof::app
