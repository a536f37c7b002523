// SPDX-License-Identifier: Apache-2.0
#include "service/handlers/handlers.h"

namespace counterproof::service {

Answer handle(Services &services, const protocol::RequestCancelParams &params) {
  return protocol::RequestCancelResult{services.calls.cancel(params.id)};
}

}  // namespace counterproof::service
