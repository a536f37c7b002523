// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// native-host/data/forms/limits.txt
std::string_view form_limits_text();
/// native-host/data/statements/en.txt
std::string_view statements_en_text();
/// Every file of native-host/data/penalties.
std::vector<std::string_view> penalty_pack_texts();

}  // namespace counterproof::complaints
