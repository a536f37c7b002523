// SPDX-License-Identifier: Apache-2.0
#include "vision/transform.h"

#include <cmath>
#include <opencv2/core.hpp>

namespace counterproof::vision {
namespace {

template <int N> using System = cv::Matx<double, N, N>;
template <int N> using Vector = cv::Matx<double, N, 1>;

template <int N> std::optional<Vector<N>> solve(const System<N> &a, const Vector<N> &b) {
  cv::Mat x;
  if (!cv::solve(cv::Mat(a), cv::Mat(b), x, cv::DECOMP_CHOLESKY)) return std::nullopt;
  Vector<N> out;
  for (int i = 0; i < N; ++i) {
    out(i) = x.at<double>(i);
    if (!std::isfinite(out(i))) return std::nullopt;
  }
  return out;
}

/// Brings points near the origin at unit spread, so that the normal equations stay well
/// conditioned.
struct Frame {
  Point centre;
  double scale = 1;
};

template <class Get> Frame frame_of(std::span<const Pair> pairs, Get get) {
  Frame frame;
  double sum = 1e-12;
  for (const Pair &p : pairs) {
    frame.centre.x += p.weight * get(p).x;
    frame.centre.y += p.weight * get(p).y;
    sum += p.weight;
  }
  frame.centre.x /= sum;
  frame.centre.y /= sum;
  double spread = 1e-12;
  for (const Pair &p : pairs) {
    spread += p.weight *
              (std::pow(get(p).x - frame.centre.x, 2) + std::pow(get(p).y - frame.centre.y, 2));
  }
  frame.scale = std::sqrt(sum / spread);
  return frame;
}

Point into(const Frame &frame, Point p) {
  return {(p.x - frame.centre.x) * frame.scale, (p.y - frame.centre.y) * frame.scale};
}

}  // namespace

std::array<double, 4> Transform::derivative(Point p) const {
  const double w = m[6] * p.x + m[7] * p.y + m[8];
  const double safe = std::abs(w) < 1e-9 ? 1e-9 : w;
  const Point q = apply(p);
  return {(m[0] - q.x * m[6]) / safe, (m[1] - q.x * m[7]) / safe, (m[3] - q.y * m[6]) / safe,
          (m[4] - q.y * m[7]) / safe};
}

std::optional<Transform> Transform::inverse() const {
  const cv::Matx33d matrix(m.data());
  bool works = false;
  const cv::Matx33d inverted = matrix.inv(cv::DECOMP_LU, &works);
  if (!works) return std::nullopt;
  Transform out;
  for (int i = 0; i < 9; ++i)
    out.m[i] = inverted.val[i];
  return out;
}

std::optional<Transform> fit_similarity(std::span<const Pair> pairs) {
  const Frame from = frame_of(pairs, [](const Pair &p) { return p.from; });
  const Frame to = frame_of(pairs, [](const Pair &p) { return p.to; });
  double cosine = 0;
  double sine = 0;
  double norm = 0;
  double weights = 0;
  for (const Pair &p : pairs) {
    const Point a = into(from, p.from);
    const Point b{p.to.x - to.centre.x, p.to.y - to.centre.y};
    cosine += p.weight * (a.x * b.x + a.y * b.y);
    sine += p.weight * (a.x * b.y - a.y * b.x);
    norm += p.weight * (a.x * a.x + a.y * a.y);
    weights += p.weight;
  }
  // In the frame the spread is one, unless all points are the same.
  if (!(norm > 0.5 * weights)) return std::nullopt;
  const double c = cosine / norm * from.scale;
  const double s = sine / norm * from.scale;
  if (!(std::hypot(c, s) > 1e-9)) return std::nullopt;
  Transform out;
  out.m = {c, -s, to.centre.x - c * from.centre.x + s * from.centre.y,
           s, c,  to.centre.y - s * from.centre.x - c * from.centre.y,
           0, 0,  1};
  return out;
}

std::optional<Transform> fit_affine(std::span<const Pair> pairs) {
  if (pairs.size() < 3) return std::nullopt;
  const Frame from = frame_of(pairs, [](const Pair &p) { return p.from; });
  System<3> a = System<3>::zeros();
  Vector<3> bx = Vector<3>::zeros();
  Vector<3> by = Vector<3>::zeros();
  for (const Pair &p : pairs) {
    const Point f = into(from, p.from);
    const Vector<3> row(f.x, f.y, 1);
    a += p.weight * row * row.t();
    bx += p.weight * p.to.x * row;
    by += p.weight * p.to.y * row;
  }
  if (std::abs(cv::determinant(a)) < 1e-6 * std::pow(a(2, 2), 3)) return std::nullopt;
  const auto x = solve<3>(a, bx);
  const auto y = solve<3>(a, by);
  if (!x || !y) return std::nullopt;
  const auto row = [&](const Vector<3> &v, int i) {
    if (i < 2) return v(i) * from.scale;
    return v(2) - from.scale * (v(0) * from.centre.x + v(1) * from.centre.y);
  };
  Transform out;
  out.m = {row(*x, 0), row(*x, 1), row(*x, 2), row(*y, 0), row(*y, 1), row(*y, 2), 0, 0, 1};
  return out;
}

std::optional<Transform> fit_homography(std::span<const Pair> pairs, const Transform &start) {
  if (pairs.size() < 4) return std::nullopt;
  const Frame from = frame_of(pairs, [](const Pair &p) { return p.from; });
  // Work in the from-frame: G(u) = T(u / scale + centre), u near the origin.
  const double s = 1 / from.scale;
  cv::Matx33d g =
      cv::Matx33d(start.m.data()) * cv::Matx33d(s, 0, from.centre.x, 0, s, from.centre.y, 0, 0, 1);
  if (std::abs(g(2, 2)) < 1e-9) return std::nullopt;
  g *= 1 / g(2, 2);
  for (int round = 0; round < 4; ++round) {
    System<8> a = System<8>::zeros();
    Vector<8> b = Vector<8>::zeros();
    for (const Pair &p : pairs) {
      const Point u = into(from, p.from);
      const double w = g(2, 0) * u.x + g(2, 1) * u.y + 1;
      if (w < 0.1) return std::nullopt;
      const double x = (g(0, 0) * u.x + g(0, 1) * u.y + g(0, 2)) / w;
      const double y = (g(1, 0) * u.x + g(1, 1) * u.y + g(1, 2)) / w;
      const Vector<8> jx(u.x / w, u.y / w, 1 / w, 0, 0, 0, -x * u.x / w, -x * u.y / w);
      const Vector<8> jy(0, 0, 0, u.x / w, u.y / w, 1 / w, -y * u.x / w, -y * u.y / w);
      a += p.weight * (jx * jx.t() + jy * jy.t());
      b += p.weight * ((p.to.x - x) * jx + (p.to.y - y) * jy);
    }
    // A little damping on the perspective terms: few points must not invent a vanishing line.
    const double damping = 1e-3 * (a(6, 6) + a(7, 7));
    a(6, 6) += damping;
    a(7, 7) += damping;
    const auto step = solve<8>(a, b);
    if (!step) return std::nullopt;
    for (int i = 0; i < 8; ++i)
      g.val[i] += (*step)(i);
  }
  const cv::Matx33d full = g * cv::Matx33d(from.scale, 0, -from.scale * from.centre.x, 0,
                                           from.scale, -from.scale * from.centre.y, 0, 0, 1);
  Transform out;
  for (int i = 0; i < 9; ++i)
    out.m[i] = full.val[i];
  return out;
}

}  // namespace counterproof::vision
