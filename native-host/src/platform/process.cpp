// SPDX-License-Identifier: Apache-2.0
#include "platform/process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

namespace counterproof::platform {

namespace {

constexpr int kFirstInherited = 3;

/// Copies above the numbers the child will see, so that one dup2 never overwrites the source of the
/// next.
constexpr int kAboveInherited = 32;

#ifdef COUNTERPROOF_SANITIZED
char **child_environment() { return environ; }  // sanitizers read their options there
#else
char **child_environment() {
  static char *empty[] = {nullptr};
  return empty;
}
#endif

}  // namespace

ProcessEnd ChildProcess::wait() {
  ProcessEnd end;
  if (!started()) return end;
  int state = 0;
  pid_t collected = -1;
  do {
    collected = ::waitpid(id_, &state, 0);
  } while (collected < 0 && errno == EINTR);
  id_ = -1;
  if (collected > 0 && WIFEXITED(state)) end.code = WEXITSTATUS(state);
  if (collected > 0 && WIFSIGNALED(state)) end.signal = WTERMSIG(state);
  return end;
}

ProcessEnd ChildProcess::kill() {
  if (!started()) return {};
  ::kill(id_, SIGKILL);
  return wait();
}

bool was_killed(const ProcessEnd &end) { return end.signal == SIGKILL; }

Descriptor given_descriptor(int place) { return Descriptor(kFirstInherited + place); }

namespace {

/// A program's name and arguments as exec takes them.
struct Words {
  Words(const std::filesystem::path &program, const std::vector<std::string> &arguments)
      : kept{program.string()} {
    kept.insert(kept.end(), arguments.begin(), arguments.end());
    for (std::string &word : kept)
      argv.push_back(word.data());
    argv.push_back(nullptr);
  }
  std::vector<std::string> kept;
  std::vector<char *> argv;
};

/// The child's descriptors are those of `actions`, which end with it.
Result<ChildProcess> spawn(const std::filesystem::path &program,
                           const std::vector<std::string> &arguments,
                           posix_spawn_file_actions_t &actions, char **environment) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  Words words(program, arguments);
  pid_t id = -1;
  const int why =
      ::posix_spawn(&id, words.argv.front(), &actions, &attributes, words.argv.data(), environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (why != 0)
    return fail(ErrorCode::internal, "A part of Counterproof could not be started.",
                words.kept.front() + ": " + std::strerror(why));
  return ChildProcess(id);
}

Descriptor copy_above(const Descriptor &given) {
  return Descriptor(::fcntl(given.get(), F_DUPFD_CLOEXEC, kAboveInherited));
}

}  // namespace

Result<ChildProcess> start_process(const std::filesystem::path &program,
                                   const std::vector<std::string> &arguments,
                                   const std::vector<const Descriptor *> &descriptors) {
  std::vector<Descriptor> copies;
  copies.reserve(descriptors.size());
  for (const Descriptor *given : descriptors)
    copies.push_back(copy_above(*given));

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  int number = kFirstInherited;
  for (const Descriptor &copy : copies)
    posix_spawn_file_actions_adddup2(&actions, copy.get(), number++);
  return spawn(program, arguments, actions, child_environment());
}

namespace {

/// In the child, between fork and exec: only calls that are safe there.
[[noreturn]] void become_desktop_program(const Descriptor &output, pid_t parent, const char *name,
                                         char *const *argv) {
  constexpr int kCouldNotStart = 127;
  ::setpgid(0, 0);
#ifdef __linux__
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  sigset_t none;
  sigemptyset(&none);
  for (int signal = 1; signal < NSIG; ++signal)
    ::signal(signal, SIG_DFL);
  ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
  const int nothing = ::open("/dev/null", O_RDONLY);
  // The parent may have ended before it could be asked for.
  if (::getppid() == parent && ::dup2(nothing, 0) == 0 && ::dup2(output.get(), 1) == 1) {
    if (nothing > 2) ::close(nothing);
    ::execve(name, argv, environ);
  }
  ::_exit(kCouldNotStart);
}

}  // namespace

Result<ChildProcess> start_desktop_program(const std::filesystem::path &program,
                                           const std::vector<std::string> &arguments,
                                           const Descriptor &output) {
  const Descriptor copy = copy_above(output);
  Words words(program, arguments);
  const pid_t parent = ::getpid();
  // posix_spawn cannot ask for the signal at our end.
  const pid_t id = ::fork();
  if (id == 0) become_desktop_program(copy, parent, words.argv.front(), words.argv.data());
  if (id < 0)
    return fail(ErrorCode::internal, "A part of Counterproof could not be started.",
                words.kept.front() + ": " + std::strerror(errno));
  // In both, so that the group is there whoever runs first.
  ::setpgid(id, id);
  return ChildProcess(id);
}

}  // namespace counterproof::platform
