// SPDX-License-Identifier: Apache-2.0
#include "vision/plane_memory.h"

#include <catch2/catch.hpp>
#include <set>
#include <thread>
#include <vector>

using namespace counterproof::vision;

TEST_CASE("a plane's memory is used again by one that fits it") {
  give_back_planes();
  PlaneMemory first = plane_memory(100'000);
  const float *place = first.get();
  first.reset();
  const PlaneMemory smaller = plane_memory(60'000);
  const PlaneMemory beside = plane_memory(60'000);
  CHECK(smaller.get() == place);
  CHECK(beside.get() != place);
  CHECK(smaller.get_deleter().size == 100'000);
}

TEST_CASE("memory much too large for a plane is left for another") {
  give_back_planes();
  PlaneMemory first = plane_memory(300'000);
  const float *place = first.get();
  first.reset();
  const PlaneMemory small = plane_memory(1'000);
  CHECK(plane_memory(300'000).get() == place);
}

TEST_CASE("planes in use never share memory, however many were let go") {
  std::vector<PlaneMemory> planes;
  for (int round = 0; round < 2; ++round) {
    planes.clear();
    for (std::size_t i = 0; i < 110; ++i)
      planes.push_back(plane_memory(1'000 + 9'000 * (i % 13)));
  }
  std::set<const float *> places;
  for (PlaneMemory &plane : planes) {
    plane[0] = 1;
    places.insert(plane.get());
  }
  CHECK(places.size() == 110);
}

TEST_CASE("no more is kept than the bound, whatever the pictures were") {
  give_back_planes();
  std::vector<PlaneMemory> planes;
  for (int i = 0; i < 12; ++i)
    planes.push_back(plane_memory(1'000'000));
  planes.clear();
  CHECK(kept_plane_bytes() == 8 * 4'000'000);
  CHECK(kept_plane_bytes() <= kMostKeptPlaneBytes);
  const PlaneMemory too_large = plane_memory(kMostKeptPlaneBytes);
  CHECK(too_large.get_deleter().size == kMostKeptPlaneBytes);
}

TEST_CASE("what is kept is given back, also what other threads have let go") {
  give_back_planes();
  PlaneMemory in_use = plane_memory(50'000);
  std::thread([] { plane_memory(200'000); }).join();
  CHECK(kept_plane_bytes() == 800'000);
  give_back_planes();
  CHECK(kept_plane_bytes() == 0);
  in_use[49'999] = 1;
  in_use.reset();
  CHECK(kept_plane_bytes() == 200'000);
}

TEST_CASE("threads share what is kept while it is given back") {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([t] {
      for (int i = 0; i < 2'000; ++i) {
        PlaneMemory plane = plane_memory(1'000 + 500 * static_cast<std::size_t>((i + t) % 7));
        plane[0] = plane[999] = static_cast<float>(i);
        if (i % 100 == t) give_back_planes();
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  CHECK(kept_plane_bytes() <= 4 * 4 * 8'000);
}
