// SPDX-License-Identifier: Apache-2.0
#include "wire/credits.h"
#include "wire/frame_reader.h"
#include "wire/frame_writer.h"
#include "wire/pipe.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

using namespace counterproof;
using namespace counterproof::wire;
using namespace std::chrono_literals;

namespace {

std::string framed(const std::string &body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame(4, '\0');
  std::memcpy(frame.data(), &length, 4);
  return frame + body;
}

/// Writes `bytes` in pieces of at most `step` and closes the pipe.
std::thread feed(Pipe &pipe, std::string bytes, std::size_t step) {
  return std::thread([&pipe, bytes = std::move(bytes), step] {
    for (std::size_t i = 0; i < bytes.size(); i += step) {
      if (!pipe.put(std::string_view(bytes).substr(i, step))) break;
    }
    pipe.write.close();
  });
}

}  // namespace

TEST_CASE("frames arrive as they were sent, however they were cut") {
  const std::size_t step = GENERATE(1u, 2u, 3u, 5u, 7u, 4096u);
  std::string every_byte;
  for (int i = 0; i < 256; ++i)
    every_byte += static_cast<char>(i);
  const std::vector<std::string> bodies{"{}", "", every_byte, std::string(5000, 'x'), "\x1A\n\r\n"};
  std::string stream;
  for (const std::string &body : bodies)
    stream += framed(body);
  Pipe pipe;
  std::thread writer = feed(pipe, stream, step);
  FrameReader reader(pipe.read.get(), 100'000);
  for (const std::string &body : bodies) {
    const Frame frame = reader.next();
    REQUIRE(frame.kind == FrameKind::message);
    CHECK(frame.body == body);
  }
  CHECK(reader.next().kind == FrameKind::end);
  writer.join();
}

TEST_CASE("a stream that ends anywhere inside a frame just ends") {
  const std::string whole = framed("{\"id\":1}");
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CAPTURE(cut);
    Pipe pipe;
    std::thread writer = feed(pipe, whole.substr(0, cut), 64);
    FrameReader reader(pipe.read.get(), 100);
    CHECK(reader.next().kind == FrameKind::end);
    writer.join();
  }
}

TEST_CASE("a length over the cap is refused before anything is allocated") {
  const long before = peak_kilobytes();
  for (const std::uint32_t length : {8u * 1024 * 1024 + 1, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
    Pipe pipe;
    std::string head(4, '\0');
    std::memcpy(head.data(), &length, 4);
    std::thread writer = feed(pipe, head, 4);
    const Frame frame = FrameReader(pipe.read.get(), 8 * 1024 * 1024).next();
    CHECK(frame.kind == FrameKind::too_large);
    CHECK(frame.announced_bytes == length);
    writer.join();
  }
  CHECK(peak_kilobytes() - before < 1024);
}

TEST_CASE("a length that is only claimed costs little memory") {
  const long before = peak_kilobytes();
  Pipe pipe;
  const std::uint32_t length = 64u * 1024 * 1024;
  std::string head(4, '\0');
  std::memcpy(head.data(), &length, 4);
  std::thread writer = feed(pipe, head + "few", 7);
  CHECK(FrameReader(pipe.read.get(), 128u * 1024 * 1024).next().kind == FrameKind::end);
  writer.join();
  CHECK(peak_kilobytes() - before < 2048);
}

TEST_CASE("a frame of exactly the cap passes") {
  Pipe pipe;
  std::thread writer = feed(pipe, framed(std::string(1000, 'a')), 333);
  CHECK(FrameReader(pipe.read.get(), 1000).next().body.size() == 1000);
  writer.join();
}

TEST_CASE("the writer sends whole frames from several threads") {
  Pipe pipe;
  constexpr int kEach = 300;
  // Catch counts assertions without a lock: the threads note, the test checks.
  std::vector<int> seen(4, 0);
  int mixed = 0;
  std::atomic<int> refused{0};
  std::thread reading([&] {
    FrameReader reader(pipe.read.get(), 10'000);
    for (;;) {
      const Frame frame = reader.next();
      if (frame.kind != FrameKind::message) break;
      const char letter = frame.body.at(0);
      if (frame.body != std::string(frame.body.size(), letter)) ++mixed;
      ++seen.at(static_cast<std::size_t>(letter - 'a'));
    }
  });
  {
    FrameWriter writer(std::move(pipe.write), 10'000, 20'000);
    std::vector<std::thread> senders;
    for (int s = 0; s < 4; ++s)
      senders.emplace_back([&writer, &refused, s] {
        for (int i = 0; i < kEach; ++i)
          if (!writer.send(
                  std::string(static_cast<std::size_t>(1 + i * 7), static_cast<char>('a' + s))))
            ++refused;
      });
    for (std::thread &sender : senders)
      sender.join();
    CHECK(writer.finish(10s));
  }
  reading.join();
  CHECK(seen == std::vector<int>(4, kEach));
  CHECK(mixed == 0);
  CHECK(refused == 0);
}

TEST_CASE("an empty body is a frame, too") {
  Pipe pipe;
  FrameWriter writer(std::move(pipe.write), 10);
  CHECK(writer.send({}));
  CHECK(writer.finish(10s));
  const Frame frame = FrameReader(pipe.read.get(), 10).next();
  CHECK(frame.kind == FrameKind::message);
  CHECK(frame.body.empty());
}

TEST_CASE("a body over the cap is not sent") {
  Pipe pipe;
  FrameWriter writer(std::move(pipe.write), 10);
  CHECK_FALSE(writer.send(std::string(11, 'x')));
  CHECK(writer.send(std::string(10, 'x')));
  CHECK(writer.finish(10s));
  CHECK(FrameReader(pipe.read.get(), 10).next().body == std::string(10, 'x'));
}

TEST_CASE("a reader that is gone or never reads cannot hold the writer for ever") {
  ignore_broken_pipes();
  SECTION("gone") {
    Pipe pipe;
    pipe.read.close();
    FrameWriter writer(std::move(pipe.write), 1'000'000, 100'000);
    for (int i = 0; i < 100; ++i)
      CHECK(writer.send(std::string(50'000, 'x')));
    CHECK_FALSE(writer.finish(10s));
  }
  SECTION("never reads") {
    Pipe pipe;
    FrameWriter writer(std::move(pipe.write), 1'000'000);
    CHECK(writer.send(std::string(900'000, 'x')));
    CHECK_FALSE(writer.finish(20ms));
  }
}

TEST_CASE("when the browser is gone nobody waits for room any more") {
  Pipe pipe;
  FrameWriter writer(std::move(pipe.write), 1'000'000, 200'000);
  std::thread sender([&] {
    for (int i = 0; i < 20; ++i)
      CHECK(writer.send(std::string(100'000, 'x')));
  });
  writer.stop_waiting();
  sender.join();
  CHECK_FALSE(writer.finish(1ms));
}

TEST_CASE("credits let one message pass, however long, and hold back the next") {
  Credits credits(2, 100);
  credits.take(1000);
  std::thread waiting([&] { credits.take(1); });
  credits.give_back(1000);
  waiting.join();
  credits.take(99);
  credits.give_back(1);
  credits.give_back(99);
}
