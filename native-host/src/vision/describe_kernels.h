// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/scale_space.h"

#include <array>

namespace counterproof::vision {

inline constexpr int kTurnBins = 36;

/// Gradients around (x, y) by direction, in kTurnBins parts of a full turn (y down, clockwise from
/// the x axis), weighted by strength and a Gaussian of 1.5 sigma (Lowe 2004, 5).
void turn_histogram(const BlurredPlane &plane, float x, float y, float sigma,
                    std::array<float, kTurnBins> &bins);

/// SIFT's 4 x 4 cells of 8 directions (Lowe 2004, 6), not normalised, in the order row, column,
/// direction of a frame turned by `angle`; a cell is 3 sigma wide. Gradients are taken from a grid
/// of four samples a cell rather than from every pixel: at these blurs nothing lies between.
void cells_of(const BlurredPlane &plane, float x, float y, float sigma, float angle,
              std::array<float, 128> &cells);

}  // namespace counterproof::vision
