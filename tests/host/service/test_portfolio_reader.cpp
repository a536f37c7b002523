// SPDX-License-Identifier: Apache-2.0
// Folders read beside requests, by a reader of its own connection and threads.
#include "portfolio/desk.h"
#include "service/portfolio_reader.h"

#include <chrono>
#include <thread>

using namespace counterproof;
using namespace counterproof::test;

namespace {

service::PortfolioReader::Options options_of(const Desk &desk) {
  return {.data_folder = desk.folder.path() / "data",
          .decoder = std::filesystem::path(BINARY_DIR) / "counterproof-decoder",
          .threads = 2,
          .pause = std::chrono::milliseconds(20)};
}

void wait_for_works(Desk &desk, std::int64_t count) {
  while (desk.standing().works != count)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

}  // namespace

TEST_CASE("a folder chosen in a host that ended before it was looked through is read by the next") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  REQUIRE(desk.works.add_folder(desk.art));
  const SystemClock clock;
  service::PortfolioReader reader(options_of(desk), clock);
  reader.start();
  wait_for_works(desk, 1);
}

TEST_CASE("of two readers one reads, and the other goes on when it is gone") {
  Desk desk;
  const auto later = desk.folder.path() / "later";
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  write_file(later / "owl.tif", drawn_tiff(2));
  const SystemClock clock;
  service::PortfolioReader second(options_of(desk), clock);
  {
    service::PortfolioReader first(options_of(desk), clock);
    first.start();
    second.start();
    REQUIRE(desk.works.add_folder(desk.art));
    first.read_all_again();
    second.read_all_again();
    wait_for_works(desk, 1);
  }
  REQUIRE(desk.works.add_folder(later));
  second.read_all_again();
  wait_for_works(desk, 2);
  CHECK(desk.standing().failed == 0);
}
