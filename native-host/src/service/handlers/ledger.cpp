// SPDX-License-Identifier: Apache-2.0
#include "cases/heads.h"
#include "service/handlers/handlers.h"

namespace counterproof::service {

Answer handle(Services &services, const protocol::LedgerHeadParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto standing = (*records)->heads.standing();
  if (!standing) return tl::unexpected<Error>(standing.error());
  protocol::LedgerHeadResult result{.entries = standing->entries,
                                    .head = standing->head,
                                    .device = standing->device,
                                    .last_signed = {}};
  if (const auto &last = standing->last_signed)
    result.last_signed = {.entries = last->entries,
                          .head = last->head,
                          .time = last->time,
                          .reason = last->reason,
                          .public_key = last->public_key};
  return result;
}

}  // namespace counterproof::service
