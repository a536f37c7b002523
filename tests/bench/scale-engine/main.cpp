// SPDX-License-Identifier: Apache-2.0
// scale-engine WORKS < FILES > one JSON object
// FILES: "work FILE" and "picture FILE WORK-FILE" a line, tabs between. Real works are planted
// among made-up ones until there are WORKS; each picture, which shows the work named, is searched
// twice.
#include "made_up_works.h"
#include "match/index.h"
#include "read_pixels.h"
#include "vision/extract.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace counterproof;
using Clock = std::chrono::steady_clock;

/// Added to a portfolio that is searched already.
constexpr std::size_t kAddedLater = 100;

struct Asked {
  vision::Features features;
  std::string work;
};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of this process now, in MiB.
double resident() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kib = 0;
    if (word == "VmRSS:" && status >> kib) return kib / 1024;
  }
  return 0;
}

/// Milliseconds of the processor a picture, all of them once: what else runs does not count.
double search(const match::Index &index, const std::vector<Asked> &pictures, std::size_t &first,
              std::size_t &listed) {
  first = listed = 0;
  const std::clock_t start = std::clock();
  for (const Asked &asked : pictures) {
    const match::Verdict verdict = match::find(index, asked.features);
    if (verdict.findings.empty() || verdict.findings.front().work_id != asked.work) continue;
    ++first;
    if (verdict.kind != match::Kind::none) ++listed;
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return 1000 * seconds / static_cast<double>(std::max<std::size_t>(1, pictures.size()));
}

}  // namespace

int main(int argc, char **argv) {
  const std::size_t wanted = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
  std::vector<vision::Features> real;
  std::vector<std::string> names;
  std::vector<Asked> pictures;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string kind, file, work;
    std::getline(words, kind, '\t');
    std::getline(words, file, '\t');
    std::getline(words, work, '\t');
    if (kind == "work") {
      real.push_back(vision::extract_artwork(bench::read_pixels(file)));
      names.push_back(file);
    } else {
      pictures.push_back({vision::extract_query(bench::read_pixels(file)), work});
    }
  }
  if (real.empty() || pictures.empty() || wanted < real.size() + kAddedLater) {
    std::cerr << "Name works and pictures, and more works than there are files.\n";
    return 1;
  }
  bench::MadeUpWorks made_up(real);
  const double before = resident();
  match::Index index;
  for (std::size_t i = 0; i < real.size(); ++i)
    index.add(names[i], real[i], names[i]);
  std::size_t made = 0;
  const auto add = [&](std::size_t until) {
    for (; made + real.size() < until; ++made) {
      const std::string name = "made up " + std::to_string(made);
      index.add(name, made_up.next(), name);
    }
  };
  add(wanted - kAddedLater);
  const auto building = Clock::now();
  index.prepare();
  const double built = seconds_since(building);
  add(wanted);
  const auto growing = Clock::now();
  index.prepare();
  const double grown = seconds_since(growing);
  const double held = resident() - before;
  std::size_t first = 0, listed = 0;
  const double cold = search(index, pictures, first, listed);
  const double warm = search(index, pictures, first, listed);
  const double saved = static_cast<double>(index.save().size()) / (1024 * 1024);
  std::cout << "{\"works\":" << index.size() << ",\"pictures\":" << pictures.size()
            << ",\"prepareSeconds\":" << built << ",\"hundredMoreSeconds\":" << grown
            << ",\"residentMiB\":" << held << ",\"savedMiB\":" << saved << ",\"coldMs\":" << cold
            << ",\"warmMs\":" << warm << ",\"first\":" << first << ",\"listed\":" << listed
            << "}\n";
  return 0;
}
