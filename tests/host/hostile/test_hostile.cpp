// SPDX-License-Identifier: Apache-2.0
// The short form of tests/hostile: fewer changes of each seed, every bomb and every polyglot.
#include "hostile/hostile_files.h"
#include "image/decoder_pool.h"
#include "image/decoder_rules.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace counterproof;
using image::DecodeAnswer;
using image::DecoderPool;
using image::Rules;
using image::Verdict;

namespace {

constexpr std::uint64_t kMostMemory = 512 * image::kMiB;

std::unique_ptr<DecoderPool> start(Rules rules) {
  DecoderPool::Options options;
  options.decoder = std::filesystem::path(BINARY_DIR) / "counterproof-decoder";
  options.rules = rules;
#ifdef COUNTERPROOF_SANITIZED
  options.time_limit = std::chrono::minutes(2);  // the sanitizers' own cost
#endif
  auto pool = DecoderPool::start(options);
  REQUIRE(pool);
  return std::move(*pool);
}

/// Whatever the file: an answer, pixels only with a verdict that has them, a reason with every
/// other, and a decoder that lives on.
void check(DecoderPool &pool, const std::string &name, const Bytes &file) {
  const DecodeAnswer answer = pool.decode({file});
  CAPTURE(name, to_word(answer.verdict), answer.reason);
  const bool usable = answer.verdict == Verdict::ok || answer.verdict == Verdict::damaged;
  if (answer.verdict == Verdict::decoder_failed || usable == answer.pixels.data.empty() ||
      (answer.verdict == Verdict::ok) != answer.reason.empty())
    FAIL_CHECK("not a sound answer");
}

void check_memory(const DecoderPool &pool) {
  CHECK(pool.replaced() == 0);
#ifndef COUNTERPROOF_SANITIZED
  CHECK(pool.peak_memory_bytes() > 0);
  CHECK(pool.peak_memory_bytes() < kMostMemory);
#endif
}

}  // namespace

TEST_CASE("Mangled files of every kind get a sound answer from a decoder that lives on") {
  const Rules rules = GENERATE(Rules::seller, Rules::own);
  const auto pool = start(rules);
  int files = 0;
  hostile::make_mutations(5, [&](const std::string &name, const Bytes &file) {
    check(*pool, name, file);
    ++files;
  });
  CHECK(files > 2000);
  check_memory(*pool);
}

TEST_CASE("Bombs end no decoder and stay within the memory") {
  const Rules rules = GENERATE(Rules::seller, Rules::own);
  const auto pool = start(rules);
  hostile::make_bombs(
      [&](const std::string &name, const Bytes &file) { check(*pool, name, file); });
  check_memory(*pool);
}

TEST_CASE("What is two things at once is decoded as the one it begins as, or not at all") {
  const Rules rules = GENERATE(Rules::seller, Rules::own);
  const auto pool = start(rules);
  hostile::make_polyglots([&](const std::string &name, const Bytes &file) {
    check(*pool, name, file);
    if (name.find("-before-") == std::string::npos) return;
    CAPTURE(name);
    CHECK(pool->decode({file}).verdict == Verdict::not_allowed);
  });
}
