// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <string_view>
#include <vector>

/// What is fed with bytes nobody chose: by libFuzzer for minutes (tests/fuzz/run), by every build
/// with what was kept of that (tests/fuzz/corpus).
namespace counterproof::fuzz {

/// Takes any bytes; throws when the part under test breaks its promise.
struct Target {
  std::string_view name;
  void (*feed)(ByteView bytes);
};

/// Frames from a pipe, and the JSON inside of them.
void feed_framing(ByteView bytes);
/// The gate before the codecs, under both sets of rules.
void feed_header_gate(ByteView bytes);
/// A message, from its text to the error or the request it becomes.
void feed_schema(ByteView bytes);

const std::vector<Target> &targets();

}  // namespace counterproof::fuzz
