// SPDX-License-Identifier: Apache-2.0
#include "cases/case_pictures.h"
#include "cases/ledger.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

struct Desk : test::RecordDesk {
  CasePictures pictures{store, clock};
  std::string last_kind() { return last_entry(store.database).value()->kind; }
};

const Bytes kPicture{0xff, 0xd8, 0xff, 0xe0};

}  // namespace

TEST_CASE("a picture that is taken back is in no later pack, and its bytes are gone") {
  Desk desk;
  const auto id = desk.open(1);
  const auto kept = desk.pictures.keep(id, kPicture).value();
  CHECK(desk.store.blobs.get(kept.sha256).value() == kPicture);
  REQUIRE(desk.pictures.take_back(id, kept.sha256));
  CHECK(desk.pictures.of(id).value().empty());
  CHECK(desk.store.blobs.get(kept.sha256).error().code == ErrorCode::not_found);
  CHECK(desk.last_kind() == "picture.taken_back");
  CHECK(desk.cases.verify_chain().value().intact);
  REQUIRE(desk.pictures.keep(id, kPicture));
  CHECK(desk.pictures.of(id).value().size() == 1);
  CHECK(desk.store.blobs.get(kept.sha256).value() == kPicture);
}

TEST_CASE("another case keeps the same picture still") {
  Desk desk;
  const auto one = desk.open(1);
  const auto other = desk.open(2);
  const auto kept = desk.pictures.keep(one, kPicture).value();
  REQUIRE(desk.pictures.keep(other, kPicture));
  REQUIRE(desk.pictures.take_back(one, kept.sha256));
  CHECK(desk.pictures.of(other).value().size() == 1);
  CHECK(desk.store.blobs.get(kept.sha256).value() == kPicture);
}

TEST_CASE("only what a case keeps can be taken back from it") {
  Desk desk;
  const auto one = desk.open(1);
  const auto other = desk.open(2);
  const auto kept = desk.pictures.keep(one, kPicture).value();
  for (const auto &[id, sha256] :
       {std::pair(other, kept.sha256), std::pair(one, std::string(64, '0')),
        std::pair(one, std::string("../../key")), std::pair(std::string("none"), kept.sha256)})
    CHECK(desk.pictures.take_back(id, sha256).error().code == ErrorCode::not_found);
  CHECK(desk.last_kind() == "picture.kept");
  CHECK(desk.pictures.of(one).value().size() == 1);
}
