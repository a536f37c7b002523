// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/cases.h"
#include "cases/progress.h"
#include "reports/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace counterproof::reports {

/// What a report says of one case: the listing and its seller as the page showed them, the work,
/// how it was found, the artist's four answers, and what became of it. `number` is its place in the
/// report.
std::vector<ReportBlock>
case_chapter(const cases::Case &one, const std::vector<cases::CaseStep> &steps, std::size_t number);

}  // namespace counterproof::reports
