// SPDX-License-Identifier: Apache-2.0
#include "platform/sandbox.h"

#include "platform/descriptor.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <linux/close_range.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace counterproof::platform {

namespace {

#ifdef COUNTERPROOF_SANITIZED
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

bool limit(__rlimit_resource_t what, std::uint64_t value) {
  const rlimit both{value, value};
  return ::setrlimit(what, &both) == 0;
}

bool set_limits(const SandboxLimits &limits) {
  constexpr std::uint64_t kOpenFiles = 16;
  const bool memory = kSanitized || limit(RLIMIT_AS, limits.address_space_bytes);
  const bool data = kSanitized || limit(RLIMIT_DATA, limits.data_bytes);
  return memory && data && limit(RLIMIT_CPU, limits.cpu_seconds) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, kOpenFiles);
}

/// Handles every access right the running kernel knows and allows none. Best effort: returns 0
/// where the kernel has no Landlock.
int forbid_files() {
  const long abi =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) return 0;
  // Rights by ABI, so that a newer kernel forbids more than the header of the build machine knows.
  const std::uint64_t rights = abi >= 5   ? (1ULL << 16) - 1
                               : abi >= 3 ? (1ULL << 15) - 1
                               : abi == 2 ? (1ULL << 14) - 1
                                          : (1ULL << 13) - 1;
  // ABI 4 adds TCP bind and connect as a second word; the kernel takes the longer struct by size.
  const std::uint64_t words[2] = {rights, 3};
  const std::size_t size = abi >= 4 ? sizeof(words) : sizeof(words[0]);
  const Descriptor rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, words, size, 0)));
  if (!rules.valid() || ::syscall(SYS_landlock_restrict_self, rules.get(), 0) != 0) return 0;
  return static_cast<int>(abi);
}

/// Everything off the list ends the process. New memory can be had, executable memory cannot.
bool filter_calls() {
  const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_KILL_PROCESS);
  if (filter == nullptr) return false;
  bool whole = true;
  for (const int call :
       {SCMP_SYS(recvmsg), SCMP_SYS(sendmsg), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(close),
        SCMP_SYS(munmap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(exit),
        SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
        SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(mremap),
        SCMP_SYS(sysinfo)})  // the C library's qsort asks how much memory there is
    whole = whole && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    whole = whole && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
  whole = whole && ::seccomp_load(filter) == 0;
  ::seccomp_release(filter);
  return whole;
}

tl::unexpected<Error> no_sandbox(const char *layer) {
  return fail(ErrorCode::decoder_unavailable,
              "This system does not let Counterproof lock up its picture decoder, so no picture is "
              "decoded; see `counterproof doctor`.",
              std::string(layer) + ": " + std::strerror(errno));
}

}  // namespace

std::string describe(const SandboxLevel &level) {
  if (!level.filtered) return "none (sanitizer build)";
  return level.landlock_abi > 0 ? "seccomp+landlock" : "seccomp";
}

std::vector<const char *> acts_surely_stopped() { return {"open", "socket", "execve"}; }

bool was_stopped(const ProcessEnd &end) { return end.signal == SIGSYS; }

Result<SandboxLevel> enter_sandbox(const SandboxLimits &limits) {
  SandboxLevel level;
  const auto first = static_cast<unsigned>(limits.first_closed_descriptor);
  if (::syscall(SYS_close_range, first, ~0U, 0) != 0) {
    for (int number = limits.first_closed_descriptor; number < 1024; ++number)
      ::close(number);
  }
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return no_sandbox("parent death signal");
  if (::prctl(PR_SET_DUMPABLE, 0) != 0) return no_sandbox("dumpable");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return no_sandbox("no new privileges");
  if (!set_limits(limits)) return no_sandbox("limits");
  if constexpr (kSanitized) return level;
  level.landlock_abi = forbid_files();
  if (!filter_calls()) return no_sandbox("seccomp");
  level.filtered = true;
  return level;
}

}  // namespace counterproof::platform
