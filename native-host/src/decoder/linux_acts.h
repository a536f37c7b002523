// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/escape_act.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/// What the filter of platform/sandbox.h must stop on Linux: system calls, bare, so that no library
/// stands in between.
namespace counterproof::decoder {

inline bool worked(long result) { return result >= 0; }

inline bool run_program(int from_memory) {
  char *const nothing[] = {nullptr};
  if (from_memory == 0) return worked(::syscall(SYS_execve, "/bin/true", nothing, nothing));
  const long file = ::syscall(SYS_memfd_create, "x", 0U);
  return worked(file) || worked(::syscall(SYS_execveat, file, "", nothing, nothing, AT_EMPTY_PATH));
}

inline bool make_executable() {
  constexpr std::size_t kPage = 4096;
  void *page = ::mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return worked(::syscall(SYS_mprotect, page, kPage, PROT_READ | PROT_EXEC));
}

inline bool map_executable() {
  constexpr std::size_t kPage = 4096;
  return worked(::syscall(SYS_mmap, nullptr, kPage, PROT_READ | PROT_WRITE | PROT_EXEC,
                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
}

inline constexpr std::array kActs = {
    Act{"open", [] { return worked(::syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY)); }},
    Act{"create",
        [] { return worked(::syscall(SYS_openat, AT_FDCWD, "/tmp/x", O_CREAT | O_WRONLY, 0600)); }},
    Act{"unlink", [] { return worked(::syscall(SYS_unlinkat, AT_FDCWD, "/tmp/x", 0)); }},
    Act{"socket", [] { return worked(::syscall(SYS_socket, AF_INET, SOCK_STREAM, 0)); }},
    Act{"unix_socket", [] { return worked(::syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0)); }},
    Act{"connect",
        [] {
          const sockaddr_in address{AF_INET, 0, {0}, {}};
          return worked(::syscall(SYS_connect, 3, &address, sizeof(address)));
        }},
    Act{"execve", [] { return run_program(0); }},
    Act{"memory_execve", [] { return run_program(1); }},
    Act{"fork", [] { return worked(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }},
    Act{"ptrace", [] { return worked(::syscall(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0)); }},
    Act{"read_other",
        [] { return worked(::syscall(SYS_process_vm_readv, ::getppid(), 0, 0, 0, 0, 0)); }},
    Act{"io_uring", [] { return worked(::syscall(SYS_io_uring_setup, 1, nullptr)); }},
    Act{"mprotect_exec", [] { return make_executable(); }},
    Act{"mmap_exec", [] { return map_executable(); }},
    Act{"clone3", [] { return worked(::syscall(SYS_clone3, nullptr, 0)); }},
    Act{"kill_parent", [] { return worked(::syscall(SYS_kill, ::getppid(), 0)); }},
    Act{"bpf", [] { return worked(::syscall(SYS_bpf, BPF_MAP_CREATE, nullptr, 0)); }},
    Act{"userfaultfd", [] { return worked(::syscall(SYS_userfaultfd, 0)); }},
    Act{"new_filter",
        [] { return worked(::syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, nullptr)); }},
};

}  // namespace counterproof::decoder
