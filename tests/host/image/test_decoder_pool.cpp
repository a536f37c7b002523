// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"
#include "image/decoder_message.h"
#include "image/decoder_pool.h"
#include "image/decoder_rules.h"
#include "platform/message_socket.h"
#include "platform/process.h"
#include "platform/shared_memory.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace counterproof;
using image::DecoderPool;
using image::Rules;
using image::Verdict;

namespace {

namespace fs = std::filesystem;

const fs::path kDecoder = fs::path(BINARY_DIR) / "counterproof-decoder";

std::unique_ptr<DecoderPool> start(Rules rules = Rules::seller, int processes = 1) {
  DecoderPool::Options options;
  options.decoder = kDecoder;
  options.rules = rules;
  options.processes = processes;
  options.time_limit = std::chrono::seconds(20);
  auto pool = DecoderPool::start(options);
  REQUIRE(pool);
  return std::move(*pool);
}

std::vector<int> children() {
  std::vector<int> ids;
  for (const auto &task : fs::directory_iterator("/proc/self/task")) {
    std::ifstream list(task.path() / "children");
    for (int id = 0; list >> id;)
      ids.push_back(id);
  }
  return ids;
}

long open_descriptors() {
  const fs::directory_iterator folder("/proc/self/fd");
  return std::distance(begin(folder), end(folder));
}

class TemporaryFolder {
public:
  TemporaryFolder()
      : path_(fs::temp_directory_path() / ("counterproof-image-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  fs::path write(const std::string &name, const Bytes &content) const {
    std::ofstream(path_ / name, std::ios::binary)
        .write(reinterpret_cast<const char *>(content.data()), std::streamsize(content.size()));
    return path_ / name;
  }
  const fs::path &path() const { return path_; }

private:
  fs::path path_;
};

image::DecodeRequest of_file(const fs::path &path) {
  image::DecodeRequest request;
  request.file = path;
  return request;
}

}  // namespace

TEST_CASE("Pictures come through the sandboxed process as they are") {
  const auto pool = start();
  const Pixels card = made::card(320, 200, 4);
  image::DecodeRequest request;
  const Bytes file = made::png(card);
  request.bytes = file;
  request.thumbnail_side = 64;
  const auto answer = pool->decode(request);
  CHECK(answer.verdict == Verdict::ok);
  CHECK(answer.reason.empty());
  CHECK(answer.width == 320);
  CHECK(answer.height == 200);
  CHECK(made::largest_difference(answer.pixels, card) == 0);
  REQUIRE(answer.thumbnail_jpeg.size() > 2);
  CHECK(answer.thumbnail_jpeg[1] == 0xD8);
#ifndef COUNTERPROOF_SANITIZED
  CHECK(pool->sandbox_level().substr(0, 7) == "seccomp");
#endif
}

TEST_CASE("Refusals and damage are named with a reason") {
  const auto pool = start();
  const Bytes whole = made::jpeg(made::grainy_card(200, 100, 3));
  const auto cut = pool->decode({ByteView(whole).first(whole.size() / 2)});
  CHECK(cut.verdict == Verdict::damaged);
  CHECK(cut.pixels.width == 200);
  CHECK(cut.reason.find("cut off") != std::string::npos);
  const Bytes bomb = made::png_bomb(30000, 30000, 1, 100'000);
  const auto too_large = pool->decode({bomb});
  CHECK(too_large.verdict == Verdict::too_large);
  CHECK(too_large.width == 30000);
  CHECK(pool->decode({}).verdict == Verdict::undecodable);
  const Bytes gif = made::bytes("GIF89a\x01\x01");
  const auto refused = pool->decode({gif});
  CHECK(refused.verdict == Verdict::not_allowed);
  CHECK(refused.reason.find("GIF") != std::string::npos);
  const Bytes huge(21 * 1024 * 1024, 0xFF);
  CHECK(pool->decode({huge}).verdict == Verdict::too_large);
}

TEST_CASE("Files are read by path; what cannot be read is said") {
  const TemporaryFolder folder;
  const auto pool = start(Rules::own);
  const Pixels card = made::card(90, 60, 3);
  const auto answer = pool->decode(of_file(folder.write("a.png", made::png(card))));
  CHECK(made::largest_difference(answer.pixels, card) == 0);
  for (const fs::path &bad : {folder.path() / "missing.png", folder.path(), fs::path("/dev/null"),
                              folder.write("empty.jpg", {})}) {
    const auto refused = pool->decode(of_file(bad));
    CHECK(refused.verdict == Verdict::undecodable);
    CHECK_FALSE(refused.reason.empty());
  }
}

TEST_CASE("Own works larger than the shared memory come by descriptor") {
  const TemporaryFolder folder;
  const auto pool = start(Rules::own);
  Bytes file = made::jpeg(made::card(300, 200, 3));
  file.resize(25 * 1024 * 1024, 0);  // what follows the end mark is no part of the picture
  const fs::path path = folder.write("large.jpg", file);
  CHECK(pool->decode(of_file(path)).width == 300);
  CHECK(pool->decode({file}).width == 300);
}

TEST_CASE("A print master comes reduced, in bounded memory") {
  const auto pool = start(Rules::own);
  image::DecodeRequest request;
  const Bytes master = made::png_bomb(10000, 8000, 1, 100'000);  // 80 megapixels of black
  request.bytes = master;
  request.max_side = 1600;
  request.gray = true;
  const auto answer = pool->decode(request);
  CHECK((answer.verdict == Verdict::ok || answer.verdict == Verdict::damaged));
  CHECK(answer.width == 10000);
  CHECK(answer.pixels.width == 1600);
}

TEST_CASE("A killed decoder is replaced, and no process or descriptor is left behind") {
  const long before = open_descriptors();
  {
    const auto pool = start();
    const Bytes file = made::jpeg(made::card(64, 64, 3));
    for (int round = 0; round < 5; ++round) {
      CHECK(pool->decode({file}).verdict == Verdict::ok);
      const auto ids = children();
      REQUIRE(ids.size() == 1);
      ::kill(ids.front(), SIGKILL);
      const auto next = pool->decode({file}).verdict;  // dying may just be under way
      CHECK((next == Verdict::ok || next == Verdict::decoder_failed));
    }
    CHECK(pool->decode({file}).verdict == Verdict::ok);
  }
  CHECK(children().empty());
  CHECK(open_descriptors() == before);
}

TEST_CASE("Many threads share few decoders") {
  const auto pool = start(Rules::seller, 2);
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&pool, &right, t] {
      const Pixels card = made::card(40 + t, 30, 3);
      const Bytes file = made::png(card);
      for (int i = 0; i < 200; ++i)
        if (made::largest_difference(pool->decode({file}).pixels, card) == 0) ++right;
    });
  }
  for (std::thread &thread : threads)
    thread.join();
  CHECK(right == 800);
  CHECK(children().size() <= 2);
}

TEST_CASE("A decoder leaves when its parent does") {
  auto ends = platform::message_socket_pair();
  auto memory = platform::create_shared_memory(image::kSharedBytes);
  REQUIRE((ends && memory));
  auto child = platform::start_process(kDecoder, {"--rules", "seller"}, {&ends->second, &*memory});
  REQUIRE(child);
  image::DecoderHello hello{};
  ends->second.close();
  REQUIRE(platform::receive_message(ends->first, image::bytes_of(hello),
                                    std::chrono::seconds(10)) == platform::Received::message);
  ends->first.close();
  CHECK(child->wait().code == 0);
}

TEST_CASE("Every way out of the sandbox is deadly") {
#ifdef COUNTERPROOF_SANITIZED
  WARN("skipped: sanitizers need calls the filter forbids");
#else
  const std::string act =
      GENERATE("open", "create", "unlink", "socket", "unix_socket", "connect", "execve",
               "memory_execve", "fork", "ptrace", "read_other", "io_uring", "mprotect_exec",
               "mmap_exec", "clone3", "kill_parent", "bpf", "userfaultfd", "new_filter");
  CAPTURE(act);
  auto child = platform::start_process(kDecoder, {"--try", act}, {});
  REQUIRE(child);
  CHECK(child->wait().signal == SIGSYS);
#endif
}

TEST_CASE("Figures of the round trip", "[.figures]") {
  using Microseconds = std::chrono::duration<double, std::micro>;
  const auto begun = std::chrono::steady_clock::now();
  const auto pool = start();
  const Microseconds started = std::chrono::steady_clock::now() - begun;
  const Bytes file = made::jpeg(made::grainy_card(480, 480, 3), {70});
  constexpr int kRounds = 400;
  for (const bool gray : {false, true}) {
    const auto from = std::chrono::steady_clock::now();
    for (int i = 0; i < kRounds; ++i)
      pool->decode({file, {}, 0, 0, gray});
    const Microseconds spent = std::chrono::steady_clock::now() - from;
    std::cout << file.size() << " bytes, 480x480 " << (gray ? "gray" : "colour") << ": "
              << spent.count() / kRounds << " microseconds a picture\n";
  }
  const Bytes tiny = made::png(made::card(1, 1, 1));
  const auto from = std::chrono::steady_clock::now();
  for (int i = 0; i < kRounds; ++i)
    pool->decode({tiny});
  const Microseconds spent = std::chrono::steady_clock::now() - from;
  std::cout << "one pixel: " << spent.count() / kRounds
            << " microseconds; start with self-test: " << started.count() << " microseconds\n";
}
