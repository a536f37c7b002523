// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/entry_facts.h"
#include "reports/document.h"

#include <vector>

namespace counterproof::reports {

/// A letter or note as the artist wrote it; what it quotes of others is only ever text. Its files
/// are the pack's to add.
std::vector<ReportBlock> letter_chapter(const cases::CaseEntry &letter);

}  // namespace counterproof::reports
