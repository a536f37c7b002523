// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"
#include "vision/drawn_picture.h"
#include "vision/extract.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

using namespace counterproof;
using match::Index;
using match::Kind;

namespace {

std::string written(const match::Verdict &verdict) {
  std::ostringstream out;
  out.precision(17);
  for (const auto &f : verdict.findings) {
    out << f.work_id << ' ' << f.score << ' ' << f.evidence.points << ' ' << f.evidence.coverage;
    for (const Point &p : f.quad)
      out << ' ' << p.x << ' ' << p.y;
    out << '\n';
  }
  return out.str();
}

vision::Features features_of(unsigned number) {
  return vision::extract_artwork(test::opaque_work(number));
}

}  // namespace

TEST_CASE("an empty index finds nothing") {
  const Index index;
  CHECK(index.size() == 0);
  CHECK(match::find(index, vision::extract_query(test::opaque_work(1))).findings.empty());
}

TEST_CASE("works can be added, replaced, removed and cleared at any moment") {
  Index index;
  const auto query = vision::extract_query(test::opaque_work(1));
  const auto best = [&] {
    const auto verdict = match::find(index, query);
    return verdict.kind == Kind::match ? verdict.findings.front().work_id : std::string("-");
  };
  index.add("a", features_of(1));
  CHECK(best() == "a");
  index.add("b", features_of(2));
  CHECK(best() == "a");
  index.add("a", features_of(3));
  CHECK(index.size() == 2);
  CHECK(best() == "-");
  index.add("c", features_of(1));
  CHECK(best() == "c");
  CHECK(index.remove("c"));
  CHECK_FALSE(index.remove("c"));
  CHECK(index.size() == 2);
  CHECK(best() == "-");
  for (unsigned i = 4; i < 14; ++i)
    index.add(std::to_string(i), features_of(i));
  index.add("d", features_of(1));
  CHECK(best() == "d");
  index.clear();
  CHECK(index.size() == 0);
  CHECK(best() == "-");
}

TEST_CASE("a featureless work is counted and never found") {
  Index index;
  index.add("flat", vision::extract_artwork(test::flat(400, 400, {9, 9, 9})));
  index.add("w", features_of(1));
  CHECK(index.size() == 2);
  CHECK(match::find(index, vision::extract_query(test::opaque_work(1))).findings.front().work_id ==
        "w");
}

TEST_CASE("the same works in another order, and the same question twice, give the same answer") {
  Index forward;
  Index backward;
  for (unsigned i = 0; i < 8; ++i) {
    forward.add(std::to_string(i), features_of(i));
    backward.add(std::to_string(7 - i), features_of(7 - i));
  }
  const auto query = vision::extract_query(test::opaque_work(5));
  const std::string first = written(match::find(forward, query));
  CHECK(first == written(match::find(forward, query)));
  CHECK(first == written(match::find(backward, query)));
}

TEST_CASE("the same works under other ids give the same answer") {
  // In a data folder ids are drawn at random.
  Index one;
  Index other;
  for (unsigned i = 0; i < 12; ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    one.add(std::to_string(10 + i), features_of(i), name);
    other.add(std::to_string(99 - i), features_of(i), name);
  }
  const auto query = vision::extract_query(test::opaque_work(5));
  const auto renamed = [](match::Verdict verdict) {
    for (auto &f : verdict.findings)
      f.work_id.clear();
    return written(verdict);
  };
  const std::string first = renamed(match::find(one, query));
  CHECK_FALSE(first.empty());
  CHECK(first == renamed(match::find(other, query)));
}

TEST_CASE("searches from several threads agree while works are added and removed") {
  Index index;
  for (unsigned i = 0; i < 6; ++i)
    index.add(std::to_string(i), features_of(i));
  const auto query = vision::extract_query(test::opaque_work(4));
  const auto extra = features_of(20);
  std::atomic<int> right{0};
  constexpr int kSearches = 6;
  const auto search = [&] {
    for (int i = 0; i < kSearches; ++i) {
      const auto verdict = match::find(index, query);
      if (!verdict.findings.empty() && verdict.findings.front().work_id == "4") ++right;
    }
  };
  std::thread one(search);
  std::thread two(search);
  for (int i = 0; i < 10; ++i) {
    index.add("extra", extra);
    index.remove("extra");
  }
  one.join();
  two.join();
  CHECK(right == 2 * kSearches);
}
