// SPDX-License-Identifier: Apache-2.0
#include "service/portfolio_reading.h"

#include "image/decoder_pool.h"

#include <memory>
#include <utility>

namespace counterproof::service {

Result<std::optional<PortfolioReading>> PortfolioReading::try_begin(Place place) {
  auto lock = platform::FileLock::try_take(place.data_folder / "reading.lock");
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (!*lock) return std::optional<PortfolioReading>();
  return std::optional<PortfolioReading>(PortfolioReading(std::move(place), std::move(**lock)));
}

Result<portfolio::IndexRun>
PortfolioReading::read(storage::Store &store, const Clock &clock,
                       const std::vector<std::filesystem::path> &folders,
                       const portfolio::IndexOptions &options) {
  std::unique_ptr<image::DecoderPool> pool;
  // No time limit of its own: the rules for own files measure the work done on a picture, which
  // leaves print masters their time on a busy computer.
  const auto decoders = [&]() -> Result<image::DecoderPool *> {
    image::DecoderPool::Options decoder;
    decoder.decoder = place_.decoder;
    decoder.rules = image::Rules::own;
    decoder.processes = options.threads;
    auto started = image::DecoderPool::start(decoder);
    if (!started) return tl::unexpected<Error>(started.error());
    pool = std::move(*started);
    return pool.get();
  };
  return folders.empty() ? portfolio::index_known_folders(store, clock, decoders, options)
                         : portfolio::index_folders(store, clock, decoders, folders, options);
}

}  // namespace counterproof::service
