// SPDX-License-Identifier: Apache-2.0
#include "platform/input_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace counterproof::platform {

Result<InputFile> open_input_file(const std::filesystem::path &path) {
  InputFile file;
  file.descriptor = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat state {};
  if (!file.descriptor.valid() || ::fstat(file.descriptor.get(), &state) != 0) {
    const int why = errno;
    if (why == ENOENT || why == ENOTDIR)
      return fail(ErrorCode::unreadable, "The file is not there.", std::strerror(why));
    if (why == EACCES || why == EPERM)
      return fail(ErrorCode::unreadable, "You do not have the right to read this file.",
                  std::strerror(why));
    return fail(ErrorCode::unreadable, "The file cannot be read; try to copy it elsewhere first.",
                std::strerror(why));
  }
  if (!S_ISREG(state.st_mode)) return fail(ErrorCode::unreadable, "This is not a picture file.");
  file.size = static_cast<std::uint64_t>(state.st_size);
  return file;
}

bool read_from_start(const InputFile &file, std::span<std::uint8_t> bytes) {
  return read_at(file, 0, bytes);
}

bool read_at(const InputFile &file, std::uint64_t start, std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::pread(file.descriptor.get(), bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(start + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace counterproof::platform
