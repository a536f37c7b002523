// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/example_case.h"
#include "image/decoder_pool.h"
#include "portfolio/drawn_picture.h"
#include "portfolio/indexer.h"
#include "portfolio/portfolio.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <map>

namespace counterproof::test {

inline std::unique_ptr<image::DecoderPool> own_decoders() {
  image::DecoderPool::Options options;
  options.decoder = std::filesystem::path(BINARY_DIR) / "counterproof-decoder";
  options.rules = image::Rules::own;
  options.processes = 2;
  options.time_limit = std::chrono::seconds(60);
  auto pool = image::DecoderPool::start(options);
  REQUIRE(pool.has_value());
  return std::move(*pool);
}

inline portfolio::DecoderSource source_of(image::DecoderPool &pool) {
  return [&pool] { return Result<image::DecoderPool *>(&pool); };
}

/// A data folder, a folder of pictures, and the real decoder.
struct Desk {
  TemporaryFolder folder;
  std::filesystem::path art = folder.path() / "art";
  TestClock clock;
  storage::Store store =
      storage::Store::open(folder.path() / "data", {portfolio::schema()}, 0).value();
  std::unique_ptr<image::DecoderPool> decoders = own_decoders();
  portfolio::Portfolio works{store, clock};

  portfolio::IndexRun index(const portfolio::IndexOptions &options = {}) {
    auto run = portfolio::index_folders(store, clock, source(), {art}, options);
    if (!run) FAIL(run.error().message << " " << run.error().details);
    return *run;
  }
  portfolio::DecoderSource source() { return source_of(*decoders); }
  portfolio::Standing standing() { return works.standing().value(); }
  std::map<std::string, portfolio::Work> by_name() {
    std::map<std::string, portfolio::Work> found;
    const auto page = works.works(std::nullopt, 100).value();
    for (const auto &work : page.works)
      found[work.name] = work;
    return found;
  }
  std::map<std::string, portfolio::Failure> failures() {
    std::map<std::string, portfolio::Failure> found;
    const auto page = works.failures(std::nullopt, 1000).value();
    for (const auto &failure : page.failures)
      found[std::filesystem::path(failure.path).filename().string()] = failure;
    return found;
  }
};

}  // namespace counterproof::test
