// SPDX-License-Identifier: Apache-2.0
// Pictures that came for matching, held for a while, and kept with a case when it is opened.
#include "cases/case_pictures.h"
#include "cases/ledger.h"
#include "cases/listing_pictures.h"
#include "cases/record_desk.h"
#include "crypto/sha256.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

struct Desk : test::RecordDesk {
  ReceivedPictures received{store, clock};
  ListingPictures pictures{store, clock};
  storage::PassingFiles files = received_files(store.folder);

  /// As the host does with what a browser sends. Gives its SHA-256.
  std::string receive(const std::string &key, const Bytes &bytes, const std::string &address = "") {
    const auto sha256 = crypto::to_hex(crypto::sha256(ByteView(bytes)));
    REQUIRE(files.put(sha256, bytes));
    REQUIRE(received.note(
        {{key, address, sha256, static_cast<std::int64_t>(bytes.size()), "image/jpeg"}}));
    return sha256;
  }
  std::int64_t told(const std::string &kind) {
    auto rows = store.database.prepare("SELECT count(*) FROM ledger WHERE kind = ?", kind);
    REQUIRE(rows.next().value());
    return rows.integer(0);
  }
};

const Bytes kPicture{0xff, 0xd8, 0xff, 0xe0};
const Bytes kOther{0xff, 0xd8, 0xff, 0xe1};

}  // namespace

TEST_CASE("a case keeps the bytes that came, with the time at which they came first") {
  Desk desk;
  desk.clock.now = 1'000'000;
  const auto sha256 = desk.receive("S1", kPicture, "https://a.example/1.jpg");
  desk.clock.now = 2'000'000;
  desk.receive("S1", kPicture, "https://a.example/1.jpg");
  const auto id = desk.open(1);
  const auto counts = desk.pictures.keep(id, {{"S1", "https://a.example/1.jpg_480x480.jpg"}});
  REQUIRE(counts);
  CHECK(counts->kept == 1);
  CHECK(counts->not_kept == 0);
  const auto kept = desk.pictures.of(id).value();
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].sha256 == sha256);
  CHECK(kept[0].address == "https://a.example/1.jpg");
  CHECK(kept[0].received_at == to_rfc3339(1'000'000));
  CHECK(kept[0].noted_at > to_rfc3339(2'000'000));
  CHECK(kept[0].bytes == 4);
  CHECK(desk.store.blobs.get(sha256).value() == kPicture);
  // What was received may go; what the case keeps stays.
  desk.files.remove(sha256);
  CHECK(desk.store.blobs.get(sha256).value() == kPicture);

  SECTION("the same again writes nothing, also when it is no longer held") {
    REQUIRE(desk.pictures.keep(id, {{"S1", ""}})->kept == 1);
    REQUIRE(desk.store.database.execute("DELETE FROM received_pictures"));
    CHECK(desk.pictures.keep(id, {{"S1", ""}})->kept == 1);
    CHECK(desk.pictures.of(id).value().size() == 1);
    CHECK(desk.told("picture.kept") == 1);
  }
  SECTION("what the artist took back is not kept again") {
    REQUIRE(CasePictures(desk.store, desk.clock).take_back(id, sha256));
    CHECK(desk.pictures.keep(id, {{"S1", ""}})->not_kept == 1);
    const auto after = desk.pictures.of(id).value();
    REQUIRE(after.size() == 1);
    CHECK(after[0].standing == PictureStanding::taken_back);
    CHECK_FALSE(after[0].sha256);
  }
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("two addresses with the same bytes are both kept, each with when they came from there") {
  Desk desk;
  desk.clock.now = 1'000'000;
  const auto sha256 = desk.receive("S1", kPicture, "https://a.example/1.jpg");
  desk.clock.now = 2'000'000;
  desk.receive("S2", kPicture, "https://b.example/2.jpg");
  const auto id = desk.open(1);
  const auto counts = desk.pictures.keep(id, {{"S1", ""}, {"S2", ""}}).value();
  CHECK(counts.kept == 2);
  CHECK(counts.not_kept == 0);
  const auto kept = desk.pictures.of(id).value();
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].address == "https://a.example/1.jpg");
  CHECK(kept[1].address == "https://b.example/2.jpg");
  CHECK(kept[1].sha256 == sha256);
  CHECK(kept[0].received_at == to_rfc3339(1'000'000));
  CHECK(kept[1].received_at == to_rfc3339(2'000'000));
  CHECK(each_kept_once(kept).size() == 1);
  CHECK(CasePictures(desk.store, desk.clock).of(id).value().size() == 1);
}

TEST_CASE("a picture that is missing is missing once, whichever form of it was shown") {
  Desk desk;
  const auto id = desk.open(1);
  CHECK(desk.pictures.keep(id, {{"S1", "https://a.example/1.jpg_220x220.jpg"}})->not_kept == 1);
  CHECK(desk.pictures.keep(id, {{"S1", "https://a.example/1.jpg_480x480.jpg", true}})->not_kept ==
        1);
  const auto missing = desk.pictures.of(id).value();
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].standing == PictureStanding::no_room);
}

TEST_CASE("a damaged picture is held whole when it comes again") {
  Desk desk;
  const auto id = desk.open(1);
  const auto sha256 = desk.receive("S1", kPicture);
  std::ofstream(desk.store.folder / "received" / sha256, std::ios::trunc) << "torn";
  CHECK(desk.pictures.keep(id, {{"S1", ""}})->not_kept == 1);
  CHECK(desk.pictures.of(id).value()[0].standing == PictureStanding::damaged);
  desk.receive("S1", kPicture);
  CHECK(desk.pictures.keep(id, {{"S1", ""}})->kept == 1);
  CHECK(desk.store.blobs.get(sha256).value() == kPicture);
}

TEST_CASE("what would go into a report is told from what went in before") {
  Desk desk;
  desk.receive("S1", kPicture);
  const auto id = desk.open(1);
  REQUIRE(desk.pictures.keep(id, {{"S1", ""}}));
  const auto roll = [&] {
    PictureRoll said;
    said.add(id, each_kept_once(desk.pictures.of(id).value()));
    return said.digest();
  };
  const auto before = roll();
  CHECK(before.size() == 64);
  CHECK(roll() == before);
  desk.receive("S2", kOther);
  REQUIRE(desk.pictures.keep(id, {{"S2", ""}}));
  CHECK(roll() != before);
}

TEST_CASE("the shown form and the original of one picture are both kept") {
  Desk desk;
  desk.receive("S1", kPicture, "https://a.example/1.jpg_220x220.jpg");
  desk.receive("S1", kOther, "https://a.example/1.jpg");
  const auto id = desk.open(1);
  CHECK(desk.pictures.keep(id, {{"S1", ""}})->kept == 1);
  CHECK(each_kept_once(desk.pictures.of(id).value()).size() == 2);
}

TEST_CASE("what cannot be kept is noted with its reason, and no longer once it is kept") {
  Desk desk;
  const auto id = desk.open(1);
  const auto gone = desk.receive("gone", kOther);
  desk.files.remove(gone);
  const auto damaged = desk.receive("damaged", kPicture);
  std::ofstream(desk.store.folder / "received" / damaged, std::ios::trunc) << "torn";
  const auto counts = desk.pictures
                          .keep(id, {{"never", "https://a.example/n.jpg"},
                                     {"gone", ""},
                                     {"damaged", ""},
                                     {"full", "", true}})
                          .value();
  CHECK(counts.kept == 0);
  CHECK(counts.not_kept == 4);
  const auto noted = desk.pictures.of(id).value();
  REQUIRE(noted.size() == 4);
  CHECK(noted[0].standing == PictureStanding::not_held);
  CHECK(noted[0].address == "https://a.example/n.jpg");
  CHECK(noted[1].standing == PictureStanding::not_held);
  CHECK(noted[2].standing == PictureStanding::damaged);
  CHECK(noted[3].standing == PictureStanding::no_room);
  CHECK(count_not_kept(noted) == 4);
  CHECK(desk.told("picture.kept") == 0);
  desk.receive("never", Bytes{0xff, 0xd8, 0xff, 0xe2});
  REQUIRE(desk.pictures.keep(id, {{"never", ""}})->kept == 1);
  CHECK(count_not_kept(desk.pictures.of(id).value()) == 3);
  CHECK(desk.pictures.keep("no case", {{"never", ""}}).error().code == ErrorCode::not_found);
}

TEST_CASE("no row stands when the disk has no room for the bytes") {
  Desk desk;
  const auto sha256 = desk.receive("S1", kPicture);
  const auto id = desk.open(1);
  // A file where the blob's folder is to be: nothing can be written there.
  std::ofstream(desk.store.folder / "blobs" / sha256.substr(0, 2)) << "in the way";
  CHECK(desk.pictures.keep(id, {{"S1", ""}})->not_kept == 1);
  const auto noted = desk.pictures.of(id).value();
  REQUIRE(noted.size() == 1);
  CHECK(noted[0].standing == PictureStanding::no_room);
  CHECK(CasePictures(desk.store, desk.clock).of(id).value().empty());
  std::filesystem::remove(desk.store.folder / "blobs" / sha256.substr(0, 2));
  CHECK(desk.pictures.keep(id, {{"S1", ""}})->kept == 1);
}

TEST_CASE("pictures saved by hand stand among those of a case") {
  Desk desk;
  const auto id = desk.open(1);
  const auto kept = CasePictures(desk.store, desk.clock).keep(id, kPicture).value();
  const auto pictures = desk.pictures.of(id).value();
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].sha256 == kept.sha256);
  CHECK_FALSE(pictures[0].received_at);
  CHECK(pictures[0].key.empty());
}

TEST_CASE("what was used longest ago is given up when there is too much, or it is too old") {
  Desk desk;
  ReceivedPictures few(desk.store, desk.clock, {.bytes = 8, .age_ms = 1000});
  const auto receive = [&](std::uint8_t number) {
    const Bytes bytes{0xff, 0xd8, 0xff, number};
    const auto sha256 = crypto::to_hex(crypto::sha256(ByteView(bytes)));
    REQUIRE(desk.files.put(sha256, bytes));
    REQUIRE(few.note({{std::to_string(number), "", sha256, 4, "image/jpeg"}}));
    desk.clock.now += 100;
    return sha256;
  };
  const auto first = receive(1);
  const auto second = receive(2);
  // Used again: the second is the oldest now.
  receive(1);
  receive(3);
  CHECK(few.under("2")->empty());
  CHECK(desk.files.get(second).error().code == ErrorCode::not_found);
  CHECK(few.under("1")->size() == 1);
  CHECK(desk.files.get(first));
  desk.clock.now += 2000;
  REQUIRE(few.tidy());
  CHECK(few.under("1")->empty());
  CHECK(few.under("3")->empty());
}

TEST_CASE("files that a killed process left without a row go after an hour") {
  Desk desk;
  const auto kept = desk.receive("S1", kPicture);
  const auto folder = desk.store.folder / "received";
  const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(2);
  for (const std::string &name : {std::string(64, 'a'), std::string(64, 'b') + ".part7", kept}) {
    std::ofstream(folder / name, std::ios::app) << "";
    std::filesystem::last_write_time(folder / name, old);
  }
  std::ofstream(folder / std::string(64, 'c')) << "new";
  REQUIRE(desk.received.tidy());
  CHECK_FALSE(std::filesystem::exists(folder / std::string(64, 'a')));
  CHECK_FALSE(std::filesystem::exists(folder / (std::string(64, 'b') + ".part7")));
  CHECK(std::filesystem::exists(folder / std::string(64, 'c')));
  CHECK(std::filesystem::exists(folder / kept));
}
