// SPDX-License-Identifier: Apache-2.0
// make-hostile FOLDER [ROUNDS]: writes thousands of files made to harm a picture decoder.
#include "hostile/hostile_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

int main(int count, char **words) {
  constexpr int kRounds = 60;
  if (count < 2) return 64;
  const std::filesystem::path folder = words[1];
  const int rounds = count > 2 ? std::atoi(words[2]) : kRounds;
  int written = 0;
  bool good = true;
  const hostile::Take write = [&](const std::string &name, const hostile::Bytes &file) {
    std::ofstream out(folder / name, std::ios::binary);
    out.write(reinterpret_cast<const char *>(file.data()), std::streamsize(file.size()));
    good = good && out.good();
    ++written;
  };
  std::filesystem::create_directories(folder);
  hostile::make_mutations(rounds, write);
  hostile::make_bombs(write);
  hostile::make_polyglots(write);
  std::cout << written << " files\n";
  return good ? 0 : 1;
}
