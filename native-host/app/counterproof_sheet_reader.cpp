// SPDX-License-Identifier: Apache-2.0
#include "decoder/sheet_loop.h"

/// Started by the host and the command line only, with its memory and socket as descriptors.
int main() { return counterproof::decoder::run_sheet_reader(); }
