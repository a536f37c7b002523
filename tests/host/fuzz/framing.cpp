// SPDX-License-Identifier: Apache-2.0
#include "fuzz/promise.h"
#include "fuzz/targets.h"
#include "platform/byte_stream.h"
#include "platform/descriptor.h"
#include "protocol/limits.h"
#include "protocol/strict_json.h"
#include "wire/frame_reader.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace counterproof::fuzz {
namespace {

/// Fits a pipe, so that one thread can write and then read.
constexpr std::size_t kMostBytes = 60'000;
/// Below kMostBytes, so that a length over the cap is met often.
constexpr std::size_t kCap = 20'000;

int depth_of(const nlohmann::json &value) {
  int deepest = 0;
  if (value.is_structured())
    for (const auto &part : value)
      deepest = std::max(deepest, depth_of(part));
  return value.is_structured() ? deepest + 1 : 0;
}

void read_text(const std::string &body) {
  nlohmann::json value;
  const auto read = protocol::read_strictly(body, value);
  if (!read || read->violation) {
    must_hold(!read || !read->violation->message.empty(), "a refusal says why");
    return;
  }
  must_hold(depth_of(value) <= protocol::kMaxJsonDepth, "nothing is nested deeper than allowed");
  nlohmann::json again;
  const auto reread = protocol::read_strictly(value.dump(), again);
  must_hold(reread && !reread->violation && again == value,
            "what was read can be written and read");
}

}  // namespace

void feed_framing(ByteView bytes) {
  const ByteView input = bytes.first(std::min(bytes.size(), kMostBytes));
  int ends[2] = {-1, -1};
  must_hold(::pipe(ends) == 0, "there is a pipe");
  const platform::Descriptor in(ends[0]);
  {
    const platform::Descriptor out(ends[1]);
    must_hold(platform::write_full(out.get(), input), "the pipe takes the bytes");
  }
  wire::FrameReader reader(in.get(), kCap);
  std::size_t at = 0;
  for (;;) {
    const wire::Frame frame = reader.next();
    std::uint32_t announced = 0;
    const bool has_head = input.size() - at >= sizeof announced;
    if (has_head) std::memcpy(&announced, input.data() + at, sizeof announced);
    if (frame.kind == wire::FrameKind::too_large) {
      must_hold(has_head && announced > kCap, "only a length over the cap is too large");
      return;
    }
    const bool whole = has_head && announced <= input.size() - at - sizeof announced;
    if (frame.kind == wire::FrameKind::end) {
      must_hold(!whole || announced > kCap, "the end comes where no whole frame is left");
      return;
    }
    must_hold(whole && frame.body.size() == announced, "a frame is as long as announced");
    must_hold(announced == 0 || std::memcmp(frame.body.data(), input.data() + at + sizeof announced,
                                            announced) == 0,
              "a frame holds the bytes that were sent");
    at += sizeof announced + announced;
    read_text(frame.body);
  }
}

}  // namespace counterproof::fuzz
