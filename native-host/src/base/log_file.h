// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace counterproof::log {

/// A log that several processes write into, a line at a time: NAME.log, and the older NAME.1.log
/// and NAME.2.log. A file that has grown to `max_bytes` is set aside before the next line, so the
/// three never hold much more than 3 * max_bytes together. Opened for each line: lines are rare,
/// and no process goes on writing into a file that another has set aside.
class LogFile {
public:
  LogFile(std::filesystem::path file, std::uintmax_t max_bytes)
      : file_(std::move(file)), max_bytes_(max_bytes) {}

  /// `line` with its line feed. What cannot be written is dropped: a log must stop nobody.
  void add(std::string_view line) const;

private:
  void set_aside() const;
  std::filesystem::path older(int number) const;

  std::filesystem::path file_;
  std::uintmax_t max_bytes_;
};

}  // namespace counterproof::log
