// SPDX-License-Identifier: Apache-2.0
// The way to the first complaint: accounts on the portals, and works to register there. The papers
// for it are report_desk.h's.
#include "service/handlers/handlers.h"
#include "service/registration_queue.h"

#include <utility>

namespace counterproof::service {

Answer handle(Services &services, const protocol::RegistrationStandingParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto standing = registration_standing(**records, (*records)->sellers.today());
  if (!standing) return tl::unexpected<Error>(standing.error());
  return protocol::ResultValue(std::move(*standing));
}

Answer handle(Services &services, const protocol::RegistrationMarkParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto marked = (*records)->portal_steps.mark(
      params.request_key, {params.profile_id, params.portal, params.step, params.day});
  if (!marked) return tl::unexpected<Error>(marked.error());
  return protocol::RegistrationMarkResult{};
}

Answer handle(Services &services, const protocol::RegistrationQueueParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto queue = registration_queue(**records, params, (*records)->sellers.today());
  if (!queue) return tl::unexpected<Error>(queue.error());
  return protocol::ResultValue(std::move(*queue));
}

}  // namespace counterproof::service
