// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/transform.h"

namespace counterproof::vision {

/// How far the edges of a work run where a placement says they do, in cells of the work.
struct PixelCheck {
  /// Cells of the work that have edges and lie in the picture.
  int cells = 0;
  /// Mean over these cells, by how much edge they have: the correlation of the directions of edges,
  /// light and dark exchanged or not, each cell moved a little to where it fits best. 1 when equal.
  double agreement = 0;
  /// The same with the cells looked for where they do not belong: what any picture of this kind
  /// reaches.
  double elsewhere = 0;
  /// Share of the cells that fit clearly better where they belong.
  double share = 0;
  /// Long side of the work in the picture, in pixels of detection.
  double side = 0;
};

/// Compares the small copies (Features::plane) of a work and a picture, which need no key points.
/// `mirrored`: the placement is in the mirrored picture. No cells when the work lies outside, is
/// too small to tell, or a copy is missing. About 1 ms; pure.
PixelCheck check_pixels(const Features &picture, bool mirrored, const Features &work,
                        const Transform &query_from_work);

}  // namespace counterproof::vision
