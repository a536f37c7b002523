// SPDX-License-Identifier: Apache-2.0
#include "vision/kernels.h"

#include "vision/features.h"

#include <array>

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

std::size_t near_loop(SignCode query, const SignCode *codes, std::size_t count, int most,
                      std::uint32_t *found) {
  std::size_t hits = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const int bits = static_cast<int>(__builtin_popcountll(codes[i].low ^ query.low) +
                                      __builtin_popcountll(codes[i].high ^ query.high));
    found[hits] = static_cast<std::uint32_t>(i);
    hits += bits <= most;
  }
  return hits;
}

}  // namespace counterproof::vision::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace counterproof::vision {

HWY_EXPORT(dot_loop);
HWY_EXPORT(dots_loop);
HWY_EXPORT(near_loop);

namespace {

/// Signs of a fixed linear congruential sequence.
std::array<float, kDescriptorSize> make_signs() {
  std::array<float, kDescriptorSize> signs{};
  std::uint64_t state = 0x9e3779b97f4a7c15ULL;
  for (float &sign : signs) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    sign = (state >> 62) & 1 ? 1.F : -1.F;
  }
  return signs;
}

const std::array<float, kDescriptorSize> kSigns = make_signs();

}  // namespace

int dot(const std::uint8_t *a, const std::uint8_t *b) {
  return HWY_DYNAMIC_DISPATCH(dot_loop)(a, b);
}

void dots(const std::uint8_t *query, const std::uint8_t *rows, std::size_t count,
          std::int32_t *results) {
  HWY_DYNAMIC_DISPATCH(dots_loop)(query, rows, count, results);
}

void turn(const std::uint8_t *descriptor, float *turned) {
  for (std::size_t i = 0; i < kDescriptorSize; ++i)
    turned[i] = kSigns[i] * descriptor[i];
  for (std::size_t half = kDescriptorSize / 2; half > 0; half /= 2) {
    for (std::size_t first = 0; first < kDescriptorSize; first += 2 * half) {
      for (std::size_t i = first; i < first + half; ++i) {
        const float a = turned[i];
        const float b = turned[i + half];
        turned[i] = a + b;
        turned[i + half] = a - b;
      }
    }
  }
}

SignCode sign_code(const float *turned, const float *turned_centre) {
  SignCode code;
  for (std::size_t i = 0; i < 64; ++i) {
    code.low |= static_cast<std::uint64_t>(turned[i] > turned_centre[i]) << i;
    code.high |= static_cast<std::uint64_t>(turned[i + 64] > turned_centre[i + 64]) << i;
  }
  return code;
}

std::size_t near_codes(SignCode query, const SignCode *codes, std::size_t count, int most,
                       std::uint32_t *found) {
  return HWY_DYNAMIC_DISPATCH(near_loop)(query, codes, count, most, found);
}

}  // namespace counterproof::vision
#endif
