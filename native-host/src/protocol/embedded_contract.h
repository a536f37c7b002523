// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::protocol {

/// The text of protocol/schemas/<file> as it was at build time; empty when there is none.
std::string_view embedded_schema(std::string_view file);

}  // namespace counterproof::protocol
