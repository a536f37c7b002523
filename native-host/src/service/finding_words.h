// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"
#include "match/verdict.h"
#include "portfolio/portfolio.h"
#include "protocol/messages.h"

#include <cstddef>

namespace counterproof::service {

/// Findings told for one picture at most, best first.
inline constexpr std::size_t kShownFindings = 5;

/// True when there are pixels to compare.
bool is_usable(image::Verdict verdict);

/// The engine's open-ended score as 0 to 1, keeping the order: 0.8 stands at the least score
/// of a match (match::kMatchScore), so that the number means the same after the engine is changed.
double shown_score(double score);

/// A finding of kind match or possible in the words of the contract.
protocol::Finding to_message(const match::Finding &finding, const portfolio::Work &work);

}  // namespace counterproof::service
