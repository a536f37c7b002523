// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/facts.h"
#include "cases/wordings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// What is known of the artist's works, the listings picked for a complaint and those who file. All
/// that may be unknown is optional: it is asked for where it is needed and never invented. Days are
/// YYYY-MM-DD; times may follow, only the day counts.

struct EvidenceFact {
  std::string file;
  std::int64_t bytes = 0;
  /// What it shows, where the artist said so: side_by_side, camera_original, making_of, other.
  std::string kind;
  /// Two-letter code of the language of what is written in it; empty for pictures.
  std::string language;
};

struct WorkFacts {
  std::string id;
  std::string title;
  std::optional<std::string> completed;
  std::optional<std::string> first_published;
  /// Where: a place, a shop or an address.
  std::optional<std::string> first_published_at;
  std::optional<std::string> official_url;
  std::optional<std::string> record_number;
  /// On the platform's list: approved, pending, returned, draft; none when it was not registered.
  std::optional<std::string> record_status;
  /// The owner as the record names them.
  std::optional<std::string> record_owner;
  /// A work without a registration certificate needs a signed claim statement.
  std::optional<bool> has_certificate;
  std::optional<bool> claim_signed;
  /// Whose it is: who files for it. None where the records do not say.
  std::optional<std::string> profile_id = {};
  /// Until when the portal's record holds.
  std::optional<std::string> record_expires = {};
  /// The first registration that the record names, in words.
  std::optional<std::string> registration = {};
  /// What shows best that the artist made it, in words; at most two.
  std::vector<std::string> best_evidence = {};
  /// How the artist words statements about it.
  std::vector<cases::Wording> wordings = {};
};

struct EarlierReport {
  std::string reference;
  /// open, removed, refused, withdrawn, countered.
  std::string status;
  std::string filed;
  std::optional<std::string> decided;
  /// The artist saw it gone, and live again after that.
  std::optional<std::string> seen_gone;
  std::optional<std::string> seen_again;
  /// Something was changed since a refusal: the reason, the evidence or the statement.
  bool changed_since = false;
};

struct ListingFacts {
  /// Of the case, or of the listing where there is no case.
  std::string id;
  std::string platform;
  std::string url;
  std::string title;
  std::string work_id;
  /// product_listing or store_front.
  std::string type = "product_listing";
  std::optional<std::string> seen_live;
  std::optional<std::string> seen_gone;
  /// The artist's own choice: R1, R2, R3.
  std::optional<std::string> reason;
  cases::Judgement judgement;
  std::optional<cases::MatchFacts> match;
  bool found_by_hand = false;
  /// The artist allowed it: own shop, licence.
  bool allowed = false;
  std::vector<EvidenceFact> evidence;
  std::vector<EarlierReport> earlier;
};

struct ProfileFacts {
  std::string id;
  /// owner or agent.
  std::string role = "owner";
  /// The author as the public knows them, of whom statements speak; for an agent the owner's.
  std::optional<std::string> author = {};
  std::string legal_name;
  std::optional<std::string> identity_name, account_name;
  /// Whom an agent files for.
  std::optional<std::string> owner_name;
  std::optional<std::string> address, email, phone, country;
  /// Until when the owner's letter of authorisation holds.
  std::optional<std::string> letter_expires;
  /// Why its personal details cannot be opened; names are not compared then.
  std::optional<std::string> locked = {};
};

struct RecordFacts {
  std::vector<WorkFacts> works;
  std::vector<ListingFacts> listings;
  std::vector<ProfileFacts> profiles;
  /// How many profiles are kept in all. None where works do not say whose they are: then the first
  /// profile files for all of them.
  std::optional<std::size_t> profiles_kept = {};
  /// The day of the newest entry in the records; a clock that is earlier was set back.
  std::optional<std::string> newest_entry = {};
};

const WorkFacts *find_work(const RecordFacts &record, const std::string &id);

/// Who files for a work; null when nobody does.
const ProfileFacts *profile_for(const RecordFacts &record, const WorkFacts &work);

}  // namespace counterproof::complaints
