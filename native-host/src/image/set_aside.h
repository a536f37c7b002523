// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <mutex>
#include <string>

namespace counterproof::image {

/// Remembers which pictures have ended or hung decoders. Any thread; for the life of the pool.
class SetAside {
public:
  /// A file by its name, size and time of change, so that a new export of it is tried afresh; other
  /// bytes by their content.
  static std::string name_of(const std::filesystem::path &file, ByteView bytes);

  bool contains(const std::string &name);
  void count_failure(const std::string &name);

private:
  struct Failure {
    std::string name;
    int count;
  };
  static constexpr std::size_t kMostRemembered = 1000;

  std::mutex mutex_;
  std::deque<Failure> failures_;
};

}  // namespace counterproof::image
