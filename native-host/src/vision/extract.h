// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"
#include "vision/features.h"

namespace counterproof::vision {

/// What the decoder should be asked for: longer sides are not used.
inline constexpr int kArtworkSide = 1000;
inline constexpr int kQuerySide = 700;
/// Long side at which a query's key points are sought, before it is doubled: half the time of 480,
/// and no worse. Smaller pictures are enlarged to it.
inline constexpr int kDetectionSide = 350;

/// Width and height of the picture as received, when the decoder made the pixels smaller.
struct ReceivedSize {
  int width = 0;
  int height = 0;
};

/// Features of one of the artist's works: several views as marketplaces show it (smaller,
/// recompressed), on a light and on a dark ground when it is transparent. About 60 ms; pure.
/// Pixels without area or with a wrong data size give featureless features.
Features extract_artwork(const Pixels &pixels, ReceivedSize received = {});

/// Features of a marketplace picture: one view. Mirrored and inverted forms are made from these by
/// changes of sign (symmetry.h), without looking at the pixels again.
Features extract_query(const Pixels &pixels, ReceivedSize received = {});

}  // namespace counterproof::vision
