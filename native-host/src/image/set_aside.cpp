// SPDX-License-Identifier: Apache-2.0
#include "image/set_aside.h"

#include "image/decoder_pool.h"

#include <algorithm>
#include <string_view>

namespace counterproof::image {

std::string SetAside::name_of(const std::filesystem::path &file, ByteView bytes) {
  if (file.empty()) {
    // No digest is needed: a collision takes a picture that ends decoders, and leaves out another.
    const std::string_view content(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return std::to_string(bytes.size()) + ' ' +
           std::to_string(std::hash<std::string_view>()(content));
  }
  std::error_code not_known;
  const auto size = std::filesystem::file_size(file, not_known);
  const auto changed = std::filesystem::last_write_time(file, not_known).time_since_epoch().count();
  return file.string() + '\n' + std::to_string(size) + ' ' + std::to_string(changed);
}

bool SetAside::contains(const std::string &name) {
  const std::lock_guard lock(mutex_);
  return std::any_of(failures_.begin(), failures_.end(), [&name](const Failure &failure) {
    return failure.count >= kSetAsideAfter && failure.name == name;
  });
}

void SetAside::count_failure(const std::string &name) {
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(failures_.begin(), failures_.end(),
                                  [&name](const Failure &failure) { return failure.name == name; });
  if (known != failures_.end()) {
    ++known->count;
    return;
  }
  if (failures_.size() >= kMostRemembered) failures_.pop_front();
  failures_.push_back({name, 1});
}

}  // namespace counterproof::image
