// SPDX-License-Identifier: Apache-2.0
#include "platform/stdout_guard.h"

#include "platform/windows/handle.h"

#include <cstdio>
#include <fcntl.h>
#include <io.h>

namespace counterproof::platform {

Result<Descriptor> take_stdout() {
  // In text mode every byte 0x0A of a frame would become two, and 0x1A would end it.
  ::_setmode(::_fileno(stdin), _O_BINARY);
  ::_setmode(::_fileno(stdout), _O_BINARY);
  const HANDLE us = ::GetCurrentProcess();
  HANDLE copy = nullptr;
  if (!::DuplicateHandle(us, ::GetStdHandle(STD_OUTPUT_HANDLE), us, &copy, 0, FALSE,
                         DUPLICATE_SAME_ACCESS))
    return fail(ErrorCode::unreadable, "There is no standard output to answer on.",
                last_error_text());
  Descriptor frames = owned(copy);
  // Both for what asks the C library and for what asks Windows. Standard error may be closed.
  if (::_dup2(::_fileno(stderr), ::_fileno(stdout)) != 0) std::freopen("NUL", "w", stdout);
  ::SetStdHandle(STD_OUTPUT_HANDLE, ::GetStdHandle(STD_ERROR_HANDLE));
  return frames;
}

}  // namespace counterproof::platform
