// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::platform {

/// How a child ended: by itself with `code`, or by a signal.
struct ProcessEnd {
  std::optional<int> code;
  std::optional<int> signal;
};

/// Ended from outside (a computer out of memory, the task manager), not by what it did.
bool was_killed(const ProcessEnd &end);

/// A started child; killed and collected at the end of its life, so it is never left behind.
class ChildProcess {
public:
  ChildProcess() = default;
  explicit ChildProcess(int id) : id_(id) {}
  ChildProcess(ChildProcess &&other) noexcept : id_(std::exchange(other.id_, -1)) {}
  ChildProcess &operator=(ChildProcess &&other) noexcept {
    if (this != &other) {
      kill();
      id_ = std::exchange(other.id_, -1);
    }
    return *this;
  }
  ~ChildProcess() { kill(); }

  /// Linux: the process's number; Windows: the handle we hold.
  int id() const { return id_; }
  bool started() const { return id_ > 0; }
  /// Waits for its end.
  ProcessEnd wait();
  /// Ends it at once (SIGKILL) and collects it; tells its own end when it had ended before.
  ProcessEnd kill();

private:
  int id_ = -1;
};

/// Starts `program` without a shell and with an empty environment. It finds /dev/null as 0, 1 and
/// 2, and the given descriptors as 3, 4, … (Windows: by numbers of its own, see given_descriptor);
/// nothing else of ours. Cheap from a large process too
/// (vfork inside posix_spawn).
Result<ChildProcess> start_process(const std::filesystem::path &program,
                                   const std::vector<std::string> &arguments,
                                   const std::vector<const Descriptor *> &descriptors);

/// In the child: what start_process was given at this place (0, 1, …).
Descriptor given_descriptor(int place);

/// Starts a program of the desktop: with our environment, which names the display and the language,
/// /dev/null as 0, `output` as 1 and our own 2. It leads a process group of its own, so that what
/// it starts can be ended with it; and it ends with the thread that calls this, however that ends.
/// A program that cannot be run ends with code 127.
Result<ChildProcess> start_desktop_program(const std::filesystem::path &program,
                                           const std::vector<std::string> &arguments,
                                           const Descriptor &output);

}  // namespace counterproof::platform
