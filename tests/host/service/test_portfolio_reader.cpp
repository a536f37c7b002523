// SPDX-License-Identifier: Apache-2.0
// Folders read beside requests, by a reader of its own connection and threads.
#include "portfolio/desk.h"
#include "service/portfolio_reader.h"

#include <chrono>
#include <functional>
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

/// Waits as long as it takes: a test that hangs has failed.
void wait_until(const std::function<bool()> &holds) {
  while (!holds())
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

void wait_for_works(Desk &desk, std::int64_t count) {
  wait_until([&] { return desk.standing().works == count; });
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

TEST_CASE("what changed while no host ran is found at the start") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  desk.index();
  write_file(desk.art / "owl.tif", drawn_tiff(2));
  const SystemClock clock;
  service::PortfolioReader reader(options_of(desk), clock);
  reader.start();
  wait_for_works(desk, 2);
}

TEST_CASE("a folder is kept up with while the host runs") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  REQUIRE(desk.works.add_folder(desk.art));
  const SystemClock clock;
  service::PortfolioReader reader(options_of(desk), clock);
  reader.start();
  wait_for_works(desk, 1);
  const auto heron = desk.by_name().at("heron").id;

  write_file(desk.art / "new folder" / "owl.tif", drawn_tiff(2));
  wait_for_works(desk, 2);
  write_file(desk.art / "new folder" / "fox.tif", drawn_tiff(3));
  wait_for_works(desk, 3);

  std::filesystem::rename(desk.art / "heron.tif", desk.art / "new folder" / "grey heron.tif");
  wait_until([&] { return desk.by_name().count("grey heron") == 1; });
  CHECK(desk.by_name().at("grey heron").id == heron);
  CHECK(desk.standing().works == 3);

  std::filesystem::remove(desk.art / "new folder" / "fox.tif");
  wait_until([&] { return desk.standing().vanished == 1; });
  CHECK(desk.standing().works == 3);

  write_file(desk.art / "new folder" / "owl.tif", drawn_tiff(4));
  wait_until([&] {
    return desk.works.work(desk.by_name().at("owl").id).value().state ==
               portfolio::WorkState::ready &&
           desk.standing().waiting == 0 && desk.standing().revision > 4;
  });
  CHECK(desk.standing().failed == 0);
}

TEST_CASE("asking for the standing does no harm where changes are told") {
  Desk desk;
  write_file(desk.art / "heron.tif", drawn_tiff(1));
  REQUIRE(desk.works.add_folder(desk.art));
  const SystemClock clock;
  service::PortfolioReader reader(options_of(desk), clock);
  reader.artist_is_here();
  reader.start();
  wait_for_works(desk, 1);
  reader.artist_is_here();
  CHECK(reader.stop(std::chrono::seconds(60)));
  CHECK(desk.standing().works == 1);
}
