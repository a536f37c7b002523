// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include <catch2/catch.hpp>
#include <set>

using namespace counterproof;

namespace {
struct FixedClock final : Clock {
  std::int64_t utc_ms() const override { return 0x017F22E279B0; }
};
}  // namespace

TEST_CASE("random bytes have the asked length and do not repeat") {
  CHECK(crypto::random_bytes(0).empty());
  CHECK(crypto::random_bytes(33).size() == 33);
  CHECK(crypto::random_bytes(32) != crypto::random_bytes(32));
}

TEST_CASE("ids made in the same millisecond differ and carry the clock's time") {
  std::set<std::string> ids;
  for (int i = 0; i < 2000; ++i)
    ids.insert(crypto::new_uuid(FixedClock{}));
  CHECK(ids.size() == 2000);
  CHECK(ids.begin()->substr(0, 15) == "017f22e2-79b0-7");
}
