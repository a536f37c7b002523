// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"
#include "vision/drawn_picture.h"
#include "vision/extract.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace counterproof;
using match::Index;

namespace {

constexpr unsigned kWorks = 12;

std::string id(unsigned number) { return "w" + std::to_string(number); }

const vision::Features &features_of(unsigned number) {
  static std::vector<vision::Features> made;
  while (made.size() <= number)
    made.push_back(vision::extract_artwork(test::opaque_work(static_cast<unsigned>(made.size()))));
  return made[number];
}

void add(Index &index, unsigned number) {
  index.add(id(number), features_of(number), "features of " + id(number));
}

/// Works 0 to kWorks - 1, not prepared.
void fill(Index &index) {
  for (unsigned i = 0; i < kWorks; ++i)
    add(index, i);
}

std::string verdict(const Index &index, unsigned number) {
  const auto found = match::find(index, vision::extract_query(test::opaque_work(number)));
  std::ostringstream out;
  out.precision(17);
  for (const auto &finding : found.findings)
    out << finding.work_id << ' ' << finding.score << ' ' << finding.evidence.points << '\n';
  return out.str();
}

std::string best(const Index &index, unsigned number) {
  const auto found = match::find(index, vision::extract_query(test::opaque_work(number)));
  return found.kind == match::Kind::match ? found.findings.front().work_id : "-";
}

}  // namespace

TEST_CASE("an index taken up answers as the one that was saved") {
  Index first;
  fill(first);
  first.prepare();
  CHECK(first.is_worth_saving());
  const Bytes saved = first.save();
  CHECK_FALSE(first.is_worth_saving());

  Index second;
  fill(second);
  REQUIRE(second.take_up(saved).has_value());
  CHECK_FALSE(second.is_worth_saving());
  CHECK(second.size() == kWorks);
  for (unsigned i = 0; i <= kWorks; ++i)
    CHECK(verdict(second, i) == verdict(first, i));
  CHECK(second.save() == saved);
}

TEST_CASE("works that came, went or changed since the index was saved are as they are now") {
  Index first;
  fill(first);
  first.add("unnamed", features_of(20));
  first.prepare();
  const Bytes saved = first.save();

  const auto fill_as_now = [](Index &index) {
    for (unsigned i = 2; i <= kWorks; ++i)
      add(index, i);
    index.add(id(1), features_of(21), "features of another picture");
    index.add("unnamed", features_of(22));
  };
  Index second;
  fill_as_now(second);
  REQUIRE(second.take_up(saved).has_value());
  CHECK(second.size() == kWorks + 1);
  CHECK(second.is_worth_saving());
  Index anew;
  fill_as_now(anew);
  for (unsigned i = 0; i <= 22; ++i) {
    INFO(i);
    CHECK(best(second, i) == best(anew, i));
  }
  for (unsigned i = 2; i <= kWorks; ++i)
    CHECK(best(second, i) == id(i));
  CHECK(best(second, 0) == "-");
  CHECK(best(second, 1) == "-");
  CHECK(best(second, 21) == id(1));
  CHECK(best(second, 22) == "unnamed");
  CHECK(second.remove(id(5)));
  CHECK(best(second, 5) == "-");
}

TEST_CASE("damaged, cut or foreign bytes are refused and change nothing") {
  Index first;
  fill(first);
  first.prepare();
  const Bytes saved = first.save();

  Index second;
  fill(second);
  const std::string before = verdict(second, 3);
  for (std::size_t i = 0; i < 64; ++i) {
    const std::size_t at = i < 32 ? i : (saved.size() - 1) * i / 63;
    Bytes damaged = saved;
    damaged[at] ^= 0x10;
    const auto status = second.take_up(damaged);
    REQUIRE_FALSE(status.has_value());
    CHECK(status.error().code == ErrorCode::unreadable);
    const auto cut = second.take_up(ByteView(saved).first(at));
    CHECK_FALSE(cut.has_value());
  }
  Bytes longer = saved;
  longer.push_back(0);
  CHECK_FALSE(second.take_up(longer).has_value());
  CHECK(verdict(second, 3) == before);
}

TEST_CASE("an empty index can be saved and taken up") {
  const Index first;
  first.prepare();
  CHECK_FALSE(first.is_worth_saving());
  Index second;
  add(second, 4);
  REQUIRE(second.take_up(first.save()).has_value());
  CHECK(best(second, 4) == id(4));
}
