// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "workbook/sheet_message.h"

namespace counterproof::workbook {

/// Why a workbook was not read and what to do, in one sentence.
Error error_for(SheetCause cause);

/// "it has too many columns", to stand behind "This row cannot be read:".
const char *words_for(SheetFault fault);

}  // namespace counterproof::workbook
