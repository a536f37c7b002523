// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "workbook/sheet_message.h"

#include <cstdint>
#include <span>

namespace counterproof::decoder {

/// Reads the sheet that the task asks for out of any bytes and writes it into `table` as records
/// (workbook::SheetRecord). The reply's cause says what became of it. May throw std::bad_alloc.
workbook::SheetReply read_workbook(ByteView file, const workbook::SheetTask &task,
                                   std::span<std::uint8_t> table);

}  // namespace counterproof::decoder
