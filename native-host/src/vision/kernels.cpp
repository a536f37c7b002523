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

int dot_loop(const std::int8_t *HWY_RESTRICT a, const std::int8_t *HWY_RESTRICT b) {
  const hn::CappedTag<std::int16_t, 32> d16;
  const hn::Rebind<std::int8_t, decltype(d16)> d8;
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

std::int32_t block_loop(const std::int16_t *a, std::size_t a_stride, const std::int16_t *b,
                        std::size_t b_stride, std::size_t rows, std::size_t count) {
  const hn::CappedTag<std::int16_t, 16> d16;
  const hn::Repartition<std::int32_t, decltype(d16)> d32;
  const std::size_t lanes = hn::Lanes(d16);
  auto sum0 = hn::Zero(d32);
  auto sum1 = hn::Zero(d32);
  std::int32_t rest = 0;
  for (std::size_t row = 0; row < rows; ++row, a += a_stride, b += b_stride) {
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
      sum0 = hn::ReorderWidenMulAccumulate(d32, hn::LoadU(d16, a + i), hn::LoadU(d16, b + i), sum0,
                                           sum1);
    for (; i < count; ++i)
      rest += a[i] * b[i];
  }
  return rest + hn::GetLane(hn::SumOfLanes(d32, hn::Add(sum0, sum1)));
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

void turn_loop(const std::int8_t *HWY_RESTRICT descriptor, const std::int16_t *HWY_RESTRICT signs,
               std::int16_t *HWY_RESTRICT turned) {
  const hn::CappedTag<std::int16_t, 8> d16;
  const hn::Rebind<std::int8_t, decltype(d16)> d8;
  const std::size_t lanes = hn::Lanes(d16);
  for (std::size_t i = 0; i < kTurnedSize; i += lanes) {
    const auto wide = hn::PromoteTo(d16, hn::LoadU(d8, descriptor + i % kDescriptorSize));
    hn::StoreU(hn::Mul(wide, hn::LoadU(d16, signs + i)), d16, turned + i);
  }
  // Across whole vectors, then, in plain code that compilers make vectors of, within them.
  for (std::size_t half = kDescriptorSize / 2; half >= 8; half /= 2) {
    for (std::size_t first = 0; first < kTurnedSize; first += 2 * half) {
      for (std::size_t i = first; i < first + half; i += lanes) {
        const auto a = hn::LoadU(d16, turned + i);
        const auto b = hn::LoadU(d16, turned + i + half);
        hn::StoreU(hn::Add(a, b), d16, turned + i);
        hn::StoreU(hn::Sub(a, b), d16, turned + i + half);
      }
    }
  }
  for (std::size_t half = 4; half >= 1; half /= 2) {
    for (std::size_t first = 0; first < kTurnedSize; first += 2 * half) {
      for (std::size_t i = first; i < first + half; ++i) {
        const std::int16_t a = turned[i];
        const std::int16_t b = turned[i + half];
        turned[i] = static_cast<std::int16_t>(a + b);
        turned[i + half] = static_cast<std::int16_t>(a - b);
      }
    }
  }
}

SignCode sign_loop(const std::int16_t *turned, const std::int16_t *centre) {
  const hn::CappedTag<std::int16_t, 32> d;
  std::uint8_t bits[16 + 8] = {};
  std::size_t at = 0;
  for (std::size_t i = 0; i < kTurnedSize; i += hn::Lanes(d)) {
    at +=
        hn::StoreMaskBits(d, hn::Gt(hn::LoadU(d, turned + i), hn::LoadU(d, centre + i)), bits + at);
  }
  SignCode code;
  std::memcpy(&code.low, bits, 8);
  std::memcpy(&code.high, bits + 8, 8);
  return code;
}

/// Four descriptors by two vectors of centres at a time, so that each number read is used often.
/// The numbers are small enough for floats to be exact.
void group_loop(const float *const *descriptors, std::size_t count, const float *HWY_RESTRICT group,
                float *HWY_RESTRICT results) {
  const hn::CappedTag<float, 16> d;
  const std::size_t lanes = hn::Lanes(d);
  for (std::size_t q = 0; q < count; q += 4) {
    const float *a = descriptors[q];
    const float *b = descriptors[std::min(q + 1, count - 1)];
    const float *c = descriptors[std::min(q + 2, count - 1)];
    const float *e = descriptors[std::min(q + 3, count - 1)];
    for (std::size_t first = 0; first < kGroup; first += 2 * lanes) {
      auto a0 = hn::Zero(d);
      auto a1 = hn::Zero(d);
      auto b0 = hn::Zero(d);
      auto b1 = hn::Zero(d);
      auto c0 = hn::Zero(d);
      auto c1 = hn::Zero(d);
      auto e0 = hn::Zero(d);
      auto e1 = hn::Zero(d);
      for (std::size_t i = 0; i < kDescriptorSize; ++i) {
        const auto left = hn::LoadU(d, group + i * kGroup + first);
        const auto right = hn::LoadU(d, group + i * kGroup + first + lanes);
        const auto na = hn::Set(d, a[i]);
        const auto nb = hn::Set(d, b[i]);
        const auto nc = hn::Set(d, c[i]);
        const auto ne = hn::Set(d, e[i]);
        a0 = hn::MulAdd(na, left, a0);
        a1 = hn::MulAdd(na, right, a1);
        b0 = hn::MulAdd(nb, left, b0);
        b1 = hn::MulAdd(nb, right, b1);
        c0 = hn::MulAdd(nc, left, c0);
        c1 = hn::MulAdd(nc, right, c1);
        e0 = hn::MulAdd(ne, left, e0);
        e1 = hn::MulAdd(ne, right, e1);
      }
      float *out = results + q * kGroup + first;
      hn::StoreU(a0, d, out);
      hn::StoreU(a1, d, out + lanes);
      if (q + 1 < count) {
        hn::StoreU(b0, d, out + kGroup);
        hn::StoreU(b1, d, out + kGroup + lanes);
      }
      if (q + 2 < count) {
        hn::StoreU(c0, d, out + 2 * kGroup);
        hn::StoreU(c1, d, out + 2 * kGroup + lanes);
      }
      if (q + 3 < count) {
        hn::StoreU(e0, d, out + 3 * kGroup);
        hn::StoreU(e1, d, out + 3 * kGroup + lanes);
      }
    }
  }
}

}  // namespace counterproof::vision::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace counterproof::vision {

HWY_EXPORT(dot_loop);
HWY_EXPORT(block_loop);
HWY_EXPORT(near_loop);
HWY_EXPORT(turn_loop);
HWY_EXPORT(sign_loop);
HWY_EXPORT(group_loop);

namespace {

/// Signs of a fixed linear congruential sequence.
std::array<std::int16_t, kTurnedSize> make_signs() {
  std::array<std::int16_t, kTurnedSize> signs{};
  std::uint64_t state = 0x9e3779b97f4a7c15ULL;
  for (std::int16_t &sign : signs) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    sign = (state >> 62) & 1 ? 1 : -1;
  }
  return signs;
}

const std::array<std::int16_t, kTurnedSize> kSigns = make_signs();

}  // namespace

int dot(const std::int8_t *a, const std::int8_t *b) { return HWY_DYNAMIC_DISPATCH(dot_loop)(a, b); }

std::int32_t block_product(const std::int16_t *a, std::size_t a_stride, const std::int16_t *b,
                           std::size_t b_stride, std::size_t rows, std::size_t count) {
  return HWY_DYNAMIC_DISPATCH(block_loop)(a, a_stride, b, b_stride, rows, count);
}

void turn(const std::int8_t *descriptor, std::int16_t *turned) {
  HWY_DYNAMIC_DISPATCH(turn_loop)(descriptor, kSigns.data(), turned);
}

SignCode sign_code(const std::int16_t *turned, const std::int16_t *turned_centre) {
  return HWY_DYNAMIC_DISPATCH(sign_loop)(turned, turned_centre);
}

std::size_t near_codes(SignCode query, const SignCode *codes, std::size_t stride, std::size_t count,
                       int most, NearCode *found) {
  return HWY_DYNAMIC_DISPATCH(near_loop)(query, codes, stride, count, most, found);
}

void make_group(const std::int8_t *centres, std::size_t count, float *group) {
  for (std::size_t i = 0; i < kDescriptorSize; ++i) {
    for (std::size_t c = 0; c < kGroup; ++c) {
      group[i * kGroup + c] = c < count ? centres[c * kDescriptorSize + i] : 0;
    }
  }
}

void group_dots(const float *const *descriptors, std::size_t count, const float *group,
                float *results) {
  if (count > 0) HWY_DYNAMIC_DISPATCH(group_loop)(descriptors, count, group, results);
}

}  // namespace counterproof::vision
#endif
