// SPDX-License-Identifier: Apache-2.0
// descriptor-training < PLACES > discriminant_weights.h
// A place a line, tabs between: file of the picture, file of the work, the work's eight corners.
#include "fisher.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <sstream>

namespace {

using namespace counterproof::vision;
using training::TruePair;

/// Every second work has no part in what is tried on it.
bool is_held_back(std::size_t work) { return work % 2 == 1; }

constexpr std::size_t kTried = 4000;
constexpr std::size_t kOthers = 40'000;

/// Every n-th, so that about `most` are left.
template <class T> std::vector<T> thinned(const std::vector<T> &all, std::size_t most) {
  std::vector<T> out;
  const std::size_t step = std::max<std::size_t>(1, all.size() / most);
  for (std::size_t i = 0; i < all.size(); i += step)
    out.push_back(all[i]);
  return out;
}

/// The share of pairs in which a point of a picture is nearer to its own in the work than to any of
/// another work.
template <class Tell>
double share_nearest(const std::vector<TruePair> &pairs, const training::TruePairs &all,
                     const Tell &tell) {
  struct Other {
    std::size_t work;
    RootSift root;
  };
  std::vector<Other> others;
  for (std::size_t work = 0; work < all.works().size(); ++work)
    for (const RootSift &root : all.works()[work].roots)
      others.push_back({work, root});
  others = thinned(others, kOthers);
  std::vector<std::vector<float>> told;
  for (const Other &other : others)
    told.push_back(tell(other.root));
  std::size_t nearest = 0;
  const auto tried = thinned(pairs, kTried);
  for (const TruePair &pair : tried) {
    const std::vector<float> query = tell(pair.in_picture);
    const auto likeness = [&](const std::vector<float> &with) {
      return std::inner_product(query.begin(), query.end(), with.begin(), 0.F);
    };
    const float own = likeness(tell(pair.in_work));
    bool is_nearest = true;
    for (std::size_t i = 0; i < others.size() && is_nearest; ++i)
      is_nearest = others[i].work == pair.work || likeness(told[i]) < own;
    nearest += is_nearest ? 1 : 0;
  }
  return static_cast<double>(nearest) / static_cast<double>(tried.size());
}

void print(const training::Discriminant &learnt, std::size_t pairs) {
  std::cout << "// SPDX-License-Identifier: Apache-2.0\n"
               "#pragma once\n\n"
               "#include <array>\n#include <cstddef>\n\n"
               "namespace counterproof::vision {\n\n"
               "// Printed by tests/bench/train-descriptor from "
            << pairs
            << " pairs of key points of drawn pictures.\n\n"
               "/// How many numbers of a descriptor are sums of each of kParities.\n"
               "inline constexpr std::array<std::size_t, 4> kNumbersOfParity = {";
  for (std::size_t parity = 0; parity < 4; ++parity)
    std::cout << (parity > 0 ? ", " : "") << learnt.weights[parity][0].size();
  std::cout << "};\n\n/// What the numbers of the first parity are for the mean key point.\n"
            << "inline constexpr std::array<float, " << learnt.means.size()
            << "> kDiscriminantMeans = {";
  const char *between = "";
  std::cout << std::fixed << std::setprecision(4);
  for (const float mean : learnt.means) {
    std::cout << between << mean << "F";
    between = ", ";
  }
  std::cout << "};\n\n/// Parity after parity a row for each of its sums: the weight of the sum in "
               "each of its\n"
               "/// numbers.\n"
            << "inline constexpr std::array<float, " << kSumsOfParity * kDescriptorSize
            << "> kDiscriminantWeights = {";
  between = "";
  for (const auto &rows : learnt.weights)
    for (const auto &row : rows)
      for (const float weight : row) {
        std::cout << between << weight << "F";
        between = ", ";
      }
  std::cout << "};\n\n}  // namespace counterproof::vision\n";
}

}  // namespace

int main() {
  training::TruePairs all;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    training::Place place;
    std::getline(words, place.picture, '\t');
    std::getline(words, place.work, '\t');
    for (float &corner : place.corners)
      words >> corner;
    if (words) all.add(place);
  }
  std::vector<TruePair> learnt_from, held_back;
  for (const TruePair &pair : all.pairs())
    (is_held_back(pair.work) ? held_back : learnt_from).push_back(pair);
  if (learnt_from.empty() || held_back.empty()) {
    std::cerr << "No pairs were found: name a pack that tests/bench/generate drew.\n";
    return 1;
  }
  const auto half = training::learn(learnt_from, all.works());
  std::cerr << all.pairs().size() << " pairs; nearest of all, of works not learnt from: RootSIFT "
            << share_nearest(held_back, all,
                             [](const RootSift &root) {
                               return std::vector<float>(root.begin(), root.end());
                             })
            << ", " << kDescriptorSize << " numbers "
            << share_nearest(held_back, all,
                             [&](const RootSift &root) { return training::told(half, root); })
            << "\n";
  print(training::learn(all.pairs(), all.works()), all.pairs().size());
  return 0;
}
