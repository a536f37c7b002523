// SPDX-License-Identifier: Apache-2.0
#include "vision/features.h"
#include "vision/kernels.h"

#include <bit>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace counterproof;
using namespace counterproof::vision;

TEST_CASE("dot products are exact on every machine") {
  std::mt19937 random(5);
  Bytes rows(kDescriptorSize * 37);
  for (auto &b : rows)
    b = static_cast<std::uint8_t>(random() % 128);
  std::vector<std::int32_t> results(37);
  dots(rows.data(), rows.data(), 37, results.data());
  for (std::size_t r = 0; r < 37; ++r) {
    int plain = 0;
    for (std::size_t i = 0; i < kDescriptorSize; ++i)
      plain += rows[i] * rows[r * kDescriptorSize + i];
    CHECK(results[r] == plain);
    CHECK(dot(rows.data(), &rows[r * kDescriptorSize]) == plain);
  }
}

TEST_CASE("the turn keeps lengths") {
  Bytes descriptor(kDescriptorSize, 3);
  descriptor[7] = 90;
  std::vector<float> turned(kDescriptorSize);
  turn(descriptor.data(), turned.data());
  double before = 0;
  double after = 0;
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    before += descriptor[i] * descriptor[i];
    after += turned[i] * turned[i];
  }
  CHECK(after == Approx(before * kDescriptorSize));
}

TEST_CASE("near codes are those within the bits asked for") {
  std::mt19937_64 random(6);
  std::vector<SignCode> codes(500);
  for (auto &c : codes)
    c = {random(), random()};
  const SignCode query = codes[123];
  std::vector<std::uint32_t> found(codes.size());
  const std::size_t hits = near_codes(query, codes.data(), codes.size(), 60, found.data());
  std::vector<std::uint32_t> plain;
  for (std::uint32_t i = 0; i < codes.size(); ++i) {
    if (std::popcount(codes[i].low ^ query.low) + std::popcount(codes[i].high ^ query.high) <= 60) {
      plain.push_back(i);
    }
  }
  found.resize(hits);
  CHECK(found == plain);
  CHECK(near_codes(query, codes.data(), codes.size(), 0, found.data()) == 1);
}
