// SPDX-License-Identifier: Apache-2.0
#include "platform/byte_stream.h"

#include "platform/windows/handle.h"

#include <algorithm>

namespace counterproof::platform {
namespace {

/// One call takes a 32-bit length.
constexpr std::size_t kMostAtOnce = 1 << 20;

}  // namespace

int standard_input() { return number_of(::GetStdHandle(STD_INPUT_HANDLE)); }

Result<std::size_t> read_full(int descriptor, std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto wanted = static_cast<DWORD>(std::min(kMostAtOnce, bytes.size() - done));
    DWORD got = 0;
    if (!::ReadFile(handle_of(descriptor), bytes.data() + done, wanted, &got, nullptr)) {
      if (::GetLastError() == ERROR_BROKEN_PIPE) break;
      return fail(ErrorCode::unreadable, "The connection to the browser broke.", last_error_text());
    }
    if (got == 0) break;
    done += got;
  }
  return done;
}

bool write_full(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const auto wanted = static_cast<DWORD>(std::min(kMostAtOnce, bytes.size()));
    DWORD put = 0;
    if (!::WriteFile(handle_of(descriptor), bytes.data(), wanted, &put, nullptr)) return false;
    bytes = bytes.subspan(put);
  }
  return true;
}

}  // namespace counterproof::platform
