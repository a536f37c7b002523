// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoder_loop.h"

#include "decoder/escape_acts.h"
#include "decoder/picture_decoder.h"
#include "image/decoder_message.h"
#include "image/decoder_rules.h"
#include "platform/message_socket.h"
#include "platform/process.h"
#include "platform/sandbox.h"
#include "platform/shared_memory.h"

#include <algorithm>
#include <functional>
#include <optional>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace counterproof::decoder {

namespace {

/// What image::DecoderProcess gives at the start, in this order. On Linux it is 3 and 4, and what
/// lies above the socket is closed.
constexpr int kSocketPlace = 0;
constexpr int kMemoryPlace = 1;
constexpr int kFirstGiven = 3;
constexpr int kEscaped = 0;
constexpr int kNoSandbox = 2;
constexpr int kNotEscaped = 3;
constexpr int kNoChannel = 4;

platform::SandboxLimits limits_for(image::Rules rules, int first_closed) {
  const image::DecoderCaps caps = image::caps_of(rules);
  return {caps.address_space_bytes, caps.data_bytes, caps.cpu_seconds, first_closed};
}

image::DecoderReply reply_to(const image::DecoderTask &task, const DecodeOutcome &outcome) {
  image::DecoderReply reply{};
  reply.magic = image::kDecoderMagic;
  reply.serial = task.serial;
  reply.verdict = static_cast<std::uint32_t>(outcome.finding.verdict);
  reply.cause = static_cast<std::uint32_t>(outcome.finding.cause);
  reply.format = static_cast<std::uint32_t>(outcome.finding.format);
  reply.received_width = outcome.received.width;
  reply.received_height = outcome.received.height;
  reply.width = outcome.size.width;
  reply.height = outcome.size.height;
  reply.channels = outcome.channels;
  reply.thumbnail_bytes = outcome.thumbnail_bytes;
  reply.date_count = static_cast<std::uint32_t>(std::min(outcome.dates.size(), image::kMaxDates));
  std::copy_n(outcome.dates.begin(), reply.date_count, reply.dates);
  return reply;
}

DecodeOutcome handle(const image::DecoderTask &task, const platform::Descriptor &attached,
                     std::span<std::uint8_t> shared, image::Rules rules,
                     const std::function<void()> &announce) {
  platform::Mapping file;
  ByteView input;
  if (task.input_attached != 0) {
    auto mapped = platform::map_for_reading(attached, task.input_bytes);
    if (!mapped) {
      DecodeOutcome no_memory;
      no_memory.finding = {image::Verdict::too_large, image::Cause::out_of_memory,
                           image::Format::unknown};
      return no_memory;
    }
    file = std::move(*mapped);
    input = file.bytes();
  } else {
    input = shared.first(image::kInputRegionBytes).first(task.input_bytes);
  }
  const bool own = rules == image::Rules::own;
  const DecodeTask wanted{
      task.gray != 0,           task.max_side, task.thumbnail_side,
      task.input_attached != 0, own,           own ? announce : std::function<void()>()};
  return decode_picture(input, rules, wanted, shared.subspan(image::kInputRegionBytes));
}

}  // namespace

int run_decoder(image::Rules rules) {
  const platform::Descriptor socket = platform::given_descriptor(kSocketPlace);
  auto shared = [] {
    const platform::Descriptor memory =
        platform::given_descriptor(kMemoryPlace);  // the mapping stays, the descriptor goes
    return platform::map_shared(memory, image::kSharedBytes);
  }();
  if (!shared) return kNoChannel;
#ifdef __GLIBC__
  // Large blocks go back to the system after each picture instead of growing the heap for good.
  constexpr int kLargeBlock = 1024 * 1024;
  ::mallopt(M_MMAP_THRESHOLD, kLargeBlock);
#endif

  const auto level = platform::enter_sandbox(limits_for(rules, kFirstGiven + kMemoryPlace));
  if (!level) return kNoSandbox;
  image::DecoderHello hello{image::kDecoderMagic, level->filtered ? 1U : 0U,
                            static_cast<std::uint32_t>(level->landlock_abi), 0};
  if (!platform::send_message(socket, image::bytes_of(hello))) return kNoChannel;

  for (;;) {
    image::DecoderTask task{};
    platform::Descriptor attached;
    if (platform::receive_message(socket, image::bytes_of(task), std::nullopt, &attached) !=
        platform::Received::message)
      return 0;
    if (task.magic != image::kDecoderMagic) return kNoChannel;
    const auto announce = [&socket, &task] {
      image::DecoderReply reply{};
      reply.magic = image::kDecoderMagic;
      reply.serial = task.serial;
      reply.announced = 1;
      platform::send_message(socket, image::bytes_of(reply));
    };
    const DecodeOutcome outcome = handle(task, attached, shared->bytes(), rules, announce);
    image::DecoderReply reply = reply_to(task, outcome);
    if (!platform::send_message(socket, image::bytes_of(reply))) return 0;
  }
}

int run_escape(std::string_view act) {
  const auto level = platform::enter_sandbox(limits_for(image::Rules::seller, kFirstGiven));
  if (!level) return kNoSandbox;
  return try_escape(act) ? kEscaped : kNotEscaped;
}

}  // namespace counterproof::decoder
