// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/gray.h"
#include "vision/plane_memory.h"

#include <cstddef>
#include <vector>

namespace counterproof::vision {

/// Scales between one octave and the next, and the blur (sigma, in pixels of the octave) of the
/// first.
inline constexpr int kScalesPerOctave = 3;
inline constexpr double kFirstSigma = 1.6;

/// Floats, row by row; a pixel's centre is at whole numbers.
struct BlurredPlane {
  int width = 0;
  int height = 0;
  std::size_t stride = 0;
  PlaneMemory data;
  const float *row(int y) const { return data.get() + static_cast<std::size_t>(y) * stride; }
  float *row(int y) { return data.get() + static_cast<std::size_t>(y) * stride; }
};

/// A plane of `width` x `height`, its numbers not set, with room for whole vectors after each row.
BlurredPlane blurred_plane(int width, int height);

/// The planes in which key points of one octave are described: scales 1 to kScalesPerOctave.
struct Octave {
  BlurredPlane scales[kScalesPerOctave];
};

/// A place where the difference of Gaussians is extreme, to a fraction of a pixel and scale.
struct Extremum {
  int octave = 0;
  /// Which of the octave's scales is nearest: 0 ... kScalesPerOctave - 1.
  int scale = 0;
  /// In pixels of the octave.
  float x = 0;
  float y = 0;
  float sigma = 0;
  float strength = 0;
};

struct ScaleSpace {
  std::vector<Octave> octaves;
  std::vector<Extremum> extrema;
};

/// Differences of Gaussians of a picture (Lowe 2004) at twice its size, and where they are extreme:
/// octave o has pixels of 2^(o - 1) of the picture's. The planes are made row by row in one pass,
/// so that what is compared is still in the cache.
ScaleSpace scale_space(const GrayPlane &picture);

}  // namespace counterproof::vision
