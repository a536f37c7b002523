// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::workbook {

/// What one cell holds at most, in UTF-16 units.
constexpr std::size_t kLongestCell = 32'767;

/// A text as a workbook stores it (ECMA-376 part 1, 22.9.2.19 ST_Xstring): what XML cannot hold as
/// _xHHHH_, and what looks like that as _x005F_xHHHH_. Takes any bytes; what is no UTF-8 becomes
/// U+FFFD, zero bytes fall away.
std::string escaped(std::string_view text);

/// That taken back. Halves of a pair are put together; a half alone becomes U+FFFD.
std::string unescaped(std::string_view stored);

/// A text in parts that each fit one cell when escaped; one part, perhaps empty, when it is short.
/// Well-formed parts: no character is cut.
std::vector<std::string> cell_parts(std::string_view text);

}  // namespace counterproof::workbook
