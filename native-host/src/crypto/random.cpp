// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include "base/uuid.h"
#include "crypto/sodium_ready.h"

#include <array>
#include <cstdlib>
#include <sodium.h>

namespace counterproof::crypto {

void require_sodium() {
  // Thread safe by the language.
  static const bool ready = sodium_init() >= 0;
  if (!ready) std::abort();
}

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
