// SPDX-License-Identifier: Apache-2.0
#include "workbook/read_workbook.h"

#include "platform/executable.h"
#include "platform/message_socket.h"
#include "platform/process.h"
#include "platform/shared_memory.h"
#include "workbook/sheet_records.h"
#include "workbook/sheet_sentences.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace counterproof::workbook {
namespace {

Error unavailable(std::string details) {
  return {
      ErrorCode::decoder_unavailable,
      "Counterproof's reader of workbooks does not start, so this one cannot be read: save your "
      "list as CSV and import that, or reinstall Counterproof.",
      std::move(details)};
}

/// It ended, hung or lied: the file did something to it.
tl::unexpected<Error> ended(std::string details) {
  return fail(ErrorCode::unreadable,
              "This workbook cannot be read: it is damaged, or made to do harm. Save your list as "
              "CSV and import that.",
              std::move(details));
}

/// One process with its two pieces of memory.
class Reader {
public:
  Status start(const std::filesystem::path &program, ByteView file) {
    auto input = platform::create_shared_memory(std::max<std::size_t>(file.size(), 1));
    if (!input) return tl::unexpected(input.error());
    {
      auto mapped = platform::map_shared(*input, std::max<std::size_t>(file.size(), 1));
      if (!mapped) return tl::unexpected(mapped.error());
      std::copy(file.begin(), file.end(), mapped->bytes().begin());
    }
    auto table = platform::create_shared_memory(kTableBytes);
    if (!table) return tl::unexpected(table.error());
    auto mapped = platform::map_shared(*table, kTableBytes);
    if (!mapped) return tl::unexpected(mapped.error());
    auto ends = platform::message_socket_pair();
    if (!ends) return tl::unexpected(ends.error());
    auto child = platform::start_process(program, {}, {&ends->second, &*input, &*table});
    if (!child) return tl::unexpected(unavailable(child.error().details));
    table_ = std::move(*mapped);
    socket_ = std::move(ends->first);
    child_ = std::move(*child);
    return greeting(file.size());
  }

  Result<SheetReply> ask(SheetTask task, std::chrono::milliseconds time) {
    SheetReply reply{};
    if (!platform::send_message(socket_, bytes_of(task))) return ended("died before its task");
    switch (platform::receive_message(socket_, bytes_of(reply), time)) {
    case platform::Received::ended: return ended("died");
    case platform::Received::timed_out: return ended("took too long");
    case platform::Received::message: break;
    }
    if (reply.magic != kSheetMagic || reply.cause > static_cast<std::uint32_t>(kLastSheetCause) ||
        reply.table_bytes > kTableBytes)
      return ended("lied");
    // From here on it writes no more.
    child_.kill();
    return reply;
  }

  ByteView table(std::uint64_t size) const { return table_.bytes().first(size); }

private:
  /// The size goes with the greeting: it maps its memory before it locks itself up.
  Status greeting(std::uint64_t size) {
    constexpr std::chrono::milliseconds kStartLimit{5000};
    SheetTask first{};
    first.magic = kSheetMagic;
    first.input_bytes = size;
    SheetHello hello{};
    if (!platform::send_message(socket_, bytes_of(first)) ||
        platform::receive_message(socket_, bytes_of(hello), kStartLimit) !=
            platform::Received::message ||
        hello.magic != kSheetMagic)
      return tl::unexpected(unavailable("no greeting"));
#ifndef COUNTERPROOF_SANITIZED
    if (hello.filtered == 0) return tl::unexpected(unavailable("no seccomp filter"));
#endif
    return {};
  }

  platform::Mapping table_;
  platform::Descriptor socket_;
  platform::ChildProcess child_;
};

}  // namespace

bool is_workbook(ByteView file) {
  const std::string_view bytes(reinterpret_cast<const char *>(file.data()), file.size());
  return bytes.substr(0, 2) == "PK" || bytes.substr(0, 4) == "\xD0\xCF\x11\xE0";
}

Result<WorkbookSheet> read_workbook(const std::filesystem::path &reader, ByteView file,
                                    const std::string &sheet, const WorkbookLimits &limits) {
  if (file.size() > limits.bytes) return tl::unexpected(error_for(SheetCause::too_large));
  if (sheet.size() >= kLongestSheetName)
    return tl::unexpected(error_for(SheetCause::no_such_sheet));
  Reader process;
  if (auto started = process.start(reader, file); !started) return tl::unexpected(started.error());
  SheetTask task{};
  task.magic = kSheetMagic;
  task.max_rows = limits.rows;
  task.max_columns = limits.columns;
  task.max_cell_bytes = limits.cell_bytes;
  task.input_bytes = file.size();
  std::copy(sheet.begin(), sheet.end(), task.sheet.begin());
  const auto reply = process.ask(task, limits.time);
  if (!reply) return tl::unexpected(reply.error());
  if (const auto cause = static_cast<SheetCause>(reply->cause); cause != SheetCause::none)
    return tl::unexpected(error_for(cause));
  auto read = parse_records(process.table(reply->table_bytes), limits);
  if (!read) return ended("lied about the table");
  read->formulas = reply->formulas;
  read->without_value = reply->without_value;
  read->errors = reply->errors;
  read->cut_numbers = reply->cut_numbers;
  return std::move(*read);
}

std::filesystem::path default_reader_path() {
  return platform::running_program().parent_path() / "counterproof-sheet-reader";
}

}  // namespace counterproof::workbook
