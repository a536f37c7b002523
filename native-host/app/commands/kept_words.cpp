// SPDX-License-Identifier: Apache-2.0
#include "app/commands/kept_words.h"

#include "app/commands/counted.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterproof::app {
namespace {

constexpr std::size_t kMostNamed = 10;

}  // namespace

std::string kept_words(const cases::KeptBlobs &kept) {
  if (kept.all_whole())
    return fmt::format("{} beside your cases: all are whole.",
                       counted(kept.whole, "picture or file", "pictures and files"));
  const auto total = kept.whole + kept.missing + kept.damaged;
  auto words = fmt::format("Of {} beside your cases, {} missing and {} damaged. Cases:",
                           counted(total, "picture or file", "pictures and files"),
                           counted(kept.missing, "is", "are"), counted(kept.damaged, "is", "are"));
  const auto named = std::min(kept.cases.size(), kMostNamed);
  for (std::size_t i = 0; i < named; ++i)
    words += (i == 0 ? " " : ", ") + kept.cases[i];
  if (kept.cases.size() > named) words += fmt::format(" and {} more", kept.cases.size() - named);
  return words + ".";
}

}  // namespace counterproof::app
