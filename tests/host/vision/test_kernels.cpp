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
  std::vector<std::int8_t> rows(kDescriptorSize * 37);
  for (auto &number : rows)
    number = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
  for (std::size_t r = 0; r < 37; ++r) {
    int plain = 0;
    for (std::size_t i = 0; i < kDescriptorSize; ++i)
      plain += rows[i] * rows[r * kDescriptorSize + i];
    CHECK(dot(rows.data(), &rows[r * kDescriptorSize]) == plain);
  }
}

TEST_CASE("products of blocks are exact, whatever their width") {
  std::mt19937 random(8);
  std::vector<std::int16_t> a(40 * 9), b(57 * 9);
  for (auto *numbers : {&a, &b})
    for (auto &number : *numbers)
      number = static_cast<std::int16_t>(static_cast<int>(random() % 1441) - 720);
  for (std::size_t count = 0; count <= 40; ++count) {
    std::int32_t plain = 0;
    for (std::size_t row = 0; row < 9; ++row)
      for (std::size_t i = 0; i < count; ++i)
        plain += a[row * 40 + i] * b[row * 57 + i];
    CHECK(block_product(a.data(), 40, b.data(), 57, 9, count) == plain);
  }
}

TEST_CASE("the turn keeps lengths") {
  std::vector<std::int8_t> descriptor(kDescriptorSize, 3);
  descriptor[7] = -90;
  std::vector<std::int16_t> turned(kTurnedSize);
  turn(descriptor.data(), turned.data());
  double before = 0;
  double after = 0;
  for (const std::int8_t number : descriptor)
    before += number * number;
  for (const std::int16_t number : turned)
    after += number * number;
  CHECK(after == before * static_cast<double>(kTurnedSize));
}

TEST_CASE("near codes are those within the bits asked for") {
  std::mt19937_64 random(6);
  std::vector<SignCode> codes(500);
  for (auto &c : codes)
    c = {random(), random()};
  const SignCode query = codes[123];
  std::vector<NearCode> found(codes.size());
  const std::size_t hits =
      near_codes(query, codes.data(), sizeof(SignCode), codes.size(), 60, found.data());
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < codes.size(); ++i) {
    const int bits =
        std::popcount(codes[i].low ^ query.low) + std::popcount(codes[i].high ^ query.high);
    if (bits > 60) continue;
    REQUIRE(next < hits);
    CHECK(found[next].place == i);
    CHECK(found[next].bits == static_cast<std::uint32_t>(bits));
    ++next;
  }
  CHECK(next == hits);
  CHECK(near_codes(query, codes.data(), sizeof(SignCode), codes.size(), 0, found.data()) == 1);
}

TEST_CASE("codes are found among other things") {
  struct Row {
    SignCode code;
    std::uint64_t more;
  };
  const std::vector<Row> rows = {{{1, 2}, 7}, {{3, 2}, 7}, {{~0ULL, ~0ULL}, 7}};
  std::vector<NearCode> found(rows.size());
  REQUIRE(near_codes({1, 2}, &rows[0].code, sizeof(Row), rows.size(), 1, found.data()) == 2);
  CHECK(found[1].place == 1);
  CHECK(found[1].bits == 1);
}

TEST_CASE("a code says which numbers lie above the centre's") {
  std::vector<std::int16_t> centre(kTurnedSize, 5);
  std::vector<std::int16_t> turned(kTurnedSize, 5);
  turned[0] = 6;
  turned[63] = 9;
  turned[64] = 4;
  turned[100] = 7;
  const SignCode code = sign_code(turned.data(), centre.data());
  CHECK(code.low == ((1ULL << 63) | 1ULL));
  CHECK(code.high == (1ULL << 36));
}

TEST_CASE("products with a group of centres are exact, none for those that are not there") {
  std::mt19937 random(8);
  constexpr std::size_t kCentres = 50;
  std::vector<std::int8_t> centres(kCentres * kDescriptorSize);
  for (auto &number : centres)
    number = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
  std::vector<float> group(kGroup * kDescriptorSize);
  make_group(centres.data(), kCentres, group.data());
  const std::vector<float> wide(centres.begin(), centres.end());
  for (const std::size_t count : {1U, 3U, 4U, 7U}) {
    CAPTURE(count);
    std::vector<const float *> asked;
    for (std::size_t q = 0; q < count; ++q)
      asked.push_back(&wide[q * kDescriptorSize]);
    std::vector<float> results(kGroup * count + 1, -1);
    group_dots(asked.data(), count, group.data(), results.data());
    for (std::size_t q = 0; q < count; ++q) {
      for (std::size_t c = 0; c < kGroup; ++c) {
        const int plain =
            c < kCentres ? dot(&centres[q * kDescriptorSize], &centres[c * kDescriptorSize]) : 0;
        CHECK(results[q * kGroup + c] == static_cast<float>(plain));
      }
    }
    CHECK(results.back() == -1);
  }
}
