// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/verdict.h"
#include "vision/features.h"
#include "vision/transform.h"

#include <vector>

namespace counterproof::match {

/// The part of `polygon` inside the rectangle (0, 0)-(width, height) (Sutherland and Hodgman 1974);
/// empty when they do not meet.
std::vector<Point> clipped(std::vector<Point> polygon, double width, double height);

/// Fills quad, region_in_picture and region_in_work. `query_from_work` maps into the picture, or
/// into the mirrored picture when `finding.mirrored`.
void place(const vision::Transform &query_from_work, const vision::Features &picture,
           const vision::Features &work, Finding &finding);

}  // namespace counterproof::match
