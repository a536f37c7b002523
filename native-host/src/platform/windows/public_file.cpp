// SPDX-License-Identifier: Apache-2.0
#include "platform/public_file.h"

#include "platform/byte_stream.h"
#include "platform/durable_file.h"
#include "platform/windows/handle.h"

namespace counterproof::platform {
namespace {

constexpr std::size_t kSmall = 64 * 1024;

}  // namespace

Status write_public_file(const std::filesystem::path &file, std::string_view text) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  // Who may read it is what the folder says.
  auto written = write_durably(
      file, ByteView(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
  if (written) return {};
  return fail(ErrorCode::storage_failed,
              "Cannot write " + file.string() +
                  ". Check that you may write to its folder and that the disk is not full.",
              written.error().details);
}

Result<std::string> read_small_file(const std::filesystem::path &file) {
  const Descriptor in = owned(::CreateFileW(
      file.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!in.valid()) {
    const DWORD why = ::GetLastError();
    return fail(why == ERROR_FILE_NOT_FOUND || why == ERROR_PATH_NOT_FOUND ? ErrorCode::not_found
                                                                           : ErrorCode::unreadable,
                "Cannot read " + file.string() + ".", last_error_text());
  }
  std::string text(kSmall, '\0');
  const auto got = read_full(
      in.get(), std::span<std::uint8_t>(reinterpret_cast<std::uint8_t *>(text.data()), kSmall));
  if (!got || *got == kSmall)
    return fail(ErrorCode::unreadable, "Cannot read " + file.string() + ".");
  text.resize(*got);
  return text;
}

}  // namespace counterproof::platform
