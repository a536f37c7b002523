// SPDX-License-Identifier: Apache-2.0
#include "service/records.h"

namespace counterproof::service {

Records::Records(std::filesystem::path data_folder, const Clock &clock)
    : data_folder_(std::move(data_folder)), clock_(clock) {}

Records::~Records() = default;

Result<Records::Open *> Records::open() {
  if (open_ == nullptr) {
    auto store =
        storage::Store::open(data_folder_, {portfolio::schema(), cases::schema()}, clock_.utc_ms());
    if (!store) return tl::unexpected<Error>(store.error());
    open_ = std::make_unique<Open>(std::move(*store), clock_);
  }
  return open_.get();
}

}  // namespace counterproof::service
