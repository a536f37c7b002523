// SPDX-License-Identifier: Apache-2.0
#include "platform/byte_stream.h"
#include "platform/stdout_guard.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::platform;

namespace {

constexpr std::array<std::uint8_t, 3> kFrame{'a', 'b', 'c'};

/// What a program whose libraries print at any time leaves on its standard output.
[[noreturn]] void noisy_program(int standard_output, bool with_stderr) {
  ::dup2(standard_output, STDOUT_FILENO);
  if (!with_stderr) ::close(STDERR_FILENO);
  const auto frames = take_stdout();
  if (!frames) std::_Exit(1);
  std::printf("noise before\n");
  std::fflush(stdout);
  if (::system("echo noise from a child") != 0) std::_Exit(2);
  if (!write_full(frames->get(), kFrame)) std::_Exit(3);
  if (::write(STDOUT_FILENO, "noise\n", 6) != 6) std::_Exit(4);
  std::_Exit(0);
}

}  // namespace

TEST_CASE("nothing that is printed gets between the frames") {
  const bool with_stderr = GENERATE(true, false);
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) noisy_program(ends[1], with_stderr);
  ::close(ends[1]);
  std::array<std::uint8_t, 100> seen{};
  const auto got = read_full(ends[0], seen);
  ::close(ends[0]);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  REQUIRE(got);
  CHECK(std::string(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(*got)) == "abc");
}
