// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "workbook/sheet_message.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct zip;

namespace counterproof::decoder {

template <class T> using SheetRead = tl::expected<T, workbook::SheetCause>;

/// What an archive may grow to; counted in bytes that really come out, whatever its entries say.
struct ExpansionCaps {
  std::uint64_t entries = 4'000;
  std::uint64_t entry_bytes = std::uint64_t{256} << 20;
  std::uint64_t total_bytes = std::uint64_t{512} << 20;
  /// Times the packed size, for entries above 32 MiB: empty cells pack well, too.
  std::uint64_t ratio = 300;
};

/// The entries of a ZIP archive in memory, by name: small letters, slashes. Nothing is ever
/// written.
class ZipEntries {
public:
  /// locked when an entry is encrypted; forbidden_parts for names that lead out of the archive or
  /// stand twice; damaged for no archive.
  static SheetRead<ZipEntries> open(ByteView file, const ExpansionCaps &caps = {});

  bool has(std::string_view name) const;
  bool has_below(std::string_view folder) const;

  /// Gives the entry's bytes piece by piece; `take` gives none to go on. damaged for an entry that
  /// is missing or whose checksum does not fit, expands_too_much over a cap.
  workbook::SheetCause read(std::string_view name,
                            const std::function<workbook::SheetCause(ByteView)> &take);
  /// The first bytes of a small entry; empty when there is none.
  std::string head(std::string_view name, std::size_t size);

private:
  struct Discard {
    void operator()(zip *archive) const;
  };

  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, std::uint64_t, std::less<>> entries_;
  ExpansionCaps caps_;
  std::uint64_t total_bytes_ = 0;
};

}  // namespace counterproof::decoder
