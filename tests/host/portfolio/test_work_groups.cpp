// SPDX-License-Identifier: Apache-2.0
// Files that show one work count as that work; nothing is lost by it, and it can be undone.
#include "portfolio/desk.h"
#include "portfolio/work_groups.h"
#include "vision/extract.h"

#include <set>

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> found_in(Desk &desk, const Bytes &picture) {
  match::Index index;
  REQUIRE(desk.works.load_into(index, 0));
  image::DecodeRequest request;
  request.bytes = picture;
  request.max_side = vision::kQuerySide;
  const auto answer = desk.decoders->decode(request);
  const auto verdict =
      match::find(index, vision::extract_query(answer.pixels, {answer.width, answer.height}));
  std::set<std::string> found;
  for (const auto &finding : verdict.findings)
    if (finding.kind == match::Kind::match) found.insert(finding.work_id);
  return found;
}

std::set<std::string> ids_of(const std::vector<portfolio::Work> &works) {
  std::set<std::string> ids;
  for (const auto &work : works)
    ids.insert(work.id);
  return ids;
}

/// heron: a master, a small export and a lighter one; others beside it.
struct Studio : Desk {
  Studio() {
    write_file(art / "a heron master.tif", version_tiff(1, {}));
    index();
    lead = by_name().at("a heron master").id;
    write_file(art / "heron small.tif", version_tiff(1, {.shrink = 2}));
    write_file(art / "heron light.tif", version_tiff(1, {.lighter = 9}));
    write_file(art / "owl.tif", version_tiff(2, {}));
    index();
  }
  std::string lead;
};

}  // namespace

TEST_CASE("versions of a work are one work, and a match with any of them says it") {
  Studio desk;
  CHECK(desk.standing().works == 2);
  CHECK(desk.standing().grouped == 2);
  CHECK(desk.standing().files == 4);
  const auto works = desk.by_name();
  REQUIRE(works.size() == 2);
  REQUIRE(works.count("a heron master") == 1);
  const auto same = desk.works.same_work(desk.lead).value();
  CHECK(same.size() == 3);
  CHECK(same.front().id == desk.lead);
  const auto rows = desk.works.inventory(portfolio::Filter::all, std::nullopt, 100).value();
  CHECK(rows.total == 2);
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[0].versions == 3);
  CHECK(rows.rows[1].versions == 1);

  for (const auto &version : {Version{}, Version{.shrink = 2}, Version{.lighter = 9}})
    CHECK(found_in(desk, version_tiff(1, version)) == std::set<std::string>{desk.lead});
  CHECK(found_in(desk, version_tiff(2, {})) == std::set<std::string>{works.at("owl").id});

  // Each member is a work still: its facts can be asked for.
  for (const auto &work : same)
    CHECK(desk.works.work(work.id).value().width == work.width);
  CHECK(desk.index().read == 0);
}

TEST_CASE("details, mirrored forms and works of one series are works of their own") {
  Desk desk;
  write_file(desk.art / "whole.tif", version_tiff(1, {}));
  write_file(desk.art / "detail.tif", version_tiff(1, {.trim = 120}));
  write_file(desk.art / "mirrored.tif", version_tiff(1, {.mirrored = true}));
  write_file(desk.art / "series one.tif", version_tiff(5, {.same_frame = true}));
  write_file(desk.art / "series two.tif", version_tiff(6, {.same_frame = true}));
  desk.index();
  CHECK(desk.standing().works == 5);
  CHECK(desk.standing().grouped == 0);
}

TEST_CASE("the work goes on with what is left of its files") {
  Studio desk;
  SECTION("the first is deleted") {
    fs::remove(desk.art / "a heron master.tif");
    desk.index();
    CHECK(desk.standing().vanished == 1);
    const auto work = desk.works.work(desk.lead).value();
    CHECK_FALSE(work.vanished);
    CHECK(work.name == "heron light");
  }
  SECTION("the first is painted over") {
    write_file(desk.art / "a heron master.tif", version_tiff(3, {}));
    fs::last_write_time(desk.art / "a heron master.tif",
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    desk.index();
    CHECK(desk.standing().works == 3);
    CHECK(desk.standing().grouped == 1);
    CHECK(desk.works.work(desk.lead).value().state == portfolio::WorkState::ready);
    CHECK(desk.works.thumbnail(desk.lead));
  }
  SECTION("the first is saved again, a little lighter") {
    write_file(desk.art / "a heron master.tif", version_tiff(1, {.lighter = 4}));
    fs::last_write_time(desk.art / "a heron master.tif",
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    desk.index();
    CHECK(desk.standing().works == 2);
  }
  SECTION("all are deleted") {
    for (const auto *name : {"a heron master.tif", "heron small.tif", "heron light.tif"})
      fs::remove(desk.art / name);
    desk.index();
    CHECK(desk.works.work(desk.lead).value().vanished);
  }
  CHECK(found_in(desk, version_tiff(1, {})) == std::set<std::string>{desk.lead});
}

TEST_CASE("a work set apart by the artist stays apart, and can be joined again") {
  Studio desk;
  const auto same = desk.works.same_work(desk.lead).value();
  const auto other = same[1].id;
  match::Index index;
  auto reached = desk.works.load_into(index, 0).value();
  CHECK(index.size() == 2);

  SECTION("one of the group") {
    REQUIRE(portfolio::set_apart(desk.store.database, other));
    CHECK(ids_of(desk.works.same_work(other).value()) == std::set<std::string>{other});
    CHECK(desk.works.same_work(desk.lead).value().size() == 2);
  }
  SECTION("the one that stands for it") {
    REQUIRE(portfolio::set_apart(desk.store.database, desk.lead));
    CHECK(desk.works.same_work(desk.lead).value().size() == 1);
    CHECK(ids_of(desk.works.same_work(other).value()) ==
          std::set<std::string>{same[1].id, same[2].id});
  }
  CHECK(desk.standing().works == 3);
  reached = desk.works.load_into(index, reached).value();
  CHECK(index.size() == 3);
  REQUIRE(desk.store.database.execute("UPDATE works SET state = 'waiting' WHERE apart = 1; "
                                      "UPDATE files SET state = 'waiting'"));
  desk.index();
  CHECK(desk.standing().works == 3);

  REQUIRE(portfolio::join(desk.store.database, other, desk.lead));
  REQUIRE(portfolio::join(desk.store.database, same[2].id, desk.lead));
  CHECK(desk.works.same_work(other).value().size() == 3);
  CHECK(desk.works.same_work(other).value().front().id == desk.lead);
  CHECK(desk.works.load_into(index, reached));
  CHECK(index.size() == 2);
  CHECK(portfolio::join(desk.store.database, "none", desk.lead).error().code ==
        ErrorCode::not_found);
  CHECK(portfolio::set_apart(desk.store.database, "none").error().code == ErrorCode::not_found);
}

TEST_CASE("works that were not compared before a stop are compared by the next run") {
  Studio desk;
  REQUIRE(desk.store.database.execute("UPDATE works SET same_as = NULL, compared = 0"));
  CHECK(desk.standing().works == 4);
  portfolio::WorkGroups groups(desk.store);
  REQUIRE(groups.compare_new());
  CHECK(desk.standing().works == 2);
  CHECK(desk.works.same_work(desk.lead).value().front().id == desk.lead);
}

TEST_CASE("a group outlives the loss of the work that gave it its id") {
  Studio desk;
  const auto same = desk.works.same_work(desk.lead).value();
  REQUIRE(desk.store.database.execute("DELETE FROM works WHERE name = 'a heron master'"));
  CHECK(desk.standing().works == 2);
  CHECK(desk.works.work(desk.lead).value().width == same[1].width);
  CHECK(found_in(desk, version_tiff(1, {})) == std::set<std::string>{desk.lead});
}
