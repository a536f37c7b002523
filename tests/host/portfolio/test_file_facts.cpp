// SPDX-License-Identifier: Apache-2.0
// What is kept of a file beside its features: the dates it tells, and that it stops decoders.
#include "portfolio/desk.h"

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<image::DecoderPool> decoders_that(const fs::path &folder, const std::string &lie) {
  const auto program = folder / ("lying-decoder-" + lie);
  std::error_code there_already;
  fs::create_symlink(LYING_DECODER, program, there_already);
  image::DecoderPool::Options options;
  options.decoder = program;
  options.rules = image::Rules::own;
  if (lie == "hang") options.time_limit = std::chrono::milliseconds(50);
  auto pool = image::DecoderPool::start(options);
  REQUIRE(pool.has_value());
  return std::move(*pool);
}

/// A run of its own, as another start of the program would be: pools forget.
portfolio::IndexRun run_with(Desk &desk, const std::string &lie, int *replaced = nullptr) {
  const auto pool = decoders_that(desk.folder.path(), lie);
  auto run = portfolio::index_folders(desk.store, desk.clock, source_of(*pool), {desk.art});
  REQUIRE(run.has_value());
  if (replaced != nullptr) *replaced = pool->replaced();
  return *run;
}

}  // namespace

TEST_CASE("the dates that a file tells are kept with the work") {
  Desk desk;
  write_file(desk.art / "dated.tif", dated_tiff(1, "2021:05:04 10:20:30"));
  write_file(desk.art / "undated.tif", drawn_tiff(2));
  desk.index();
  const auto works = desk.by_name();
  const auto dates = desk.works.dates(works.at("dated").id).value();
  REQUIRE(dates.size() == 1);
  CHECK(dates[0].source == "exif_changed");
  CHECK(dates[0].told == "2021-05-04T10:20:30");
  CHECK(desk.works.dates(works.at("undated").id).value().empty());
  CHECK(desk.works.dates("none").value().empty());
  const auto rows = desk.works.inventory(portfolio::Filter::all, std::nullopt, 100).value().rows;
  REQUIRE(rows.size() == 2);
  REQUIRE(rows[0].dates.size() == 1);
  CHECK(rows[0].dates[0].told == dates[0].told);
  CHECK(rows[1].dates.empty());

  // Its features are made anew: told once still.
  REQUIRE(desk.store.database.execute("UPDATE works SET state = 'waiting'; "
                                      "UPDATE files SET state = 'waiting'"));
  CHECK(desk.index().read == 2);
  CHECK(desk.works.dates(works.at("dated").id).value().size() == 1);
}

TEST_CASE("a file that stopped two decoders is set aside by every later run, by name") {
  Desk desk;
  write_file(desk.art / "trap.tif", drawn_tiff(1));
  int replaced = 0;
  SECTION("in one run") { run_with(desk, "crash", &replaced); }
  SECTION("in two runs") {
    run_with(desk, "hang", &replaced);
    CHECK(replaced == 1);
    CHECK(desk.failures().at("trap.tif").reason.find("set aside") == std::string::npos);
    CHECK(run_with(desk, "hang").read == 1);
  }
  const auto failure = desk.failures().at("trap.tif");
  CHECK(failure.word == "decoder_failed");
  CHECK(failure.reason.find("set aside") != std::string::npos);
  CHECK(run_with(desk, "crash", &replaced).read == 0);
  CHECK(replaced == 0);

  // Another name does not make it another file.
  fs::rename(desk.art / "trap.tif", desk.art / "renamed.tif");
  write_file(desk.art / "sound.tif", drawn_tiff(2));
  const auto run = desk.index();
  CHECK(run.read == 2);
  CHECK(desk.decoders->replaced() == 0);
  CHECK(desk.standing().works == 1);
  CHECK(desk.failures().at("renamed.tif").reason == failure.reason);
  CHECK(desk.index().read == 0);

  // Another version of Counterproof, or another export, is another try.
  REQUIRE(desk.store.database.execute("UPDATE files SET read_by = '0.0.1' WHERE state = 'failed'"));
  CHECK(desk.index().read == 1);
  CHECK(desk.standing().works == 2);
}

TEST_CASE("a file that is no decoder's fault is tried again") {
  Desk desk;
  write_file(desk.art / "one.tif", drawn_tiff(1));
  run_with(desk, "hang");
  CHECK(desk.standing().failed == 1);
  CHECK(desk.index().read == 1);
  CHECK(desk.standing().failed == 0);
  CHECK(desk.standing().works == 1);
}
