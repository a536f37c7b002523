// SPDX-License-Identifier: Apache-2.0
// peer-engines METHOD PORTFOLIO RESULTS.csv < PICTURES
// Looks for the works of a folder in pictures (paths, one a line) on one core; writes what
// `counterproof match --results` writes, and to standard output one line of JSON with seconds to
// index, bytes kept of a work, pictures, and milliseconds a picture (decoding and all).
#include "peer.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <opencv2/imgcodecs.hpp>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

int main(int count, char **words) {
  const auto peer = count == 4 ? peers::make_peer(words[1]) : nullptr;
  if (!peer) {
    std::cerr << "peer-engines hash|orb|sift PORTFOLIO RESULTS.csv < PICTURES\n";
    return 2;
  }
  cv::setNumThreads(1);
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(words[2]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  const auto started = Clock::now();
  std::size_t works = 0;
  for (const fs::path &file : files) {
    const cv::Mat picture = cv::imread(file.string(), cv::IMREAD_GRAYSCALE);
    if (picture.empty()) continue;
    peer->add(file.stem().string(), picture);
    ++works;
  }
  const double indexing = seconds_since(started);
  std::ofstream out(words[3]);
  out << "query,artwork,score,x1,y1,x2,y2,x3,y3,x4,y4\n";
  std::size_t pictures = 0;
  const auto looking = Clock::now();
  for (std::string path; std::getline(std::cin, path);) {
    const cv::Mat picture = cv::imread(path, cv::IMREAD_GRAYSCALE);
    if (picture.empty()) continue;
    ++pictures;
    for (const peers::Line &line : peer->look(picture)) {
      out << fs::path(path).stem().string() << ',' << line.work << ',' << line.score;
      for (const cv::Point2f &corner : line.quad)
        out << ',' << corner.x << ',' << corner.y;
      out << '\n';
    }
  }
  const double spent = seconds_since(looking);
  const auto per = [](double sum, std::size_t of) {
    return of > 0 ? sum / static_cast<double>(of) : 0;
  };
  std::cout << "{\"indexSeconds\": " << indexing
            << ", \"bytesPerWork\": " << per(static_cast<double>(peer->bytes()), works)
            << ", \"works\": " << works << ", \"pictures\": " << pictures
            << ", \"ms\": " << per(spent * 1000, pictures) << "}\n";
  out.flush();
  return out ? 0 : 1;
}
