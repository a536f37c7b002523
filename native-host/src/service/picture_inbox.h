// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "cases/received_pictures.h"
#include "service/records.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::service {

/// Holds what the browser sends for matching for a while, so that a case can keep it. What cannot
/// be held never stands in matching's way; it is remembered, so that it can be said later. On the
/// strand, but for take().
class PictureInbox {
public:
  /// What a worker found: nothing for bytes that do not begin as a picture does.
  struct Taken {
    cases::ReceivedPicture picture;
    bool is_held = false;
  };

  PictureInbox(const std::filesystem::path &data_folder, Records &records)
      : files_(cases::received_files(data_folder)), records_(records) {}

  /// Writes the bytes where they are held. Any thread.
  std::optional<Taken> take(ByteView bytes) const;

  /// Its row is written with the next flush().
  void add(Taken taken);
  /// Before anybody asks what is held.
  void flush();
  /// It came in this process's life, and could not be held.
  bool had_no_room(const std::string &key) const { return not_held_.count(key) != 0; }

  /// What earlier processes left.
  void tidy();

private:
  void miss(const std::string &key);

  storage::PassingFiles files_;
  Records &records_;
  std::vector<cases::ReceivedPicture> pending_;
  std::map<std::string, std::size_t> not_held_;
};

}  // namespace counterproof::service
