// SPDX-License-Identifier: Apache-2.0
#include "protocol/limits.h"
#include "service/handlers/handlers.h"

#include <cstdlib>
#include <string>

namespace counterproof::service {
namespace {

/// One minor version apart is understood on both sides.
Status check_version(const protocol::Version &theirs) {
  const bool older =
      theirs.major < protocol::kVersionMajor ||
      (theirs.major == protocol::kVersionMajor && theirs.minor < protocol::kVersionMinor);
  if (theirs.major == protocol::kVersionMajor &&
      std::abs(theirs.minor - protocol::kVersionMinor) <= 1)
    return {};
  return fail(ErrorCode::incompatible,
              older ? "The browser extension is older than the Counterproof program on this "
                      "computer. Update the extension, then try again."
                    : "The Counterproof program on this computer is older than the browser "
                      "extension. Install the newest Counterproof, then try again.",
              // The extension tells from this which half is behind.
              std::to_string(protocol::kVersionMajor) + "." +
                  std::to_string(protocol::kVersionMinor));
}

}  // namespace

Answer handle(Services &services, const protocol::HelloParams &params) {
  if (const auto fits = check_version(params.protocol); !fits)
    return tl::unexpected<Error>(fits.error());
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto standing = standing_of(services);
  if (!standing) return tl::unexpected<Error>(standing.error());
  return protocol::HelloResult{COUNTERPROOF_VERSION, *standing};
}

}  // namespace counterproof::service
