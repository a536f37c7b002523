// SPDX-License-Identifier: Apache-2.0
#include "platform/public_file.h"

#include "platform/byte_stream.h"
#include "platform/descriptor.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSmall = 64 * 1024;

tl::unexpected<Error> refuse(const fs::path &file, std::string reason) {
  return fail(ErrorCode::storage_failed,
              "Cannot write " + file.string() +
                  ". Check that you may write to its folder and that the disk is not full.",
              std::move(reason));
}

}  // namespace

Status write_public_file(const fs::path &file, std::string_view text) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return refuse(file, error.message());
  const fs::path temporary = file.string() + "." + std::to_string(::getpid()) + ".new";
  const auto give_up = [&] {
    const std::string reason = std::strerror(errno);
    ::unlink(temporary.c_str());
    return refuse(file, reason);
  };
  const Descriptor out(
      ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!out.valid()) return refuse(file, std::strerror(errno));
  const ByteView bytes(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
  if (!write_full(out.get(), bytes) || ::fchmod(out.get(), 0644) != 0 || ::fsync(out.get()) != 0)
    return give_up();
  if (::rename(temporary.c_str(), file.c_str()) != 0) return give_up();
  return {};
}

Result<std::string> read_small_file(const fs::path &file) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!in.valid())
    return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable,
                "Cannot read " + file.string() + ".", std::strerror(errno));
  std::string text(kSmall, '\0');
  const auto got = read_full(
      in.get(), std::span<std::uint8_t>(reinterpret_cast<std::uint8_t *>(text.data()), kSmall));
  if (!got || *got == kSmall)
    return fail(ErrorCode::unreadable, "Cannot read " + file.string() + ".");
  text.resize(*got);
  return text;
}

}  // namespace counterproof::platform
