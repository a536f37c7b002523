// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace counterproof::log {

/// `text` with every web address as [address] and every path of this computer as [path]: a log is
/// what an artist sends to someone who helps. A path may hold spaces and apostrophes, so it reaches
/// to the next ": " or the end of the line; one that is opened by a quotation mark to the next of
/// the same. Line feeds become spaces: one message, one line.
std::string without_places(std::string_view text);

}  // namespace counterproof::log
