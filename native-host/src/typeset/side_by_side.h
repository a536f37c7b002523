// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/geometry.h"
#include "base/pixels.h"
#include "base/result.h"
#include "typeset/described_input.h"

#include <string>
#include <vector>

namespace counterproof::typeset {

struct Side {
  Pixels rgb;
  std::string caption;
  /// Where the two agree, in pixels of this picture; nothing is drawn for fewer than three corners.
  std::vector<Point> region;
};

/// Two pictures beside each other, equally high, captions above, the region drawn in both: a JPEG.
Bytes draw_side_by_side(const Side &left, const Side &right);

/// Reads {"left": {"width", "height", "caption", "region": [x, y, …]}, "right": …} and the RGB
/// bytes of both.
Result<Bytes> side_by_side_from(DescribedInput &input, const protocol::JsonTree &description);

}  // namespace counterproof::typeset
