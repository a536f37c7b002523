// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "typeset/described_input.h"

#include <cstdio>

namespace counterproof::typeset {

/// Writes the PDF that the rest of the input describes: lines of {"block": "heading", "level",
/// "text"}, {"block": "text", "text"}, {"block": "facts", "rows"}, {"block": "table", "head",
/// "rows", "percent"}, {"block": "bars", "series", "labels", "values"}, and {"block": "picture",
/// "bytes"} with a JPEG of ours behind it. `description` is the first line:
/// "title" and "made". unreadable for any other block.
Status write_pdf(DescribedInput &input, const protocol::JsonTree &description, std::FILE *out);

}  // namespace counterproof::typeset
