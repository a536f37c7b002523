// SPDX-License-Identifier: Apache-2.0
#include "image/decoder_process.h"

#include "image/decoder_rules.h"
#include "image/patience.h"
#include "image/picture_date.h"
#include "platform/process_figures.h"
#include "platform/sandbox.h"

#include <algorithm>
#include <cstring>

namespace counterproof::image {

namespace {

constexpr std::chrono::milliseconds kStartLimit{5000};
/// Shared pages kept between pictures; what a larger picture used goes back to the system.
constexpr std::uint64_t kKeptBytes = 8 * kMiB;

const char *rules_word(Rules rules) { return rules == Rules::own ? "own" : "seller"; }

Error unavailable(std::string details) {
  return {ErrorCode::decoder_unavailable,
          "Counterproof's picture decoder does not start, so no picture can be checked; reinstall "
          "Counterproof or run `counterproof doctor`.",
          std::move(details)};
}

bool has_pixels(Verdict verdict) { return verdict == Verdict::ok || verdict == Verdict::damaged; }

}  // namespace

Result<DecoderProcess> DecoderProcess::start(const std::filesystem::path &decoder, Rules rules) {
  DecoderProcess process;
  process.rules_ = rules;
  auto memory = platform::create_shared_memory(kSharedBytes);
  if (!memory) return tl::unexpected(memory.error());
  auto shared = platform::map_shared(*memory, kSharedBytes);
  if (!shared) return tl::unexpected(shared.error());
  auto ends = platform::message_socket_pair();
  if (!ends) return tl::unexpected(ends.error());
  auto child =
      platform::start_process(decoder, {"--rules", rules_word(rules)}, {&ends->second, &*memory});
  if (!child) return tl::unexpected(unavailable(child.error().details));
  process.memory_ = std::move(*memory);
  process.shared_ = std::move(*shared);
  process.socket_ = std::move(ends->first);
  process.child_ = std::move(*child);
  ends->second.close();

  DecoderHello hello{};
  if (platform::receive_message(process.socket_, bytes_of(hello), kStartLimit) !=
          platform::Received::message ||
      hello.magic != kDecoderMagic)
    return tl::unexpected(unavailable("no greeting from " + decoder.string()));
  process.sandbox_level_ =
      platform::describe({hello.filtered != 0, static_cast<int>(hello.landlock_abi)});
#ifndef COUNTERPROOF_SANITIZED
  if (hello.filtered == 0) return tl::unexpected(unavailable("no seccomp filter"));
#endif
  return process;
}

Status DecoderProcess::check_no_escape(const std::filesystem::path &decoder) {
#ifdef COUNTERPROOF_SANITIZED
  static_cast<void>(decoder);
#else
  std::vector<std::pair<const char *, platform::ChildProcess>> tries;
  for (const char *act : platform::acts_surely_stopped()) {
    auto child = platform::start_process(decoder, {"--try", act}, {});
    if (!child) return tl::unexpected(unavailable(child.error().details));
    tries.emplace_back(act, std::move(*child));
  }
  for (auto &[act, child] : tries) {
    if (!platform::was_stopped(child.wait()))
      return tl::unexpected(unavailable(std::string("escape not stopped: ") + act));
  }
#endif
  return {};
}

Result<platform::Descriptor> DecoderProcess::place_input(const DecodeRequest &request,
                                                         const platform::InputFile *file,
                                                         DecoderTask &task) {
  const auto region = shared_.bytes().first(kInputRegionBytes);
  const std::uint64_t size = file != nullptr ? file->size : request.bytes.size();
  task.input_bytes = size;
  if (size <= region.size()) {
    if (file == nullptr)
      std::copy(request.bytes.begin(), request.bytes.end(), region.begin());
    else if (!platform::read_from_start(*file, region.first(size)))
      return fail(ErrorCode::unreadable, "The file cannot be read.");
    return platform::Descriptor();
  }
  task.input_attached = 1;
  if (file != nullptr) return platform::Descriptor();
  auto memory = platform::create_shared_memory(size);
  if (!memory) return memory;
  auto mapped = platform::map_shared(*memory, size);
  if (!mapped) return tl::unexpected(mapped.error());
  std::copy(request.bytes.begin(), request.bytes.end(), mapped->bytes().begin());
  return memory;
}

DecodeAnswer DecoderProcess::decode(const DecodeRequest &request, const platform::InputFile *file,
                                    std::chrono::milliseconds time_limit) {
  DecoderTask task{};
  task.magic = kDecoderMagic;
  task.serial = ++serial_;
  task.gray = request.gray ? 1 : 0;
  task.max_side = std::max(0, request.max_side);
  task.thumbnail_side = std::clamp(request.thumbnail_side, 0, kMaxThumbnailSide);
  const auto own_input = place_input(request, file, task);
  if (!own_input) {
    DecodeAnswer answer;
    answer.reason = own_input.error().message;
    return answer;
  }
  ++pictures_;
  const platform::Descriptor &attached =
      task.input_attached == 1 && file != nullptr ? file->descriptor : *own_input;
  if (!platform::send_message(socket_, bytes_of(task), attached, child_.id()))
    return failed(Cause::died);
  DecoderReply reply{};
  Patience patience(child_.id(), rules_, time_limit);
  for (;;) {
    const Cause end = wait_for(reply, patience);
    if (end != Cause::none) return failed(end);
    if (reply.announced == 0) break;
    if (!may_announce(reply) || !patience.grant_master()) return failed(Cause::lied);
  }
  if (!believable(reply, request)) return failed(Cause::lied);
  return take(reply, request);
}

Cause DecoderProcess::wait_for(DecoderReply &reply, const Patience &patience) {
  for (;;) {
    switch (platform::receive_message(socket_, bytes_of(reply), patience.next_look())) {
    case platform::Received::ended: return Cause::died;
    case platform::Received::message: return Cause::none;
    case platform::Received::timed_out:
      if (patience.is_out()) return Cause::hung;
    }
  }
}

bool DecoderProcess::may_announce(const DecoderReply &reply) const {
  return rules_ == Rules::own && reply.announced == 1 && reply.magic == kDecoderMagic &&
         reply.serial == serial_;
}

bool DecoderProcess::worn_out() const {
  // Its processor time is limited over its whole life; a picture must never die of those before it.
  const auto whole_life = std::chrono::seconds(caps_of(rules_).cpu_seconds);
  return pictures_ >= kPicturesPerProcess || platform::processor_time(child_.id()) > whole_life / 2;
}

std::uint64_t DecoderProcess::peak_memory_bytes() const {
  return child_.started() ? platform::peak_memory_bytes(child_.id()) : 0;
}

DecodeAnswer DecoderProcess::failed(Cause cause) {
  const platform::ProcessEnd end = child_.kill();
  // Killed from outside while idle, or by a computer out of memory: no fault of this picture.
  blameless_ = cause == Cause::died && platform::was_killed(end);
  end_ = cause;
  DecodeAnswer answer;
  answer.verdict = Verdict::decoder_failed;
  answer.reason = reason_for({Verdict::decoder_failed, cause, Format::unknown}, rules_);
  return answer;
}

bool DecoderProcess::believable(const DecoderReply &reply, const DecodeRequest &request) const {
  const DecoderCaps caps = caps_of(rules_);
  if (reply.magic != kDecoderMagic || reply.serial != serial_) return false;
  if (reply.verdict >= static_cast<std::uint32_t>(Verdict::decoder_failed)) return false;
  if (reply.cause >= static_cast<std::uint32_t>(Cause::unreadable)) return false;
  if (reply.date_count > (rules_ == Rules::own ? kMaxDates : 0)) return false;
  if (reply.format > static_cast<std::uint32_t>(Format::unknown)) return false;
  if (reply.received_width < 0 || reply.received_height < 0) return false;
  if (!has_pixels(static_cast<Verdict>(reply.verdict)))
    return reply.channels == 0 && reply.thumbnail_bytes == 0;
  if ((reply.verdict == static_cast<std::uint32_t>(Verdict::ok)) !=
      (reply.cause == static_cast<std::uint32_t>(Cause::none)))
    return false;
  if (reply.width < 1 || reply.height < 1 || reply.width > reply.received_width ||
      reply.height > reply.received_height)
    return false;
  if (std::max(reply.received_width, reply.received_height) > caps.side ||
      std::uint64_t(reply.received_width) * std::uint64_t(reply.received_height) > caps.pixels ||
      std::uint64_t(reply.width) * std::uint64_t(reply.height) > kMaxOutputPixels)
    return false;
  if (request.max_side > 0 && std::max(reply.width, reply.height) > request.max_side) return false;
  const bool channels_fit =
      request.gray ? reply.channels == 1 : reply.channels == 3 || reply.channels == 4;
  const std::uint64_t thumbnail_cap = request.thumbnail_side > 0 ? kThumbnailRegionBytes : 0;
  return channels_fit && reply.thumbnail_bytes <= thumbnail_cap;
}

DecodeAnswer DecoderProcess::take(const DecoderReply &reply, const DecodeRequest &) {
  DecodeAnswer answer;
  answer.verdict = static_cast<Verdict>(reply.verdict);
  answer.reason = reason_for(
      {answer.verdict, static_cast<Cause>(reply.cause), static_cast<Format>(reply.format)}, rules_);
  answer.width = reply.received_width;
  answer.height = reply.received_height;
  for (const DecoderDate &date : std::span(reply.dates).first(reply.date_count))
    if (auto told = to_picture_date(date)) answer.dates.push_back(std::move(*told));
  std::uint64_t used = 0;
  if (has_pixels(answer.verdict)) {
    const auto output = shared_.bytes().subspan(kInputRegionBytes);
    const std::size_t size =
        std::size_t(reply.width) * std::size_t(reply.height) * std::size_t(reply.channels);
    const auto pixels = output.first(size);
    const auto thumbnail = output.subspan(size, reply.thumbnail_bytes);
    answer.pixels = {reply.width, reply.height, reply.channels,
                     Bytes(pixels.begin(), pixels.end())};
    answer.thumbnail_jpeg.assign(thumbnail.begin(), thumbnail.end());
    // The decoder may have used more than the result: it scales in place.
    used = std::max<std::uint64_t>(
        size + reply.thumbnail_bytes,
        std::min(std::uint64_t(reply.received_width) * std::uint64_t(reply.received_height) * 4,
                 kOutputRegionBytes));
  }
  if (used > kKeptBytes)
    platform::release_pages(memory_, kInputRegionBytes + kKeptBytes,
                            kOutputRegionBytes - kKeptBytes);
  return answer;
}

}  // namespace counterproof::image
