// SPDX-License-Identifier: Apache-2.0
#include "decoder/zip_entries.h"

#include <algorithm>
#include <array>
#include <zip.h>

namespace counterproof::decoder {

using workbook::SheetCause;

namespace {

/// Some producers write backslashes or a slash in front; case does not count (ECMA-376 part 2).
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name)
    plain += c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  return plain;
}

bool leads_out(const std::string &name) {
  if (name.empty() || name.front() == '/' || name.find('\0') != name.npos) return true;
  const auto padded = "/" + name + "/";
  return padded.find("/../") != padded.npos || name.substr(1, 1) == ":";
}

struct CloseEntry {
  void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

}  // namespace

void ZipEntries::Discard::operator()(zip *archive) const { zip_discard(archive); }

SheetRead<ZipEntries> ZipEntries::open(ByteView file, const ExpansionCaps &caps) {
  ZipEntries made;
  made.caps_ = caps;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
  if (source == nullptr) return tl::unexpected(SheetCause::damaged);
  made.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  zip_error_fini(&error);
  if (!made.archive_) {
    zip_source_free(source);
    return tl::unexpected(SheetCause::damaged);
  }
  const auto count = zip_get_num_entries(made.archive_.get(), 0);
  if (count < 0) return tl::unexpected(SheetCause::damaged);
  if (static_cast<std::uint64_t>(count) > caps.entries)
    return tl::unexpected(SheetCause::too_many_entries);
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(made.archive_.get(), i, 0, &facts) != 0 ||
        (facts.valid & ZIP_STAT_NAME) == 0)
      return tl::unexpected(SheetCause::damaged);
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
      return tl::unexpected(SheetCause::locked);
    auto name = plain_name(facts.name);
    if (leads_out(name)) return tl::unexpected(SheetCause::forbidden_parts);
    if (!made.entries_.emplace(std::move(name), i).second)
      return tl::unexpected(SheetCause::forbidden_parts);
  }
  return made;
}

bool ZipEntries::has(std::string_view name) const {
  return entries_.find(plain_name(name)) != entries_.end();
}

bool ZipEntries::has_below(std::string_view folder) const {
  const auto first = entries_.lower_bound(folder);
  return first != entries_.end() && first->first.substr(0, folder.size()) == folder;
}

SheetCause ZipEntries::read(std::string_view name,
                            const std::function<SheetCause(ByteView)> &take) {
  constexpr std::size_t kPiece = std::size_t{64} * 1024;
  constexpr std::uint64_t kSmall = std::uint64_t{32} << 20;
  const auto found = entries_.find(plain_name(name));
  if (found == entries_.end()) return SheetCause::damaged;
  zip_stat_t facts;
  zip_stat_init(&facts);
  constexpr zip_uint64_t kNeeded = ZIP_STAT_COMP_METHOD | ZIP_STAT_COMP_SIZE;
  if (zip_stat_index(archive_.get(), found->second, 0, &facts) != 0 ||
      (facts.valid & kNeeded) != kNeeded ||
      (facts.comp_method != ZIP_CM_STORE && facts.comp_method != ZIP_CM_DEFLATE))
    return SheetCause::damaged;
  const std::unique_ptr<zip_file_t, CloseEntry> entry(
      zip_fopen_index(archive_.get(), found->second, 0));
  if (!entry) return SheetCause::damaged;
  std::array<std::uint8_t, kPiece> piece{};
  for (std::uint64_t bytes = 0;;) {
    const auto got = zip_fread(entry.get(), piece.data(), piece.size());
    if (got < 0) return SheetCause::damaged;
    if (got == 0) return SheetCause::none;
    const auto size = static_cast<std::uint64_t>(got);
    bytes += size;
    total_bytes_ += size;
    const bool swells =
        bytes > kSmall && bytes / std::max<std::uint64_t>(facts.comp_size, 1) > caps_.ratio;
    if (bytes > caps_.entry_bytes || total_bytes_ > caps_.total_bytes || swells)
      return SheetCause::expands_too_much;
    if (const auto cause = take({piece.data(), static_cast<std::size_t>(got)});
        cause != SheetCause::none)
      return cause;
  }
}

std::string ZipEntries::head(std::string_view name, std::size_t size) {
  std::string text;
  read(name, [&](ByteView piece) {
    text.append(reinterpret_cast<const char *>(piece.data()),
                std::min(piece.size(), size - text.size()));
    return text.size() < size ? SheetCause::none : SheetCause::too_large;
  });
  return text;
}

}  // namespace counterproof::decoder
