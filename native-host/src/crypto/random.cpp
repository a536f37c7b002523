// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include "base/uuid.h"

#include <array>
#include <cstdlib>
#include <sodium.h>

namespace counterproof::crypto {
namespace {

/// Once per process, thread safe by the language. Without a random source nothing here may go on.
void require_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) std::abort();
}

}  // namespace

Bytes random_bytes(std::size_t count) {
  require_sodium();
  Bytes bytes(count);
  // An empty buffer has no address, and sodium's declaration rules out a null one.
  if (count > 0) randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string new_uuid(const Clock &clock) {
  require_sodium();
  std::array<std::uint8_t, 10> random{};
  randombytes_buf(random.data(), random.size());
  return make_uuid_v7(clock.utc_ms(), random);
}

}  // namespace counterproof::crypto
