// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace counterproof::portfolio {

/// Title and id of the last work of the page before, given its id twice; for this room's sources
/// only. While the artist scrolls, the work may have become a version of another or been replaced:
/// its own row still says where the page ended.
constexpr std::string_view kLastShown =
    "(SELECT title, group_id FROM (SELECT title, group_id, 0 AS later FROM one_of_each WHERE "
    "group_id = ? UNION ALL SELECT title, id, 1 FROM works WHERE id = ?) ORDER BY later LIMIT 1)";

}  // namespace counterproof::portfolio
