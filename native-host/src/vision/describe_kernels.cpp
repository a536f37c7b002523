// SPDX-License-Identifier: Apache-2.0
#include "vision/describe_kernels.h"

#include <algorithm>
#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "vision/describe_kernels.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef COUNTERPROOF_VISION_PATCH
#define COUNTERPROOF_VISION_PATCH
namespace counterproof::vision {

constexpr int kCellsAcross = 4;
constexpr int kSamplesPerCell = 4;
/// Half a cell more than the cells on each side takes part in the nearest cells.
constexpr int kSamples = (kCellsAcross + 1) * kSamplesPerCell;
/// And one more on each side for differences.
constexpr int kPatch = kSamples + 2;
/// Rows with room for whole vectors.
constexpr int kPatchStride = 64;
constexpr int kLongestTurnRow = 96;

}  // namespace counterproof::vision
#endif

HWY_BEFORE_NAMESPACE();
namespace counterproof::vision::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// Direction of (x, y) in turns, 0 to 1 (Abramowitz and Stegun 4.4.47: to about 1e-5).
template <class D, class V> HWY_INLINE V turns_of(D d, V x, V y) {
  const auto ax = hn::Abs(x);
  const auto ay = hn::Abs(y);
  const auto large = hn::Max(hn::Max(ax, ay), hn::Set(d, 1e-12F));
  const auto a = hn::Div(hn::Min(ax, ay), large);
  const auto s = hn::Mul(a, a);
  constexpr float kPerTurn = 0.15915494F;
  auto r = hn::MulAdd(hn::Set(d, 0.0208351F * kPerTurn), s, hn::Set(d, -0.0851330F * kPerTurn));
  r = hn::MulAdd(r, s, hn::Set(d, 0.1801410F * kPerTurn));
  r = hn::MulAdd(r, s, hn::Set(d, -0.3302995F * kPerTurn));
  r = hn::MulAdd(r, s, hn::Set(d, 0.9998660F * kPerTurn));
  r = hn::Mul(r, a);
  r = hn::IfThenElse(hn::Gt(ay, ax), hn::Sub(hn::Set(d, 0.25F), r), r);
  r = hn::IfThenElse(hn::Lt(x, hn::Zero(d)), hn::Sub(hn::Set(d, 0.5F), r), r);
  return hn::IfThenElse(hn::Lt(y, hn::Zero(d)), hn::Sub(hn::Set(d, 1.F), r), r);
}

/// Strength times `weights` and direction (in turns) of the gradients of one row.
void gradients_loop(const float *above, const float *row, const float *below, const float *weights,
                    float weight, std::size_t count, float *HWY_RESTRICT strength,
                    float *HWY_RESTRICT turns) {
  const hn::ScalableTag<float> d;
  const auto scale = hn::Set(d, weight);
  for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
    const auto x = hn::Sub(hn::LoadU(d, row + i + 1), hn::LoadU(d, row + i - 1));
    const auto y = hn::Sub(hn::LoadU(d, below + i), hn::LoadU(d, above + i));
    const auto size = hn::Sqrt(hn::MulAdd(x, x, hn::Mul(y, y)));
    hn::StoreU(hn::Mul(size, hn::Mul(scale, hn::LoadU(d, weights + i))), d, strength + i);
    hn::StoreU(turns_of(d, x, y), d, turns + i);
  }
}

/// Reads the patch around (x, y): rows along `cosine`, `sine`, `step` pixels apart.
void patch_loop(const BlurredPlane &plane, float x, float y, float cosine, float sine, float step,
                float *HWY_RESTRICT patch) {
  const hn::ScalableTag<float> d;
  const hn::RebindToSigned<decltype(d)> di;
  const auto zero = hn::Zero(d);
  const auto right = hn::Set(d, static_cast<float>(plane.width) - 1.001F);
  const auto bottom = hn::Set(d, static_cast<float>(plane.height) - 1.001F);
  const auto stride = hn::Set(di, static_cast<std::int32_t>(plane.stride));
  const float *data = plane.data.get();
  constexpr float kMiddle = (kPatch - 1) / 2.F;
  for (int a = 0; a < kPatch; ++a) {
    const float v = (static_cast<float>(a) - kMiddle) * step;
    const auto x0 = hn::Set(d, x - v * sine);
    const auto y0 = hn::Set(d, y + v * cosine);
    for (int b = 0; b < kPatch; b += static_cast<int>(hn::Lanes(d))) {
      const auto u = hn::Mul(hn::Sub(hn::Iota(d, static_cast<float>(b)), hn::Set(d, kMiddle)),
                             hn::Set(d, step));
      const auto px = hn::Min(hn::Max(hn::MulAdd(u, hn::Set(d, cosine), x0), zero), right);
      const auto py = hn::Min(hn::Max(hn::MulAdd(u, hn::Set(d, sine), y0), zero), bottom);
      const auto ix = hn::ConvertTo(di, px);
      const auto iy = hn::ConvertTo(di, py);
      const auto fx = hn::Sub(px, hn::ConvertTo(d, ix));
      const auto fy = hn::Sub(py, hn::ConvertTo(d, iy));
      const auto at = hn::Add(hn::Mul(iy, stride), ix);
      const auto v00 = hn::GatherIndex(d, data, at);
      const auto v01 = hn::GatherIndex(d, data + 1, at);
      const auto v10 = hn::GatherIndex(d, data + plane.stride, at);
      const auto v11 = hn::GatherIndex(d, data + plane.stride + 1, at);
      const auto upper = hn::MulAdd(fx, hn::Sub(v01, v00), v00);
      const auto lower = hn::MulAdd(fx, hn::Sub(v11, v10), v10);
      hn::StoreU(hn::MulAdd(fy, hn::Sub(lower, upper), upper), d, patch + a * kPatchStride + b);
    }
  }
}

/// Shares a row of samples among the cells across it, each of 8 directions: `across` has room for
/// two cells more, which nothing is read from.
void share_row_loop(const float *strength, const float *turns, float *HWY_RESTRICT across) {
  const hn::CappedTag<float, 8> d;
  const std::size_t lanes = hn::Lanes(d);
  const auto eight = hn::Set(d, 8.F);
  const auto one = hn::Set(d, 1.F);
  for (std::size_t first = 0; first < 8; first += lanes) {
    const auto direction = hn::Iota(d, static_cast<float>(first));
    auto before = hn::Zero(d);
    for (int cell = 0; cell <= kCellsAcross; ++cell) {
      auto nearer = hn::Zero(d);
      auto all = hn::Zero(d);
      for (int j = 0; j < kSamplesPerCell; ++j) {
        const int i = cell * kSamplesPerCell + j;
        const auto off = hn::Abs(hn::Sub(hn::Set(d, 8 * turns[i]), direction));
        const auto apart = hn::Min(off, hn::Sub(eight, off));
        const auto part =
            hn::Mul(hn::Max(hn::Sub(one, apart), hn::Zero(d)), hn::Set(d, strength[i]));
        const float share = (static_cast<float>(j) + 0.5F) / kSamplesPerCell;
        nearer = hn::MulAdd(hn::Set(d, share), part, nearer);
        all = hn::Add(all, part);
      }
      hn::StoreU(hn::Add(before, hn::Sub(all, nearer)), d, across + 8 * cell + first);
      before = nearer;
    }
    hn::StoreU(before, d, across + 8 * (kCellsAcross + 1) + first);
  }
}

/// rows[k] += share * across[k].
void add_row_loop(const float *across, float share, float *HWY_RESTRICT cells) {
  const hn::CappedTag<float, 8> d;
  const auto weight = hn::Set(d, share);
  for (std::size_t i = 0; i < 8 * kCellsAcross; i += hn::Lanes(d)) {
    hn::StoreU(hn::MulAdd(weight, hn::LoadU(d, across + i), hn::LoadU(d, cells + i)), d, cells + i);
  }
}

void cells_loop(const BlurredPlane &plane, const float *weights, float x, float y, float sigma,
                float angle, float *HWY_RESTRICT cells) {
  const float cosine = std::cos(angle);
  const float sine = std::sin(angle);
  alignas(64) float patch[kPatch * kPatchStride];
  patch_loop(plane, x, y, cosine, sine, 3 * sigma / kSamplesPerCell, patch);
  alignas(64) float strength[kPatchStride];
  alignas(64) float turns[kPatchStride];
  alignas(64) float across[8 * (kCellsAcross + 2)];
  for (int a = 0; a < kSamples; ++a) {
    const float *row = patch + (a + 1) * kPatchStride + 1;
    gradients_loop(row - kPatchStride, row, row + kPatchStride, weights, weights[a], kSamples,
                   strength, turns);
    share_row_loop(strength, turns, across);
    const int cell = a / kSamplesPerCell;
    const float share = (static_cast<float>(a % kSamplesPerCell) + 0.5F) / kSamplesPerCell;
    // across[0] is the cell before the first, which nobody asks for.
    if (cell > 0) add_row_loop(across + 8, 1 - share, cells + 8 * kCellsAcross * (cell - 1));
    if (cell < kCellsAcross) add_row_loop(across + 8, share, cells + 8 * kCellsAcross * cell);
  }
}

}  // namespace counterproof::vision::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace counterproof::vision {

HWY_EXPORT(gradients_loop);
HWY_EXPORT(cells_loop);

namespace {

/// exp(-u^2 / 8), u in cells from the middle.
struct SampleWeights {
  alignas(64) std::array<float, kPatchStride> values{};
  SampleWeights() {
    for (int i = 0; i < kSamples; ++i) {
      const double u = (i - (kSamples - 1) / 2.0) / kSamplesPerCell;
      values[i] = static_cast<float>(std::exp(-u * u / 8));
    }
  }
};

}  // namespace

void turn_histogram(const BlurredPlane &plane, float x, float y, float sigma,
                    std::array<float, kTurnBins> &bins) {
  bins.fill(0);
  const int radius = std::min(static_cast<int>(std::lround(4.5F * sigma)), 30);
  const int middle_x = static_cast<int>(std::lround(x));
  const int middle_y = static_cast<int>(std::lround(y));
  const int left = std::max(1, middle_x - radius);
  const int right = std::min(plane.width - 2, middle_x + radius);
  const int top = std::max(1, middle_y - radius);
  const int bottom = std::min(plane.height - 2, middle_y + radius);
  if (left > right || top > bottom) return;
  std::array<float, kLongestTurnRow> weights{};
  std::array<float, 31> falloff{};
  const float scale = -1 / (2 * 2.25F * sigma * sigma);
  for (int i = 0; i <= radius; ++i)
    falloff[i] = std::exp(scale * static_cast<float>(i * i));
  for (int i = left; i <= right; ++i)
    weights[i - left] = falloff[std::abs(i - middle_x)];
  alignas(64) std::array<float, kLongestTurnRow> strength;
  alignas(64) std::array<float, kLongestTurnRow> turns;
  const std::size_t count = static_cast<std::size_t>(right - left) + 1;
  for (int row = top; row <= bottom; ++row) {
    HWY_DYNAMIC_DISPATCH(gradients_loop)
    (plane.row(row - 1) + left, plane.row(row) + left, plane.row(row + 1) + left, weights.data(),
     falloff[std::abs(row - middle_y)], count, strength.data(), turns.data());
    for (std::size_t i = 0; i < count; ++i) {
      const int bin = static_cast<int>(turns[i] * kTurnBins + 0.5F);
      bins[bin >= kTurnBins ? 0 : bin] += strength[i];
    }
  }
}

void cells_of(const BlurredPlane &plane, float x, float y, float sigma, float angle,
              std::array<float, 128> &cells) {
  static const SampleWeights weights;
  cells.fill(0);
  HWY_DYNAMIC_DISPATCH(cells_loop)
  (plane, weights.values.data(), x, y, sigma, angle, cells.data());
}

}  // namespace counterproof::vision
#endif
