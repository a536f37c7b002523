// SPDX-License-Identifier: Apache-2.0
// Hosts and the command line share one way to read folders, and one turn.
#include "portfolio/desk.h"
#include "service/portfolio_reading.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::test;
using service::PortfolioReading;

namespace {

/// `counterproof index` as a process, with what it says.
class IndexCommand {
public:
  IndexCommand(const std::filesystem::path &data, const std::filesystem::path &folder) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    process_ = ::fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::dup2(ends[1], STDERR_FILENO);
      ::close(ends[0]);
      const auto program = std::filesystem::path(BINARY_DIR) / "counterproof";
      ::execl(program.c_str(), "counterproof", "--data", data.c_str(), "index", folder.c_str(),
              static_cast<char *>(nullptr));
      ::_exit(127);
    }
    ::close(ends[1]);
    output_ = ends[0];
  }
  ~IndexCommand() {
    ::close(output_);
    if (process_ > 0) ::kill(process_, SIGKILL);
  }

  /// Until a line has come that contains `words`; all that was said.
  std::string heard_until(const std::string &words) {
    char part[256];
    for (ssize_t count = 1; heard_.find(words) == std::string::npos && count > 0;) {
      count = ::read(output_, part, sizeof part);
      if (count > 0) heard_.append(part, static_cast<std::size_t>(count));
    }
    return heard_;
  }
  void interrupt() const { ::kill(process_, SIGINT); }
  int exit_code() {
    int status = 0;
    ::waitpid(std::exchange(process_, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

private:
  pid_t process_ = 0;
  int output_ = -1;
  std::string heard_;
};

PortfolioReading::Place place_of(const Desk &desk) {
  return {desk.folder.path() / "data", std::filesystem::path(BINARY_DIR) / "counterproof-decoder"};
}

}  // namespace

TEST_CASE("one program at a time has the turn to read") {
  Desk desk;
  auto first = PortfolioReading::try_begin(place_of(desk)).value();
  REQUIRE(first);
  CHECK_FALSE(PortfolioReading::try_begin(place_of(desk)).value());
  first.reset();
  CHECK(PortfolioReading::try_begin(place_of(desk)).value());
}

TEST_CASE("a reading without folders reads those known") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  REQUIRE(desk.works.add_folder(desk.art));
  auto reading = PortfolioReading::try_begin(place_of(desk)).value();
  REQUIRE(reading);
  CHECK(reading->read(desk.store, desk.clock, {}, {}).value().read == 1);
  const auto other = desk.folder.path() / "other";
  write_file(other / "owl.tif", drawn_tiff(2));
  CHECK(reading->read(desk.store, desk.clock, {other}, {}).value().read == 1);
  CHECK(desk.standing().works == 2);
}

TEST_CASE("the command waits for a host that reads, says so, and can be stopped") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  auto host = PortfolioReading::try_begin(place_of(desk)).value();
  REQUIRE(host);
  IndexCommand command(desk.folder.path() / "data", desk.art);
  command.heard_until("waiting until it is done.\n");
  CHECK(desk.standing().works == 0);
  CHECK(desk.standing().folders == 0);
  SECTION("the host is done") {
    host.reset();
    CHECK(command.heard_until("1 work can be found now").find("1 work can be found now") !=
          std::string::npos);
    CHECK(command.exit_code() == 0);
    CHECK(desk.standing().works == 1);
  }
  SECTION("stopped") {
    command.interrupt();
    CHECK(command.exit_code() == 130);
    CHECK(desk.standing().works == 0);
  }
}
