// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/import_plan.h"
#include "sheets/read_list.h"

#include <cstddef>
#include <string>

namespace counterproof::app {

/// How the list was understood: its separator or sheet, what is to be known of a workbook, and what
/// each column is taken for.
std::string columns_words(const sheets::ListFile &list, const sheets::SheetHead &head);

/// What would be taken, what is on record already, and each row that is not taken with its line and
/// a sentence. `known` says of each planned case whether it is on record.
std::string plan_words(const sheets::ImportPlan &plan, const std::vector<bool> &known);

}  // namespace counterproof::app
