// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// In the order in which they are taken.
inline constexpr std::array<std::string_view, 3> kPortalSteps{"account_opened", "identity_sent",
                                                              "identity_accepted"};

/// A step on the way to a profile's account on a portal, which only the artist knows of.
struct PortalStep {
  std::string profile;
  /// The portal's host name.
  std::string portal;
  /// One of kPortalSteps.
  std::string step;
  /// YYYY-MM-DD; none takes the step back.
  std::optional<std::string> day;
};

/// Each write is a row more and a ledger entry, made in the same transaction. Uses the store's
/// thread rule.
class PortalSteps {
public:
  PortalSteps(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// The same key writes once. invalid_params for a day that is none, that has not come yet in
  /// China, or that does not follow the steps before it; not_found for no such profile.
  Status mark(const std::string &request_key, const PortalStep &step);

  /// Those that stand, each with its day.
  Result<std::vector<PortalStep>> standing();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
