// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::decoder {

/// The life of `counterproof-sheet-reader`: takes the socket (3), the file (4) and the memory for
/// the table (5) its parent gave it, locks itself up, greets, reads one workbook and ends. Gives
/// the exit code; never reads outside the sandbox.
int run_sheet_reader();

}  // namespace counterproof::decoder
