// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about lists of the artist's for a spreadsheet, as protocol/schemas has them, one
/// for one; part of messages.h.
namespace counterproof::protocol {

/// what: cases, sellers or works; as: csv or xlsx. The first piece is asked for without `sha256`,
/// each further one with that of the first and its place in the file.
struct SheetExportParams {
  std::string what, as;
  std::optional<std::string> sha256;
  std::int64_t offset = 0;
};

/// Of a file of `bytes` and `rows` without the headings, the piece that was asked for.
struct SheetExportResult {
  std::string sha256;
  std::int64_t bytes = 0, rows = 0;
  Bytes data;
};

}  // namespace counterproof::protocol
