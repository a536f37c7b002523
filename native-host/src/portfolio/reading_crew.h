// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "portfolio/picture_reader.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace counterproof::portfolio {

/// Threads that read files one after another. Nothing here touches the database.
class ReadingCrew {
public:
  struct Work {
    const std::vector<FoundFile> &files;
    image::DecoderPool &decoders;
    storage::BlobStore thumbnails;
    storage::BlobStore features;
    /// Contents that need no reading.
    std::set<std::string> known;
  };

  ReadingCrew(Work work, int threads);
  /// Stops after the files under way.
  ~ReadingCrew();
  ReadingCrew(const ReadingCrew &) = delete;
  ReadingCrew &operator=(const ReadingCrew &) = delete;

  /// Waits for something to be read and gives all there is; empty when everything was given out.
  std::vector<ReadPicture> take();
  /// No new file is begun; take() gives what is under way.
  void stop() { stopped_ = true; }

private:
  void read_until_done();
  bool claim(const std::string &content);

  Work work_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<ReadPicture> done_;
  int reading_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace counterproof::portfolio
