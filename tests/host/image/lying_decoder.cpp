// SPDX-License-Identifier: Apache-2.0
// Stands in for a decoder that a picture has taken over. The lie is the end of the program's own
// name, after "lying-decoder-"; the pool passes nothing of the test's on.
#include "image/decoder_message.h"
#include "platform/message_socket.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <thread>

namespace {

using namespace counterproof;

image::DecoderReply honest(const image::DecoderTask &task) {
  image::DecoderReply reply{};
  reply.magic = image::kDecoderMagic;
  reply.serial = task.serial;
  reply.received_width = reply.width = 4;
  reply.received_height = reply.height = 4;
  reply.channels = 3;
  return reply;
}

void falsify(image::DecoderReply &reply, std::string_view lie, std::mt19937 &random) {
  if (lie == "magic") reply.magic ^= 1;
  if (lie == "serial") ++reply.serial;
  if (lie == "verdict") reply.verdict = 77;
  if (lie == "failed") reply.verdict = 5;
  if (lie == "cause") reply.cause = 4'000'000'000U;
  if (lie == "format") reply.format = 4'000'000'000U;
  if (lie == "negative") reply.width = -4;
  if (lie == "wide") reply.width = 2'000'000'000;
  if (lie == "vast")
    reply.width = reply.height = reply.received_width = reply.received_height = 65'536;
  if (lie == "channels") reply.channels = 2;
  if (lie == "thumbnail") reply.thumbnail_bytes = ~std::uint64_t{0};
  if (lie == "gift") reply.thumbnail_bytes = 100;
  if (lie == "pixels-of-nothing") reply.verdict = 2;
  if (lie == "dates") reply.date_count = 4'000'000'000U;
  if (lie == "seller-dates") reply.date_count = 1;
  if (lie == "announces") reply.announced = 1;
  if (lie == "random")
    for (std::uint8_t &byte : image::bytes_of(reply))
      if (random() % 4 == 0) byte = static_cast<std::uint8_t>(random());
}

int answer(const platform::Descriptor &socket, const image::DecoderTask &task, std::string_view lie,
           std::mt19937 &random) {
  if (lie == "crash") std::abort();
  if (lie == "leave") return 1;
  if (lie == "hang") std::this_thread::sleep_for(std::chrono::hours(1));
  image::DecoderReply reply = honest(task);
  falsify(reply, lie, random);
  const auto bytes = image::bytes_of(reply);
  if (lie == "short") return platform::send_message(socket, bytes.first(8)) ? -1 : 1;
  if (lie == "long") {
    std::string more(4096, 'x');
    return platform::send_message(
               socket, {reinterpret_cast<const std::uint8_t *>(more.data()), more.size()})
               ? -1
               : 1;
  }
  platform::send_message(socket, bytes);
  if (lie == "twice") platform::send_message(socket, bytes);
  return -1;
}

}  // namespace

int main(int count, char **words) {
  const std::string_view name = words[0];
  constexpr std::string_view kStart = "lying-decoder-";
  const std::string lie(name.substr(name.rfind(kStart) + kStart.size()));
  if (count > 1 && std::string_view(words[1]) == "--try") {
    if (lie == "escape") return 0;
    std::raise(SIGSYS);
  }
  const platform::Descriptor socket(3);
  image::DecoderHello hello{image::kDecoderMagic, lie == "unfiltered" ? 0U : 1U, 0, 0};
  if (lie == "stranger") hello.magic = 1;
  if (lie == "mute") return 0;
  platform::send_message(socket, image::bytes_of(hello));
  std::mt19937 random(std::random_device{}());
  for (;;) {
    image::DecoderTask task{};
    if (platform::receive_message(socket, image::bytes_of(task), std::nullopt) !=
        platform::Received::message)
      return 0;
    if (const int code = answer(socket, task, lie, random); code >= 0) return code;
  }
}
