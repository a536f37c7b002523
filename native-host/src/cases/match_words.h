// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"

#include <array>
#include <cstdint>
#include <string>

namespace counterproof::cases {

/// A share or score in whole thousandths, as rows and ledger keep it.
std::int64_t to_thousandths(double value);
double from_thousandths(std::int64_t value);

/// A quad in whole pixels: x1, y1, x2, y2, x3, y3, x4, y4.
std::array<std::int64_t, 8> to_whole_pixels(const Quad &quad);

/// The same eight numbers with commas between, and back; anything else gives a quad of zeros.
std::string quad_to_text(const Quad &quad);
Quad quad_from_text(const std::string &text);

}  // namespace counterproof::cases
