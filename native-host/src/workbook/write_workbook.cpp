// SPDX-License-Identifier: Apache-2.0
#include "workbook/write_workbook.h"

#include "platform/input_file.h"
#include "workbook/cell_escapes.h"

#include <algorithm>
#include <fmt/format.h>
#include <xlsxwriter.h>

namespace counterproof::workbook {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRows = 1'048'576, kMostColumns = 16'384;

tl::unexpected<Error> disk_refused(const char *why) {
  return fail(ErrorCode::storage_failed,
              "The workbook could not be written: is there room on the disk?", why);
}

Status check_size(const std::vector<std::vector<std::string>> &rows) {
  if (rows.size() > kMostRows)
    return fail(ErrorCode::too_large,
                fmt::format("A sheet holds {} rows and this list has {}: export it as CSV.",
                            kMostRows, rows.size()));
  for (const auto &row : rows)
    if (row.size() > kMostColumns)
      return fail(ErrorCode::too_large,
                  fmt::format("A sheet holds {} columns and this list has {}: export it as CSV.",
                              kMostColumns, row.size()));
  return {};
}

/// Wide enough for most of its texts, within reason.
double width_of(const std::vector<std::vector<std::string>> &rows, std::size_t column) {
  constexpr std::size_t kLooked = 200, kNarrow = 10, kWide = 60;
  std::size_t widest = 0;
  for (std::size_t i = 0; i < std::min(rows.size(), kLooked); ++i)
    if (column < rows[i].size())
      widest = std::max(widest, std::min(rows[i][column].find('\n'), rows[i][column].size()));
  return static_cast<double>(std::clamp(widest + 2, kNarrow, kWide));
}

Status fill(lxw_worksheet *sheet, lxw_format *bold,
            const std::vector<std::vector<std::string>> &rows) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    columns = std::max(columns, rows[i].size());
    for (std::size_t k = 0; k < rows[i].size(); ++k) {
      const auto text = escaped(rows[i][k]);
      if (text.empty()) continue;
      const auto done =
          worksheet_write_string(sheet, static_cast<lxw_row_t>(i), static_cast<lxw_col_t>(k),
                                 text.c_str(), i == 0 ? bold : nullptr);
      if (done == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return fail(ErrorCode::too_large,
                    fmt::format("A text in row {} is longer than a cell can hold ({} characters): "
                                "export this list as CSV.",
                                i + 1, kLongestCell));
      if (done != LXW_NO_ERROR) return disk_refused(lxw_strerror(done));
    }
  }
  for (std::size_t k = 0; k < columns; ++k)
    worksheet_set_column(sheet, static_cast<lxw_col_t>(k), static_cast<lxw_col_t>(k),
                         width_of(rows, k), nullptr);
  worksheet_freeze_panes(sheet, 1, 0);
  return {};
}

/// The writer puts its result into a file only; this one goes with its holder.
struct PartFile {
  fs::path path;
  ~PartFile() {
    std::error_code gone;
    fs::remove(path, gone);
  }
};

Result<Bytes> bytes_in(const fs::path &path) {
  const auto file = platform::open_input_file(path);
  if (!file) return tl::unexpected(file.error());
  Bytes bytes(file->size);
  if (!platform::read_from_start(*file, bytes)) return disk_refused("read back");
  return bytes;
}

}  // namespace

Result<Bytes> write_workbook(const std::string &sheet,
                             const std::vector<std::vector<std::string>> &rows,
                             const fs::path &folder) {
  if (auto fits = check_size(rows); !fits) return tl::unexpected(fits.error());
  const PartFile part{folder / ".counterproof-workbook.part"};
  auto below = folder.string();
  lxw_workbook_options options{};
  options.tmpdir = below.data();
  lxw_workbook *book = workbook_new_opt(part.path.c_str(), &options);
  if (book == nullptr) return disk_refused("workbook_new");
  lxw_worksheet *page = workbook_add_worksheet(book, sheet.c_str());
  lxw_format *bold = workbook_add_format(book);
  Status filled = disk_refused("worksheet");
  if (page != nullptr && bold != nullptr) {
    format_set_bold(bold);
    filled = fill(page, bold, rows);
  }
  // Also frees it, so it is called either way.
  const auto closed = workbook_close(book);
  if (!filled) return tl::unexpected(filled.error());
  if (closed != LXW_NO_ERROR) return disk_refused(lxw_strerror(closed));
  return bytes_in(part.path);
}

}  // namespace counterproof::workbook
