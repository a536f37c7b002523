// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/entry_facts.h"
#include "reports/document.h"

#include <vector>

namespace counterproof::reports {

/// A letter or note as the artist wrote it, a paragraph a line, and a sentence where a mark of it
/// cannot be shown; what it quotes of others is only ever text. Its files are the pack's to add.
std::vector<ReportBlock> letter_chapter(const cases::CaseEntry &letter);

}  // namespace counterproof::reports
