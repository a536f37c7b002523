// SPDX-License-Identifier: Apache-2.0
#include "vision/scale_kernels.h"

#include <algorithm>
#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "vision/scale_kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace counterproof::vision::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void blur_loop(const float *const *rows, const Filter &filter, std::size_t width,
               float *HWY_RESTRICT buffer, float *HWY_RESTRICT out) {
  const hn::ScalableTag<float> d;
  const std::size_t lanes = hn::Lanes(d);
  const int radius = filter.radius;
  float *middle = buffer + kRowSlack;
  for (std::size_t x = 0; x < width; x += 2 * lanes) {
    const auto first = hn::Set(d, filter.weights[0]);
    auto sum0 = hn::Mul(first, hn::LoadU(d, rows[radius] + x));
    auto sum1 = hn::Mul(first, hn::LoadU(d, rows[radius] + x + lanes));
    for (int k = 1; k <= radius; ++k) {
      const auto weight = hn::Set(d, filter.weights[k]);
      const float *above = rows[radius - k] + x;
      const float *below = rows[radius + k] + x;
      sum0 = hn::MulAdd(weight, hn::Add(hn::LoadU(d, above), hn::LoadU(d, below)), sum0);
      sum1 = hn::MulAdd(weight, hn::Add(hn::LoadU(d, above + lanes), hn::LoadU(d, below + lanes)),
                        sum1);
    }
    hn::StoreU(sum0, d, middle + x);
    hn::StoreU(sum1, d, middle + x + lanes);
  }
  const std::size_t last = width - 1;
  for (int k = 1; k <= radius; ++k) {
    const std::size_t inside = std::min<std::size_t>(k, last);
    middle[-k] = middle[inside];
    middle[last + k] = middle[last - inside];
  }
  for (std::size_t x = 0; x < width; x += 2 * lanes) {
    const auto first = hn::Set(d, filter.weights[0]);
    auto sum0 = hn::Mul(first, hn::LoadU(d, middle + x));
    auto sum1 = hn::Mul(first, hn::LoadU(d, middle + x + lanes));
    for (int k = 1; k <= radius; ++k) {
      const auto weight = hn::Set(d, filter.weights[k]);
      const float *left = middle + x - k;
      const float *right = middle + x + k;
      sum0 = hn::MulAdd(weight, hn::Add(hn::LoadU(d, left), hn::LoadU(d, right)), sum0);
      sum1 = hn::MulAdd(weight, hn::Add(hn::LoadU(d, left + lanes), hn::LoadU(d, right + lanes)),
                        sum1);
    }
    hn::StoreU(sum0, d, out + x);
    hn::StoreU(sum1, d, out + x + lanes);
  }
}

void subtract_loop(const float *a, const float *b, std::size_t width, float *HWY_RESTRICT out) {
  const hn::ScalableTag<float> d;
  for (std::size_t x = 0; x < width; x += hn::Lanes(d)) {
    hn::StoreU(hn::Sub(hn::LoadU(d, a + x), hn::LoadU(d, b + x)), d, out + x);
  }
}

std::size_t extrema_loop(const Neighbourhood &near, std::size_t first, std::size_t last,
                         float least, std::uint32_t *found) {
  const hn::ScalableTag<float> d;
  const std::size_t lanes = hn::Lanes(d);
  const auto threshold = hn::Set(d, least);
  const auto above = hn::Neg(threshold);
  std::size_t hits = 0;
  // Own plane first: most places fail there.
  constexpr int kOrder[3] = {1, 0, 2};
  for (std::size_t x = first; x < last; x += lanes) {
    const auto value = hn::LoadU(d, near.rows[1][1] + x);
    auto is_high = hn::Gt(value, threshold);
    auto is_low = hn::Lt(value, above);
    if (hn::AllFalse(d, hn::Or(is_high, is_low))) continue;
    bool is_left = true;
    for (const int plane : kOrder) {
      auto largest = value;
      auto smallest = value;
      for (int row = 0; row < 3; ++row) {
        const float *p = near.rows[plane][row] + x;
        const auto a = hn::LoadU(d, p - 1);
        const auto b = hn::LoadU(d, p);
        const auto c = hn::LoadU(d, p + 1);
        largest = hn::Max(largest, hn::Max(a, hn::Max(b, c)));
        smallest = hn::Min(smallest, hn::Min(a, hn::Min(b, c)));
      }
      is_high = hn::And(is_high, hn::Ge(value, largest));
      is_low = hn::And(is_low, hn::Le(value, smallest));
      if (hn::AllFalse(d, hn::Or(is_high, is_low))) {
        is_left = false;
        break;
      }
    }
    if (!is_left) continue;
    alignas(64) float marks[hn::MaxLanes(d)];
    hn::Store(hn::IfThenElseZero(hn::Or(is_high, is_low), hn::Set(d, 1.F)), d, marks);
    for (std::size_t i = 0; i < lanes && x + i < last; ++i) {
      if (marks[i] > 0) found[hits++] = static_cast<std::uint32_t>(x + i);
    }
  }
  return hits;
}

}  // namespace counterproof::vision::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace counterproof::vision {

HWY_EXPORT(blur_loop);
HWY_EXPORT(subtract_loop);
HWY_EXPORT(extrema_loop);

Filter gaussian(double sigma) {
  Filter filter;
  filter.radius = std::min(kMostRadius, static_cast<int>(std::ceil(3 * sigma)));
  double sum = 0;
  for (int k = 0; k <= filter.radius; ++k) {
    const double weight = std::exp(-0.5 * k * k / (sigma * sigma));
    sum += k == 0 ? weight : 2 * weight;
  }
  for (int k = 0; k <= filter.radius; ++k) {
    filter.weights[k] = static_cast<float>(std::exp(-0.5 * k * k / (sigma * sigma)) / sum);
  }
  return filter;
}

void blur_row(const float *const *rows, const Filter &filter, std::size_t width, float *buffer,
              float *out) {
  HWY_DYNAMIC_DISPATCH(blur_loop)(rows, filter, width, buffer, out);
}

void subtract_row(const float *a, const float *b, std::size_t width, float *out) {
  HWY_DYNAMIC_DISPATCH(subtract_loop)(a, b, width, out);
}

std::size_t extrema_row(const Neighbourhood &near, std::size_t first, std::size_t last, float least,
                        std::uint32_t *found) {
  return HWY_DYNAMIC_DISPATCH(extrema_loop)(near, first, last, least, found);
}

}  // namespace counterproof::vision
#endif
