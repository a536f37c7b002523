// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "sheets/import_plan.h"
#include "sheets/read_list.h"
#include "sheets/stated_day.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What lists of complaints and of works have in common on their way between view and room.
namespace counterproof::service {

/// unknown, day_first or month_first, as it goes over the wire.
sheets::DayOrder day_order_of(const std::string &word);
std::string to_word(sheets::DayOrder order);

/// Reads the list with its columns as the artist says they are meant. Any thread. Errors of
/// sheets::read_list() and sheets::map_column().
Result<sheets::ListFile> read_meant(ByteView data, const std::optional<std::string> &sheet,
                                    const std::vector<protocol::SheetColumnChoice> &columns,
                                    sheets::ListKind kind, const std::filesystem::path &reader);

/// With the first things that stand in each.
std::vector<protocol::SheetColumn> columns_of(const sheets::ListFile &list);
std::vector<protocol::SheetNote> notes_of(const sheets::ListFile &list);
/// The first of them.
std::vector<protocol::SheetRefusedRow> refused_of(const std::vector<sheets::RefusedRow> &refused);

}  // namespace counterproof::service
