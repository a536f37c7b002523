// SPDX-License-Identifier: Apache-2.0
// A pipe that keeps message borders. In front of each message stand eight bytes: the number under
// which the receiver finds what was attached, or 0.
#include "platform/message_socket.h"

#include "platform/windows/handle.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <vector>

namespace counterproof::platform {
namespace {

using AttachedNumber = std::uint64_t;
constexpr DWORD kBufferBytes = 64 * 1024;

std::wstring unused_pipe_name() {
  static std::atomic<unsigned> counter{0};
  LARGE_INTEGER ticks{};
  ::QueryPerformanceCounter(&ticks);
  return L"\\\\.\\pipe\\counterproof-" + std::to_wstring(::GetCurrentProcessId()) + L"-" +
         std::to_wstring(counter++) + L"-" + std::to_wstring(ticks.QuadPart);
}

tl::unexpected<Error> no_pipe() {
  return fail(ErrorCode::internal, "Counterproof could not reach its picture decoder.",
              last_error_text());
}

/// One reading or writing that can be waited for with a limit.
struct Transfer {
  Transfer() : done(owned(::CreateEventW(nullptr, TRUE, FALSE, nullptr))) {
    state.hEvent = handle_of(done);
  }
  Descriptor done;
  OVERLAPPED state{};
};

/// How many bytes went, none when the other end is gone. `begun`: what ReadFile or WriteFile said.
std::optional<DWORD> finish(const Descriptor &socket, Transfer &transfer, BOOL begun) {
  if (!begun && ::GetLastError() != ERROR_IO_PENDING) return std::nullopt;
  DWORD bytes = 0;
  if (!::GetOverlappedResult(handle_of(socket), &transfer.state, &bytes, TRUE)) return std::nullopt;
  return bytes;
}

/// The same number in the process that reads at the other end; 0 when it cannot be had.
AttachedNumber number_there(const Descriptor &attached, int receiver) {
  HANDLE copy = nullptr;
  if (!::DuplicateHandle(::GetCurrentProcess(), handle_of(attached), handle_of(receiver), &copy, 0,
                         FALSE, DUPLICATE_SAME_ACCESS))
    return 0;
  return reinterpret_cast<AttachedNumber>(copy);
}

}  // namespace

Result<std::pair<Descriptor, Descriptor>> message_socket_pair() {
  const std::wstring name = unused_pipe_name();
  Descriptor ours = owned(::CreateNamedPipeW(
      name.c_str(), PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
      PIPE_TYPE_MESSAGE | PIPE_READMODE_MESSAGE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1,
      kBufferBytes, kBufferBytes, 0, nullptr));
  if (!ours.valid()) return no_pipe();
  // There is one instance: with this end taken, nobody else can come in.
  Descriptor theirs = owned(::CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                                          OPEN_EXISTING, FILE_FLAG_OVERLAPPED, nullptr));
  DWORD with_borders = PIPE_READMODE_MESSAGE;
  if (!theirs.valid() ||
      !::SetNamedPipeHandleState(handle_of(theirs), &with_borders, nullptr, nullptr))
    return no_pipe();
  return std::pair(std::move(ours), std::move(theirs));
}

bool send_message(const Descriptor &socket, std::span<const std::uint8_t> message,
                  const Descriptor &attached, int receiver) {
  const AttachedNumber number = attached.valid() ? number_there(attached, receiver) : 0;
  if (attached.valid() && number == 0) return false;
  std::vector<std::uint8_t> whole(sizeof number + message.size());
  std::memcpy(whole.data(), &number, sizeof number);
  std::copy(message.begin(), message.end(), whole.begin() + sizeof number);
  Transfer transfer;
  const BOOL begun = ::WriteFile(handle_of(socket), whole.data(), static_cast<DWORD>(whole.size()),
                                 nullptr, &transfer.state);
  return finish(socket, transfer, begun) == whole.size();
}

Received receive_message(const Descriptor &socket, std::span<std::uint8_t> buffer,
                         std::optional<std::chrono::milliseconds> time_limit,
                         Descriptor *attached) {
  AttachedNumber number = 0;
  std::vector<std::uint8_t> whole(sizeof number + buffer.size());
  Transfer transfer;
  const BOOL begun = ::ReadFile(handle_of(socket), whole.data(), static_cast<DWORD>(whole.size()),
                                nullptr, &transfer.state);
  if (!begun && ::GetLastError() != ERROR_IO_PENDING) return Received::ended;
  if (time_limit) {
    const auto limit = static_cast<DWORD>(std::max<std::int64_t>(0, time_limit->count()));
    if (::WaitForSingleObject(handle_of(transfer.done), limit) == WAIT_TIMEOUT) {
      // It may have come in this very moment: then it counts.
      ::CancelIoEx(handle_of(socket), &transfer.state);
      DWORD bytes = 0;
      if (!::GetOverlappedResult(handle_of(socket), &transfer.state, &bytes, TRUE) &&
          ::GetLastError() == ERROR_OPERATION_ABORTED)
        return Received::timed_out;
    }
  }
  DWORD bytes = 0;
  if (!::GetOverlappedResult(handle_of(socket), &transfer.state, &bytes, TRUE) ||
      bytes != whole.size())
    return Received::ended;
  std::copy(whole.begin() + sizeof number, whole.end(), buffer.begin());
  // Only who asks for it believes the number: the host never takes one from a decoder.
  std::memcpy(&number, whole.data(), sizeof number);
  if (attached != nullptr && number != 0) *attached = owned(reinterpret_cast<HANDLE>(number));
  return Received::message;
}

bool is_quiet(const Descriptor &socket) {
  DWORD waiting = 0;
  return ::PeekNamedPipe(handle_of(socket), nullptr, 0, nullptr, &waiting, nullptr) != 0 &&
         waiting == 0;
}

}  // namespace counterproof::platform
