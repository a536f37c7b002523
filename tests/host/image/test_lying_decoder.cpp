// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"
#include "image/decoder_pool.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <unistd.h>

using counterproof::image::DecoderPool;
using counterproof::image::Verdict;

namespace {

namespace fs = std::filesystem;

/// A name for the liar that says which lie; removed at the end.
class Liar {
public:
  explicit Liar(const std::string &lie)
      : path_(fs::temp_directory_path() /
              ("counterproof-" + std::to_string(::getpid()) + "-lying-decoder-" + lie)) {
    fs::remove(path_);
    fs::create_symlink(LYING_DECODER, path_);
  }
  ~Liar() { fs::remove(path_); }

  DecoderPool::Options options() const {
    DecoderPool::Options options;
    options.decoder = path_;
    options.time_limit = std::chrono::milliseconds(300);
    return options;
  }

private:
  fs::path path_;
};

counterproof::image::DecodeAnswer decode_small(DecoderPool &pool) {
  const counterproof::Bytes file = made::png(made::card(4, 4, 3));
  return pool.decode({file});
}

}  // namespace

TEST_CASE("A decoder that dies, hangs or lies costs its picture only") {
  const std::string lie =
      GENERATE("crash", "leave", "hang", "magic", "serial", "verdict", "failed", "cause", "format",
               "negative", "wide", "vast", "channels", "thumbnail", "gift", "pixels-of-nothing",
               "dates", "seller-dates", "announces", "short", "long");
  CAPTURE(lie);
  const Liar liar(lie);
  const auto pool = DecoderPool::start(liar.options());
  REQUIRE(pool);
  for (int picture = 0; picture < 2; ++picture) {
    const auto answer = decode_small(**pool);
    CHECK(answer.verdict == Verdict::decoder_failed);
    CHECK(answer.pixels.data.empty());
    CHECK_FALSE(answer.reason.empty());
  }
}

TEST_CASE("A picture that stopped two decoders is set aside, and only that one") {
  const std::string lie = GENERATE("crash", "hang");
  CAPTURE(lie);
  const Liar liar(lie);
  const auto pool = DecoderPool::start(liar.options());
  REQUIRE(pool);
  const auto once = decode_small(**pool);
  const auto twice = decode_small(**pool);
  const int replaced = (*pool)->replaced();
  CHECK(replaced == 2);  // what crashes is tried again at once, what hangs is not
  const auto later = decode_small(**pool);
  CHECK(later.verdict == Verdict::decoder_failed);
  CHECK(later.reason.find("set aside") != std::string::npos);
  CHECK((*pool)->replaced() == replaced);
  const counterproof::Bytes other = made::png(made::card(5, 5, 3));
  CHECK((*pool)->decode({other}).verdict == Verdict::decoder_failed);
  CHECK((*pool)->replaced() > replaced);  // tried, not set aside
}

TEST_CASE("An answer nobody asked for is never taken for the next picture's") {
  const Liar liar("twice");
  const auto pool = DecoderPool::start(liar.options());
  REQUIRE(pool);
  for (int picture = 0; picture < 20; ++picture) {
    const counterproof::Bytes file = made::png(made::card(4, picture + 1, 3));
    const auto answer = (*pool)->decode({file});
    // Noticed before the next picture, or while it waits for its own answer.
    CHECK((answer.verdict == Verdict::ok || answer.verdict == Verdict::decoder_failed));
    CHECK(answer.pixels.data.empty() == (answer.verdict == Verdict::decoder_failed));
  }
}

TEST_CASE("Hundreds of random lies are survived, and none gives more than was asked for") {
  const Liar liar("random");
  const auto pool = DecoderPool::start(liar.options());
  REQUIRE(pool);
  for (int picture = 0; picture < 300; ++picture) {
    // Each another one, for a picture that met two bad answers is tried no more.
    const counterproof::Bytes file = made::png(made::card(4, picture + 1, 3));
    const auto answer = (*pool)->decode({file});
    const auto &pixels = answer.pixels;
    REQUIRE(pixels.data.size() ==
            std::size_t(pixels.width) * std::size_t(pixels.height) * std::size_t(pixels.channels));
    REQUIRE(answer.thumbnail_jpeg.empty());
  }
}

TEST_CASE("No decoding without a sandbox") {
  const std::string lie = GENERATE("escape", "stranger", "mute", "unfiltered");
  CAPTURE(lie);
#ifdef COUNTERPROOF_SANITIZED
  if (lie == "escape" || lie == "unfiltered") {
    WARN("skipped: a sanitizer build has no filter to insist on");
    return;
  }
#endif
  const Liar liar(lie);
  const auto pool = DecoderPool::start(liar.options());
  REQUIRE_FALSE(pool);
  CHECK(pool.error().code == counterproof::ErrorCode::decoder_unavailable);
}

TEST_CASE("A missing decoder is named as such") {
  DecoderPool::Options options;
  options.decoder = "/nowhere/counterproof-decoder";
  const auto pool = DecoderPool::start(options);
  REQUIRE_FALSE(pool);
  CHECK(pool.error().code == counterproof::ErrorCode::decoder_unavailable);
}
