// SPDX-License-Identifier: Apache-2.0
#include "platform/durable_file.h"

#include "platform/descriptor.h"
#include "platform/disk_error.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace counterproof::platform {
namespace {

bool write_all(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

/// Names no other thread or process uses at the same time.
std::filesystem::path temporary_beside(const std::filesystem::path &file) {
  static std::atomic<unsigned> counter{0};
  return file.parent_path() / (".part-" + std::to_string(::getpid()) + "-" +
                               std::to_string(counter++) + "-" + file.filename().string());
}

tl::unexpected<Error> give_up(const std::filesystem::path &temporary) {
  const int reason = errno;
  ::unlink(temporary.c_str());
  return disk_error(reason, temporary);
}

}  // namespace

Status sync_folder(const std::filesystem::path &folder) {
  const Descriptor open_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open_folder.valid() || ::fsync(open_folder.get()) != 0) return disk_error(errno, folder);
  return {};
}

Status rename_durably(const std::filesystem::path &from, const std::filesystem::path &to) {
  {
    const Descriptor file(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid() || ::fsync(file.get()) != 0) return give_up(from);
  }
  if (::rename(from.c_str(), to.c_str()) != 0) return give_up(from);
  return sync_folder(to.parent_path());
}

Status write_durably(const std::filesystem::path &file, ByteView bytes) {
  const auto temporary = temporary_beside(file);
  // One left by a killed process that had our number.
  ::unlink(temporary.c_str());
  {
    const Descriptor output(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!output.valid()) return disk_error(errno, file);
    if (!write_all(output.get(), bytes) || ::fsync(output.get()) != 0) return give_up(temporary);
  }
  if (::rename(temporary.c_str(), file.c_str()) != 0) return give_up(temporary);
  return sync_folder(file.parent_path());
}

}  // namespace counterproof::platform
