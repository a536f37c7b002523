// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"

#include <cairo.h>

namespace counterproof::typeset {

/// RGB pixels as Cairo draws them, in words of 32 bits. For the caller to destroy; in an error
/// state when memory ran out.
cairo_surface_t *surface_of(const Pixels &rgb);

/// What was drawn on an image surface of this size, as RGB; no data when memory ran out.
Pixels pixels_of(cairo_surface_t *surface, int width, int height);

/// Draws the picture with its top-left corner at (x, y), `scale` times its size.
void paint(cairo_t *cairo, const Pixels &rgb, double x, double y, double scale);

}  // namespace counterproof::typeset
