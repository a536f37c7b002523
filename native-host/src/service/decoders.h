// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "image/decoder_pool.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace counterproof::service {

/// The sandboxed decoders, started when first needed. Any thread.
class Decoders {
public:
  explicit Decoders(std::filesystem::path decoder) : decoder_(std::move(decoder)) {}

  /// decoder_unavailable when none can be started; the next call tries again.
  Result<image::DecoderPool *> pool();

private:
  std::filesystem::path decoder_;
  std::mutex mutex_;
  std::unique_ptr<image::DecoderPool> pool_;
};

}  // namespace counterproof::service
