// SPDX-License-Identifier: Apache-2.0
#include "service/decoders.h"

namespace counterproof::service {

Result<image::DecoderPool *> Decoders::pool() {
  const std::lock_guard lock(mutex_);
  if (pool_ == nullptr) {
    image::DecoderPool::Options options;
    options.decoder = decoder_;
    options.rules = image::Rules::seller;
    options.processes = 2;
    auto started = image::DecoderPool::start(options);
    if (!started) return tl::unexpected<Error>(started.error());
    pool_ = std::move(*started);
  }
  return pool_.get();
}

}  // namespace counterproof::service
