// SPDX-License-Identifier: Apache-2.0
#include "base/log_file.h"

#include <fstream>
#include <string>
#include <system_error>

namespace counterproof::log {

void LogFile::add(std::string_view line) const {
  std::error_code error;
  const auto size = std::filesystem::file_size(file_, error);
  if (!error && size >= max_bytes_) set_aside();
  std::ofstream out(file_, std::ios::app | std::ios::binary);
  out.write(line.data(), static_cast<std::streamsize>(line.size()));
}

void LogFile::set_aside() const {
  // Two processes may do this at once; the worst is that an older file goes a turn too early.
  std::error_code ignored;
  std::filesystem::rename(older(1), older(2), ignored);
  std::filesystem::rename(file_, older(1), ignored);
}

std::filesystem::path LogFile::older(int number) const {
  auto file = file_;
  return file.replace_extension(std::to_string(number) + file_.extension().string());
}

}  // namespace counterproof::log
