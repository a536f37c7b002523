// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls, for the target that the build names (COUNTERPROOF_FUZZ_TARGET).
#include "fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  counterproof::fuzz::COUNTERPROOF_FUZZ_TARGET(counterproof::ByteView(data, size));
  return 0;
}
