// SPDX-License-Identifier: Apache-2.0
// Preloaded into a program under test (LD_PRELOAD): counts, fails and records what it asks of the
// disk below one folder. The program, SQLite and the file system are the real ones.
//
//   DISK_SHIM_FOLDER   only files below it are looked at
//   DISK_SHIM_CONTROL  a file of one Control, shared with the driver, which may change it any time
//   DISK_SHIM_RECORD   a file for the record (see Kind); nothing is recorded without
//
// Calls are counted before they are made, one after the other over all threads.
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// Numbers in the machine's order; the driver reads and writes them at these offsets.
struct Control {
  volatile std::uint64_t calls;    ///< 0: counted so far
  volatile std::uint64_t fail_at;  ///< 8: the call to fail, from 1; 0 for none
  volatile std::uint64_t error;    ///< 16: errno to fail with
  volatile std::uint64_t sticky;   ///< 24: not 0: that call and all after it
  volatile std::uint64_t torn;     ///< 32: not 0: half of a failing write is written first
  volatile std::uint64_t failed;   ///< 40: how many were failed
};

enum class Kind : std::uint8_t {
  write = 'w',
  truncate = 't',
  sync = 's',
  create = 'c',
  make_folder = 'm',
  rename = 'r',
  remove = 'u',
  answer = 'a'  ///< bytes given to a pipe or socket: what the other side was told
};

struct Head {
  std::uint8_t kind;
  std::uint8_t reserved[3];
  std::uint32_t name_bytes;
  std::uint64_t offset;
  std::uint64_t data_bytes;
};

template <class Function> Function real(const char *name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool ends_with(const std::string &text, const char *ending) {
  const std::size_t length = std::strlen(ending);
  return text.size() >= length && text.compare(text.size() - length, length, ending) == 0;
}

class Shim {
public:
  Shim() {
    if (const char *folder = std::getenv("DISK_SHIM_FOLDER")) folder_ = folder;
    if (const char *file = std::getenv("DISK_SHIM_CONTROL")) {
      const int opened = static_cast<int>(syscall(SYS_openat, AT_FDCWD, file, O_RDWR));
      void *place = mmap(nullptr, sizeof(Control), PROT_READ | PROT_WRITE, MAP_SHARED, opened, 0);
      if (place != MAP_FAILED) control_ = static_cast<Control *>(place);
      syscall(SYS_close, opened);
    }
    if (const char *file = std::getenv("DISK_SHIM_RECORD"))
      record_ = static_cast<int>(
          syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  }

  bool is_ours(const char *path) const {
    return path != nullptr && !folder_.empty() &&
           std::strncmp(path, folder_.c_str(), folder_.size()) == 0;
  }
  std::string name_of(int descriptor) {
    const auto found = names_.find(descriptor);
    return found == names_.end() ? std::string() : found->second;
  }
  void note_open(int descriptor, const char *path) { names_[descriptor] = path; }
  void note_close(int descriptor) { names_.erase(descriptor); }

  /// True when this call is to fail; errno is set then.
  bool fails() {
    if (control_ == nullptr) return false;
    const std::uint64_t call = ++control_->calls;
    const std::uint64_t at = control_->fail_at;
    if (at == 0 || call < at || (call > at && control_->sticky == 0)) return false;
    ++control_->failed;
    errno = static_cast<int>(control_->error);
    return true;
  }
  bool tears() const { return control_ != nullptr && control_->torn != 0; }

  void record(Kind kind, const std::string &name, std::uint64_t offset = 0,
              const void *data = nullptr, std::uint64_t bytes = 0) const {
    // The shared-memory file is made anew after a power cut: it holds no facts.
    if (record_ < 0 || ends_with(name, "-shm")) return;
    const Head head{static_cast<std::uint8_t>(kind),
                    {},
                    static_cast<std::uint32_t>(name.size()),
                    offset,
                    bytes};
    put(&head, sizeof head);
    put(name.data(), name.size());
    put(data, bytes);
  }
  bool records() const { return record_ >= 0; }

  std::recursive_mutex mutex;

private:
  void put(const void *data, std::size_t bytes) const {
    const auto *from = static_cast<const char *>(data);
    while (bytes > 0) {
      const long written = syscall(SYS_write, record_, from, bytes);
      if (written <= 0) return;
      from += written;
      bytes -= static_cast<std::size_t>(written);
    }
  }

  std::string folder_;
  Control *control_ = nullptr;
  int record_ = -1;
  std::map<int, std::string> names_;
};

Shim &shim() {
  // Never destroyed: threads write until the very end.
  static Shim *const one = new Shim;
  return *one;
}

using Lock = std::lock_guard<std::recursive_mutex>;

bool is_stream(int descriptor) {
  struct stat facts {};
  return descriptor > 2 && ::fstat(descriptor, &facts) == 0 &&
         (S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode));
}

template <class Write>
ssize_t write_with(int descriptor, const void *data, std::size_t bytes, std::uint64_t offset,
                   const Write &write) {
  Shim &disk = shim();
  const std::string name = disk.name_of(descriptor);
  std::size_t wanted = bytes;
  bool failing = false;
  int reason = 0;
  if (!name.empty() && disk.fails()) {
    reason = errno;
    if (!disk.tears() || bytes < 2) return -1;
    failing = true;
    wanted = bytes / 2;
  }
  const ssize_t written = write(wanted);
  if (written > 0 && !name.empty())
    disk.record(Kind::write, name, offset, data, static_cast<std::uint64_t>(written));
  if (!failing) return written;
  errno = reason;
  return -1;
}

int open_with(const char *path, int flags, mode_t mode, const char *function) {
  using Open = int (*)(const char *, int, ...);
  static const auto open_plain = real<Open>("open");
  static const auto open_large = real<Open>("open64");
  const auto open_it = std::strcmp(function, "open64") == 0 ? open_large : open_plain;
  Shim &disk = shim();
  if (!disk.is_ours(path)) return open_it(path, flags, mode);
  const Lock lock(disk.mutex);
  struct stat facts {};
  const bool creates = (flags & O_CREAT) != 0 && ::stat(path, &facts) != 0;
  if (creates && disk.fails()) return -1;
  const int descriptor = open_it(path, flags, mode);
  if (descriptor < 0) return descriptor;
  disk.note_open(descriptor, path);
  if (creates) disk.record(Kind::create, path);
  if ((flags & O_TRUNC) != 0) disk.record(Kind::truncate, path);
  return descriptor;
}

int sync_with(int descriptor, const char *function) {
  using Sync = int (*)(int);
  const auto sync = real<Sync>(function);
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  const std::string name = disk.name_of(descriptor);
  if (name.empty()) return sync(descriptor);
  if (disk.fails()) return -1;
  // A recorded run counts on the order of calls, not on the disk under it.
  const int done = disk.records() ? 0 : sync(descriptor);
  if (done == 0) disk.record(Kind::sync, name);
  return done;
}

int truncate_with(int descriptor, off_t length) {
  static const auto truncate_it = real<int (*)(int, off_t)>("ftruncate64");
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  const std::string name = disk.name_of(descriptor);
  if (name.empty()) return truncate_it(descriptor, length);
  if (disk.fails()) return -1;
  const int done = truncate_it(descriptor, length);
  if (done == 0) disk.record(Kind::truncate, name, static_cast<std::uint64_t>(length));
  return done;
}

int remove_with(const char *path, const char *function) {
  using Remove = int (*)(const char *);
  const auto remove_it = real<Remove>(function);
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  const int done = remove_it(path);
  if (done == 0 && disk.is_ours(path)) disk.record(Kind::remove, path);
  return done;
}

mode_t mode_from(int flags, va_list words) {
  return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(words, int)) : 0;
}

}  // namespace

extern "C" {

int open(const char *path, int flags, ...) {
  va_list words;
  va_start(words, flags);
  const mode_t mode = mode_from(flags, words);
  va_end(words);
  return open_with(path, flags, mode, "open");
}

int open64(const char *path, int flags, ...) {
  va_list words;
  va_start(words, flags);
  const mode_t mode = mode_from(flags, words);
  va_end(words);
  return open_with(path, flags, mode, "open64");
}

int close(int descriptor) {
  static const auto close_it = real<int (*)(int)>("close");
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  disk.note_close(descriptor);
  return close_it(descriptor);
}

ssize_t write(int descriptor, const void *data, size_t bytes) {
  static const auto write_it = real<ssize_t (*)(int, const void *, size_t)>("write");
  Shim &disk = shim();
  if (disk.records() && is_stream(descriptor)) {
    {
      const Lock lock(disk.mutex);
      disk.record(Kind::answer, "", 0, data, bytes);
    }
    // Not under the lock: a full pipe waits.
    return write_it(descriptor, data, bytes);
  }
  if (is_stream(descriptor)) return write_it(descriptor, data, bytes);
  const Lock lock(disk.mutex);
  const off_t place = ::lseek(descriptor, 0, SEEK_CUR);
  return write_with(descriptor, data, bytes, place < 0 ? 0 : static_cast<std::uint64_t>(place),
                    [&](size_t wanted) { return write_it(descriptor, data, wanted); });
}

ssize_t pwrite64(int descriptor, const void *data, size_t bytes, off64_t offset) {
  static const auto write_it = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
  const Lock lock(shim().mutex);
  return write_with(descriptor, data, bytes, static_cast<std::uint64_t>(offset),
                    [&](size_t wanted) { return write_it(descriptor, data, wanted, offset); });
}

int fsync(int descriptor) { return sync_with(descriptor, "fsync"); }
int fdatasync(int descriptor) { return sync_with(descriptor, "fdatasync"); }
int ftruncate(int descriptor, off_t length) { return truncate_with(descriptor, length); }
int ftruncate64(int descriptor, off64_t length) { return truncate_with(descriptor, length); }

int mkdir(const char *path, mode_t mode) {
  static const auto make = real<int (*)(const char *, mode_t)>("mkdir");
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  if (!disk.is_ours(path)) return make(path, mode);
  struct stat facts {};
  if (::stat(path, &facts) != 0 && disk.fails()) return -1;
  const int done = make(path, mode);
  if (done == 0) disk.record(Kind::make_folder, path);
  return done;
}

int rename(const char *from, const char *to) {
  static const auto rename_it = real<int (*)(const char *, const char *)>("rename");
  Shim &disk = shim();
  const Lock lock(disk.mutex);
  if (!disk.is_ours(to)) return rename_it(from, to);
  if (disk.fails()) return -1;
  const int done = rename_it(from, to);
  // The name is the new one, the data the old one.
  if (done == 0) disk.record(Kind::rename, to, 0, from, std::strlen(from));
  return done;
}

int unlink(const char *path) { return remove_with(path, "unlink"); }
int remove(const char *path) { return remove_with(path, "remove"); }

}  // extern "C"
