// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vision/gray.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace counterproof::vision {

/// A SIFT key point (Lowe 2004). x, y in pixels of the picture as received; size is the diameter of
/// the neighbourhood in the same pixels; angle in radians, y down, clockwise from the x axis.
struct Keypoint {
  float x = 0;
  float y = 0;
  float size = 0;
  float angle = 0;
};

/// Numbers per descriptor, each -127..127, and the square root of the sum of their squares.
inline constexpr std::size_t kDescriptorSize = 64;
inline constexpr int kDescriptorNorm = 150;

/// Long side of the small copy that is kept of a work.
inline constexpr int kWorkPlaneSide = 112;

/// What is kept of a picture: everything matching needs.
struct Features {
  /// Of the picture as received (after EXIF orientation); all coordinates are in these pixels.
  int width = 0;
  int height = 0;
  std::vector<Keypoint> keypoints;
  /// kDescriptorSize numbers a key point (discriminant.h), in the order of the key points.
  std::vector<std::int8_t> descriptors;
  /// A small copy, for a look at the pixels themselves (pixel_check.h): of a work kWorkPlaneSide
  /// long, of a picture as its key points were detected. May be empty.
  GrayPlane plane;

  std::size_t size() const { return keypoints.size(); }
  const std::int8_t *descriptor(std::size_t i) const { return &descriptors[i * kDescriptorSize]; }
};

/// Too little structure to be compared at all: a flat field, a soft gradient. A value, not an
/// error; a featureless work is in the portfolio but cannot be found.
bool is_featureless(const Features &features);

/// The portfolio's cache on disk: versioned, little endian, with lengths and a checksum.
Bytes to_bytes(const Features &features);

/// Refuses (ErrorCode::unreadable) bytes of another version, cut short, too long or damaged: the
/// caller extracts again. Never reads outside `bytes`, whatever they say.
Result<Features> from_bytes(ByteView bytes);

}  // namespace counterproof::vision
