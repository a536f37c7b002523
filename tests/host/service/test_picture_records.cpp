// SPDX-License-Identifier: Apache-2.0
#include "portfolio/desk.h"
#include "service/host_service.h"
#include "service/manual_lanes.h"

using namespace counterproof;
using namespace counterproof::service;

TEST_CASE("a picture whose work cannot be read from the records is refused, never no match") {
  test::Desk desk;
  test::write_file(desk.art / "blue_heron.tif", test::drawn_tiff(1));
  desk.index();
  const auto work = desk.by_name().at("blue_heron").id;
  const Bytes picture = desk.works.thumbnail(work).value();

  ManualLanes lanes;
  std::vector<std::string> sent;
  HostService host(
      {desk.folder.path() / "data", std::filesystem::path(BINARY_DIR) / "counterproof-decoder"},
      desk.clock, lanes, [&](std::string_view text) {
        sent.emplace_back(text);
        return true;
      });
  const auto ask = [&](std::int64_t id) {
    sent.clear();
    protocol::PictureMatchParams params;
    params.pictures.push_back({"first", picture});
    params.pictures.push_back({"second", picture});
    host.dispatcher().take(protocol::Request{id, "picture.match", std::move(params)});
    lanes.run();
  };
  host.dispatcher().take(
      protocol::Request{1, "session.hello", protocol::HelloParams{"test", "1", {1, 0}}});

  ask(2);
  REQUIRE(sent.size() == 3);
  CHECK(sent[0].find(work) != std::string::npos);
  CHECK(sent[1].find(work) != std::string::npos);
  CHECK(sent[2].find("\"result\"") != std::string::npos);

  // The works in memory stay current without this table; a work's words do not.
  REQUIRE(desk.store.database.execute("ALTER TABLE files RENAME TO files_out_of_reach"));
  ask(3);
  REQUIRE(sent.size() == 1);
  CHECK(sent[0].find("storage_failed") != std::string::npos);

  REQUIRE(desk.store.database.execute("ALTER TABLE files_out_of_reach RENAME TO files"));
  ask(4);
  CHECK(sent.size() == 3);

  // A work that is not known any more is no failure.
  REQUIRE(desk.store.database.execute("DELETE FROM works"));
  ask(5);
  REQUIRE(sent.size() == 3);
  CHECK(sent[0].find("\"kind\":\"none\"") != std::string::npos);
}
