// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// The words of native-host/data/statements/accusing.txt that stand in a text, in its order.
/// English words are known by how they begin, Chinese ones wherever they stand.
std::vector<std::string> accusing_words_in(std::string_view text);

}  // namespace counterproof::complaints
