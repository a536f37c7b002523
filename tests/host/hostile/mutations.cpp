// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostile_files.h"

#include <algorithm>
#include <random>

namespace hostile {

namespace {

constexpr std::size_t kHeadBytes = 40;

void cut(const Seed &seed, const Take &take) {
  for (std::size_t length = 0; length < std::min(kHeadBytes, seed.file.size()); ++length)
    take("cut-" + std::to_string(length) + "-" + seed.name,
         Bytes(seed.file.begin(), seed.file.begin() + std::ptrdiff_t(length)));
  for (std::size_t part = 1; part < 8; ++part)
    take("cut-" + std::to_string(part) + "-of-8-" + seed.name,
         Bytes(seed.file.begin(), seed.file.begin() + std::ptrdiff_t(seed.file.size() * part / 8)));
}

/// Every byte of the head at its extremes: sizes, counts, depths and lengths stand there.
void overwrite_head(const Seed &seed, const Take &take) {
  for (std::size_t at = 2; at < std::min(kHeadBytes, seed.file.size()); ++at)
    for (const std::uint8_t value : {std::uint8_t{0x00}, std::uint8_t{0xFF}}) {
      Bytes file = seed.file;
      if (file[at] == value) continue;
      file[at] = value;
      take((value == 0 ? "zero-at-" : "ff-at-") + std::to_string(at) + "-" + seed.name, file);
    }
}

void change_at_random(const Seed &seed, int rounds, std::mt19937 &random, const Take &take) {
  for (int round = 0; round < rounds; ++round) {
    Bytes file = seed.file;
    const auto place = [&] { return static_cast<std::ptrdiff_t>(random() % file.size()); };
    const int changes = 1 + static_cast<int>(random() % 12);
    for (int i = 0; i < changes; ++i)
      file[static_cast<std::size_t>(place())] = static_cast<std::uint8_t>(random());
    switch (random() % 6) {
    case 0: file.resize(static_cast<std::size_t>(place()) + 1); break;
    case 1: append(file, seed.file); break;
    case 2: file.erase(file.begin() + place(), file.end() - 1); break;
    case 3: {
      const Bytes piece(file.begin() + place(), file.end());
      file.insert(file.begin() + place(), piece.begin(), piece.end());
      break;
    }
    case 4: std::rotate(file.begin() + 12, file.begin() + 12 + place() / 2, file.end()); break;
    default: break;
    }
    take("changed-" + std::to_string(round) + "-" + seed.name, file);
  }
}

}  // namespace

void make_mutations(int rounds, const Take &take) {
  std::mt19937 random(20261122);
  for (const Seed &seed : seeds()) {
    take("whole-" + seed.name, seed.file);
    cut(seed, take);
    overwrite_head(seed, take);
    change_at_random(seed, rounds, random, take);
  }
}

}  // namespace hostile
