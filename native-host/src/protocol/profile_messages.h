// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Messages about those who file complaints. Part of messages.h.
namespace counterproof::protocol {

struct ProfileListParams {};
/// Fields that are not in `fields` stay as they are.
struct ProfileWriteParams {
  std::string request_key;
  std::optional<std::string> profile_id;
  std::string kind, label, pen_name;
  std::optional<std::string> letter_expires;
  bool takes_rest = false;
  std::map<std::string, std::string> fields;
};
struct ProfileRemoveParams {
  std::string request_key, profile_id;
};
struct ProfileGiveParams {
  std::string request_key;
  std::optional<std::string> profile_id;
  std::vector<std::string> work_ids;
};
struct ProfileOwnersParams {
  std::vector<std::string> work_ids;
};
struct ProfileOpenParams {
  std::string request_key;
  std::int64_t pressed_at_ms = 0;
  std::string profile_id;
  std::vector<std::string> case_ids;
};

/// kind: artist, agent or company; `filled` names sealed fields.
struct ProfileSummary {
  std::string id, kind, label, pen_name;
  std::optional<std::string> letter_expires;
  bool takes_rest = false;
  std::vector<std::string> filled;
  std::int64_t works = 0;
};
struct SellerSees {
  std::string dated, source;
  std::vector<std::string> fields;
};
/// key: unused, good, missing or wrong; with the last two a sentence of what to do.
struct ProfileListResult {
  std::vector<ProfileSummary> profiles;
  std::string key = "unused";
  std::optional<std::string> locked;
  SellerSees seller_sees;
};
struct ProfileWriteResult {
  std::string profile_id;
};
struct ProfileRemoveResult {
  std::int64_t works = 0;
};
struct ProfileGiveResult {
  std::int64_t works = 0;
};
struct WorkOwner {
  std::string work_id;
  std::optional<std::string> profile_id;
  bool is_given = false;
};
struct ProfileOwnersResult {
  std::vector<WorkOwner> owners;
};
/// role: owner or agent; identity: individual or organisation.
struct ProfileOpenResult {
  std::string role = "owner";
  std::optional<std::string> identity, legal_name, address, email, phone, country;
};

}  // namespace counterproof::protocol
