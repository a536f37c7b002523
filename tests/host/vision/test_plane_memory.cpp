// SPDX-License-Identifier: Apache-2.0
#include "vision/plane_memory.h"

#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <thread>
#include <vector>

using namespace counterproof::vision;

namespace {

/// Nothing is kept yet on a thread of its own.
void on_new_thread(const std::function<void()> &body) { std::thread(body).join(); }

}  // namespace

TEST_CASE("a plane's memory is used again by one that fits it") {
  bool is_same = false;
  bool is_apart = false;
  std::size_t size = 0;
  on_new_thread([&] {
    PlaneMemory first = plane_memory(100'000);
    const float *place = first.get();
    first.reset();
    const PlaneMemory smaller = plane_memory(60'000);
    const PlaneMemory beside = plane_memory(60'000);
    is_same = smaller.get() == place;
    is_apart = beside.get() != place;
    size = smaller.get_deleter().size;
  });
  CHECK(is_same);
  CHECK(is_apart);
  CHECK(size == 100'000);
}

TEST_CASE("memory much too large for a plane is left for another") {
  bool is_left = false;
  on_new_thread([&] {
    PlaneMemory first = plane_memory(300'000);
    const float *place = first.get();
    first.reset();
    const PlaneMemory small = plane_memory(1'000);
    is_left = plane_memory(300'000).get() == place;
  });
  CHECK(is_left);
}

TEST_CASE("planes in use never share memory, however many were let go") {
  std::size_t different = 0;
  on_new_thread([&] {
    std::vector<PlaneMemory> planes;
    for (int round = 0; round < 2; ++round) {
      planes.clear();
      for (std::size_t i = 0; i < 60; ++i)
        planes.push_back(plane_memory(1'000 + 9'000 * (i % 13)));
    }
    std::set<const float *> places;
    for (PlaneMemory &plane : planes) {
      plane[0] = 1;
      places.insert(plane.get());
    }
    different = places.size();
  });
  CHECK(different == 60);
}
