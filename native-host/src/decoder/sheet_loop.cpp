// SPDX-License-Identifier: Apache-2.0
#include "decoder/sheet_loop.h"

#include "decoder/workbook_reader.h"
#include "platform/message_socket.h"
#include "platform/sandbox.h"
#include "platform/shared_memory.h"

#include <cstdlib>
#include <ctime>
#include <new>

namespace counterproof::decoder {
namespace {

constexpr int kSocketNumber = 3, kInputNumber = 4, kTableNumber = 5;
constexpr int kNoSandbox = 2, kNoChannel = 4;
constexpr std::uint64_t kMiB = 1024 * 1024;
constexpr std::uint64_t kLargestFile = 512 * kMiB;
/// The file, the table, and what libraries and shared texts need.
constexpr platform::SandboxLimits kLimits{1536 * kMiB, 384 * kMiB, 30, kInputNumber};

workbook::SheetReply read(ByteView file, const workbook::SheetTask &task,
                          std::span<std::uint8_t> table) {
  try {
    return read_workbook(file, task, table);
  } catch (const std::bad_alloc &) {
    workbook::SheetReply reply{};
    reply.cause = static_cast<std::uint32_t>(workbook::SheetCause::too_large);
    return reply;
  }
}

}  // namespace

int run_sheet_reader() {
  const platform::Descriptor socket(kSocketNumber);
  workbook::SheetTask task{};
  if (platform::receive_message(socket, workbook::bytes_of(task), std::nullopt) !=
          platform::Received::message ||
      task.magic != workbook::kSheetMagic || task.input_bytes > kLargestFile)
    return kNoChannel;
  platform::Mapping file, table;
  {
    const platform::Descriptor input(kInputNumber), output(kTableNumber);
    auto mapped = platform::map_shared(output, workbook::kTableBytes);
    if (!mapped) return kNoChannel;
    table = std::move(*mapped);
    if (task.input_bytes > 0) {
      auto read = platform::map_for_reading(input, task.input_bytes);
      if (!read) return kNoChannel;
      file = std::move(*read);
    }
  }
#ifndef _WIN32
  // libzip turns the times of entries into local ones; the zone's file cannot be opened any more.
  ::setenv("TZ", "UTC0", 1);
  ::tzset();
#endif
  const auto level = platform::enter_sandbox(kLimits);
  if (!level) return kNoSandbox;
  workbook::SheetHello hello{workbook::kSheetMagic, level->filtered ? 1U : 0U};
  if (!platform::send_message(socket, workbook::bytes_of(hello))) return kNoChannel;
  if (platform::receive_message(socket, workbook::bytes_of(task), std::nullopt) !=
          platform::Received::message ||
      task.magic != workbook::kSheetMagic)
    return kNoChannel;
  auto reply = read(file.bytes(), task, table.bytes());
  reply.magic = workbook::kSheetMagic;
  return platform::send_message(socket, workbook::bytes_of(reply)) ? 0 : kNoChannel;
}

}  // namespace counterproof::decoder
