// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about getting ready for the first complaint and about registering works, as
/// protocol/schemas has them, one for one; part of messages.h. Days are YYYY-MM-DD.
namespace counterproof::protocol {

struct RegistrationStandingParams {};
/// portal: a host name; step: account_opened, identity_sent or identity_accepted; no day takes the
/// step back.
struct RegistrationMarkParams {
  std::string request_key, profile_id, portal, step;
  std::optional<std::string> day;
};
/// part: open or waiting.
struct RegistrationQueueParams {
  std::string part;
  std::int64_t offset = 0;
  int limit = 0;
};
/// kind: sample_jpeg, sample_pdf or claim_pdf.
struct RegistrationPaperParams {
  std::string work_id, kind;
};

struct RegisteringWorks {
  std::int64_t all = 0, to_register = 0, waiting = 0, late = 0, approved = 0;
  /// Of those that wait, the one handed in first, and the business days since.
  std::optional<std::string> oldest_sent;
  std::int64_t oldest_days = 0;
};
struct RegistrationStep {
  std::string portal, step, day;
  /// Since that day.
  std::int64_t business_days = 0;
};
struct RegistrationProfile {
  std::string profile_id, label, kind;
  /// legalName, address, email, ownerName, letterExpires, letterEnded.
  std::vector<std::string> lacks;
  std::vector<RegistrationStep> steps;
  RegisteringWorks works;
};
struct RegistrationStandingResult {
  std::string today, dated, source;
  int days_least = 0, days_most = 0;
  bool holidays_known = true;
  /// Complaints that were sent, in all.
  std::int64_t filed = 0;
  std::vector<RegistrationProfile> profiles;
  /// Works that are no profile's.
  RegisteringWorks unowned;
};
struct RegistrationMarkResult {};
/// state: none, draft, returned, lapsed or pending.
struct QueuedWork {
  std::string work_id, title, file_name;
  bool vanished = false;
  std::int64_t listings = 0, removed = 0;
  std::string state;
  std::optional<std::string> sent;
  std::int64_t business_days = 0;
  bool late = false, holidays_known = true;
  std::vector<std::string> lacks;
};
struct RegistrationQueueResult {
  std::int64_t total = 0;
  std::vector<QueuedWork> works;
};
struct RegistrationPaperResult {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string type;
};

}  // namespace counterproof::protocol
