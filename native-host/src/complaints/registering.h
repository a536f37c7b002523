// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/work_notes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// What is known of registering works with the portals: native-host/data/forms/registration.txt.
struct RegistrationRules {
  std::string dated, source;
  /// How many business days the check of a work usually takes.
  int days_least = 0, days_most = 0;
  /// Of a sample: pixels of the longer side, and bytes of the file.
  int sample_side = 0;
  std::int64_t sample_bytes = 0;
  /// The portals' host names.
  std::vector<std::string> portals;
};

const RegistrationRules &registration_rules();

/// How far a work is with the portal. Lapsed: it was approved, and that has ended.
enum class RegisterState { none, draft, returned, lapsed, pending, approved };

/// As it goes over the wire.
std::string_view to_word(RegisterState state);

struct Registering {
  RegisterState state = RegisterState::none;
  /// Of one that is pending: when it was handed in, and the business days since.
  std::optional<std::string> sent;
  std::int64_t business_days = 0;
  /// Longer than it usually takes.
  bool is_late = false;
  /// False when a year since then is counted as ordinary weeks.
  bool are_holidays_known = true;
  /// What the form or its papers still need, in the order in which to see to it: title, authors,
  /// completed, first_published, official_url, signed_claim.
  std::vector<std::string> lacks;
};

/// Days count in China. `today` is YYYY-MM-DD.
Registering registering_of(const cases::WorkNote &note, const std::string &today);

}  // namespace counterproof::complaints
