// SPDX-License-Identifier: Apache-2.0
#include "app/commands/settle.h"

#include "base/clock.h"
#include "portfolio/kept_files.h"
#include "service/records.h"

namespace counterproof::app {

Result<Settled> settle_records(const std::filesystem::path &data_folder) {
  const SystemClock clock;
  service::Records records(data_folder, clock);
  const auto open = records.open();
  if (!open) return tl::unexpected(open.error());
  if (auto renewed = portfolio::renew_id((*open)->store.database); !renewed)
    return tl::unexpected(renewed.error());
  if (auto forgotten = (*open)->entry_files.forget_waiting(); !forgotten)
    return tl::unexpected(forgotten.error());
  const auto standing = (*open)->portfolio.standing();
  if (!standing) return tl::unexpected(standing.error());
  const auto cases = (*open)->cases.count();
  if (!cases) return tl::unexpected(cases.error());
  return Settled{static_cast<std::int64_t>(standing->works), static_cast<std::int64_t>(*cases)};
}

}  // namespace counterproof::app
