// SPDX-License-Identifier: Apache-2.0
#include "portfolio/reading_crew.h"

#include <utility>

namespace counterproof::portfolio {

ReadingCrew::ReadingCrew(Work work, int threads) : work_(std::move(work)), reading_(threads) {
  for (int i = 0; i < threads; ++i)
    threads_.emplace_back([this] { read_until_done(); });
}

ReadingCrew::~ReadingCrew() {
  stop();
  for (auto &thread : threads_)
    thread.join();
}

std::vector<ReadPicture> ReadingCrew::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !done_.empty() || reading_ == 0; });
  return std::exchange(done_, {});
}

void ReadingCrew::read_until_done() {
  while (!stopped_) {
    const std::size_t i = next_++;
    if (i >= work_.files.size()) break;
    auto picture = read_picture(work_.files[i], work_.decoders, work_.thumbnails, work_.features,
                                [this](const std::string &content) { return claim(content); });
    const std::lock_guard lock(mutex_);
    done_.push_back(std::move(picture));
    changed_.notify_one();
  }
  const std::lock_guard lock(mutex_);
  --reading_;
  changed_.notify_one();
}

bool ReadingCrew::claim(const std::string &content) {
  const std::lock_guard lock(mutex_);
  return work_.known.insert(content).second;
}

}  // namespace counterproof::portfolio
