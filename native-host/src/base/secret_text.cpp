// SPDX-License-Identifier: Apache-2.0
#include "base/secret_text.h"

#include <cstddef>
#include <utility>

namespace counterproof {
namespace {

void write_zeros(volatile char *bytes, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    bytes[i] = 0;
}

}  // namespace

void wipe(std::string &text) {
  write_zeros(text.data(), text.size());
  text.clear();
}

SecretText &SecretText::operator=(const SecretText &other) { return *this = SecretText(other); }

SecretText &SecretText::operator=(SecretText &&other) noexcept {
  // What was here goes with `other`, which wipes it.
  std::swap(bytes_, other.bytes_);
  return *this;
}

SecretText::~SecretText() { write_zeros(bytes_.data(), bytes_.size()); }

}  // namespace counterproof
