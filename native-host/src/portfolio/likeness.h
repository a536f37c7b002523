// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"
#include "vision/features.h"

#include <optional>

namespace counterproof::portfolio {

/// A picture as 16 x 16 mean colours, red, green, blue, see-through parts on white: what stays the
/// same when a file is saved again in another size, format or quality. 768 bytes; empty for pixels
/// without area.
Bytes likeness_of(const Pixels &pixels);

/// How far two likenesses lie apart on the whole, 0 to 255: the mean difference of their colours.
/// None when the two cannot be versions of one work: too far apart, or very different in some
/// place, as in a series where all share a frame.
std::optional<double> apart(ByteView left, ByteView right);

/// Whether two of the artist's files show one work: the whole of the one lies on the whole of the
/// other, upright, and the points all over it agree. Details, mirrored and inverted forms, and
/// works that share a part are works of their own. Both as vision::extract_artwork gives them.
/// Pure; about 30 ms.
bool is_same_work(const vision::Features &one, const vision::Features &other);

}  // namespace counterproof::portfolio
