// SPDX-License-Identifier: Apache-2.0
#include "vision/kernels.h"

#include "vision/features.h"

#include <algorithm>
#include <array>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "vision/kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace counterproof::vision::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

int dot_loop(const std::uint8_t *HWY_RESTRICT a, const std::uint8_t *HWY_RESTRICT b) {
  const hn::ScalableTag<std::int16_t> d16;
  const hn::Rebind<std::uint8_t, decltype(d16)> d8;
  const hn::Repartition<std::int32_t, decltype(d16)> d32;
  auto sum0 = hn::Zero(d32);
  auto sum1 = hn::Zero(d32);
  for (std::size_t i = 0; i < kDescriptorSize; i += hn::Lanes(d16)) {
    const auto va = hn::PromoteTo(d16, hn::LoadU(d8, a + i));
    const auto vb = hn::PromoteTo(d16, hn::LoadU(d8, b + i));
    sum0 = hn::ReorderWidenMulAccumulate(d32, va, vb, sum0, sum1);
  }
  return hn::GetLane(hn::SumOfLanes(d32, hn::Add(sum0, sum1)));
}

void dots_loop(const std::uint8_t *query, const std::uint8_t *rows, std::size_t count,
               std::int32_t *results) {
  for (std::size_t i = 0; i < count; ++i) {
    results[i] = dot_loop(query, rows + i * kDescriptorSize);
  }
}

std::size_t near_loop(SignCode query, const SignCode *codes, std::size_t stride, std::size_t count,
                      int most, NearCode *found) {
  std::size_t hits = 0;
  const char *at = reinterpret_cast<const char *>(codes);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t code[2];
    std::memcpy(code, at + i * stride, sizeof code);
    const int bits = static_cast<int>(__builtin_popcountll(code[0] ^ query.low) +
                                      __builtin_popcountll(code[1] ^ query.high));
    found[hits] = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(bits)};
    hits += bits <= most;
  }
  return hits;
}

/// Eight directions by 16 cells: the transform runs across the cells, which are whole vectors.
void turn_loop(const std::uint8_t *HWY_RESTRICT descriptor, const std::int16_t *HWY_RESTRICT signs,
               std::int16_t *HWY_RESTRICT turned) {
  const hn::CappedTag<std::int16_t, 8> d16;
  const hn::Rebind<std::uint8_t, decltype(d16)> d8;
  const std::size_t lanes = hn::Lanes(d16);
  for (std::size_t i = 0; i < kDescriptorSize; i += lanes) {
    const auto wide = hn::PromoteTo(d16, hn::LoadU(d8, descriptor + i));
    hn::StoreU(hn::Mul(wide, hn::LoadU(d16, signs + i)), d16, turned + i);
  }
  for (std::size_t half = kDescriptorSize / 2; half >= 8; half /= 2) {
    for (std::size_t first = 0; first < kDescriptorSize; first += 2 * half) {
      for (std::size_t i = first; i < first + half; i += lanes) {
        const auto a = hn::LoadU(d16, turned + i);
        const auto b = hn::LoadU(d16, turned + i + half);
        hn::StoreU(hn::Add(a, b), d16, turned + i);
        hn::StoreU(hn::Sub(a, b), d16, turned + i + half);
      }
    }
  }
}

SignCode sign_loop(const std::int16_t *turned, const std::int16_t *centre) {
  const hn::CappedTag<std::int16_t, 32> d;
  std::uint8_t bits[16 + 8] = {};
  std::size_t at = 0;
  for (std::size_t i = 0; i < kDescriptorSize; i += hn::Lanes(d)) {
    at +=
        hn::StoreMaskBits(d, hn::Gt(hn::LoadU(d, turned + i), hn::LoadU(d, centre + i)), bits + at);
  }
  SignCode code;
  std::memcpy(&code.low, bits, 8);
  std::memcpy(&code.high, bits + 8, 8);
  return code;
}

/// The numbers are small enough for floats to be exact.
void group_loop(const float *HWY_RESTRICT query, const float *HWY_RESTRICT group,
                float *HWY_RESTRICT results) {
  const hn::CappedTag<float, 16> d;
  const std::size_t lanes = hn::Lanes(d);
  for (std::size_t first = 0; first < kGroup; first += 4 * lanes) {
    auto sum0 = hn::Zero(d);
    auto sum1 = hn::Zero(d);
    auto sum2 = hn::Zero(d);
    auto sum3 = hn::Zero(d);
    for (std::size_t i = 0; i < kDescriptorSize; ++i) {
      const auto number = hn::Set(d, query[i]);
      const float *row = group + i * kGroup + first;
      sum0 = hn::MulAdd(number, hn::LoadU(d, row), sum0);
      sum1 = hn::MulAdd(number, hn::LoadU(d, row + lanes), sum1);
      sum2 = hn::MulAdd(number, hn::LoadU(d, row + 2 * lanes), sum2);
      sum3 = hn::MulAdd(number, hn::LoadU(d, row + 3 * lanes), sum3);
    }
    hn::StoreU(sum0, d, results + first);
    hn::StoreU(sum1, d, results + first + lanes);
    hn::StoreU(sum2, d, results + first + 2 * lanes);
    hn::StoreU(sum3, d, results + first + 3 * lanes);
  }
}

}  // namespace counterproof::vision::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace counterproof::vision {

HWY_EXPORT(dot_loop);
HWY_EXPORT(dots_loop);
HWY_EXPORT(near_loop);
HWY_EXPORT(turn_loop);
HWY_EXPORT(sign_loop);
HWY_EXPORT(group_loop);

namespace {

/// Signs of a fixed linear congruential sequence.
std::array<std::int16_t, kDescriptorSize> make_signs() {
  std::array<std::int16_t, kDescriptorSize> signs{};
  std::uint64_t state = 0x9e3779b97f4a7c15ULL;
  for (std::int16_t &sign : signs) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    sign = (state >> 62) & 1 ? 1 : -1;
  }
  return signs;
}

const std::array<std::int16_t, kDescriptorSize> kSigns = make_signs();

}  // namespace

int dot(const std::uint8_t *a, const std::uint8_t *b) {
  return HWY_DYNAMIC_DISPATCH(dot_loop)(a, b);
}

void dots(const std::uint8_t *query, const std::uint8_t *rows, std::size_t count,
          std::int32_t *results) {
  HWY_DYNAMIC_DISPATCH(dots_loop)(query, rows, count, results);
}

void turn(const std::uint8_t *descriptor, std::int16_t *turned) {
  HWY_DYNAMIC_DISPATCH(turn_loop)(descriptor, kSigns.data(), turned);
}

SignCode sign_code(const std::int16_t *turned, const std::int16_t *turned_centre) {
  return HWY_DYNAMIC_DISPATCH(sign_loop)(turned, turned_centre);
}

std::size_t near_codes(SignCode query, const SignCode *codes, std::size_t stride, std::size_t count,
                       int most, NearCode *found) {
  return HWY_DYNAMIC_DISPATCH(near_loop)(query, codes, stride, count, most, found);
}

void make_group(const std::uint8_t *centres, std::size_t count, float *group) {
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    for (std::size_t c = 0; c < kGroup; ++c) {
      group[i * kGroup + c] = c < count ? centres[c * kDescriptorSize + i] : 0;
    }
  }
}

void group_dots(const std::uint8_t *query, const float *group, float *results) {
  std::array<float, kDescriptorSize> wide{};
  std::copy_n(query, kDescriptorSize, wide.begin());
  HWY_DYNAMIC_DISPATCH(group_loop)(wide.data(), group, results);
}

}  // namespace counterproof::vision
#endif
