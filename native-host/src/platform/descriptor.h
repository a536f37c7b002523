// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace counterproof::platform {

/// Owns one file descriptor; -1 is none.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor &&other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor &operator=(Descriptor &&other) noexcept {
    if (this != &other) {
      close();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  ~Descriptor() { close(); }

  int get() const { return number_; }
  bool valid() const { return number_ >= 0; }
  void close();

private:
  int number_ = -1;
};

}  // namespace counterproof::platform
