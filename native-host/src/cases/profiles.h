// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/profile_key.h"
#include "storage/store.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// What lies sealed. ownerName: whom an agent files for, by legal name. identityName, accountName:
/// the name in the papers and on the portal's account where they were given. papersPlace: where the
/// artist keeps the identity papers; they themselves are never read.
inline constexpr std::array<std::string_view, 9> kSealedFields{
    "legalName", "identityName", "accountName", "ownerName",  "address",
    "email",     "phone",        "country",     "papersPlace"};

/// Who files complaints, without what is sealed.
struct Profile {
  std::string id;
  /// artist, agent or company.
  std::string kind;
  std::string label;
  /// The author as the public knows them; for an agent that of the owner. Stands in statements.
  std::string pen_name;
  /// YYYY-MM-DD, only an agent's.
  std::optional<std::string> letter_expires;
  /// All works that no other profile has; at most one profile does.
  bool takes_rest = false;
  /// Names of the sealed fields that hold something.
  std::vector<std::string> filled = {};
  /// Given to it by name.
  std::int64_t works = 0;
};

/// Sealed fields by name; empty text: nothing there.
using SealedTexts = std::map<std::string, std::string>;

struct ProfileWrite {
  /// None: a new one.
  std::optional<std::string> id;
  std::string kind, label, pen_name;
  std::optional<std::string> letter_expires;
  bool takes_rest = false;
  /// What is not named stays as it is.
  SealedTexts fields;
};

/// Profiles, and whose each work is: one owner a work. Each change is a ledger entry, made in the
/// same transaction, that names the profile and holds nothing of what is in it; the same key writes
/// once. Uses the store's thread rule.
class Profiles {
public:
  Profiles(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  struct Listed {
    /// In the order they were made.
    std::vector<Profile> profiles;
    KeyStanding key = KeyStanding::unused;
    /// Why nothing sealed can be opened and what to do, where the key is missing or wrong.
    std::optional<std::string> locked;
  };
  Result<Listed> list();

  /// Gives the profile's id. conflict: another has this label, or the key to what is sealed is
  /// gone; invalid_params: no label, an unknown field, text that no form should get, a letter that
  /// is none or is not an agent's; too_large: more than kMostProfiles; not_found: no such profile.
  Result<std::string> write(const std::string &request_key, const ProfileWrite &write);

  /// Its works have no profile of their own afterwards; gives how many those are.
  Result<std::int64_t> remove(const std::string &request_key, const std::string &id);

  /// These works are this profile's alone; none: they have no profile of their own.
  Status give(const std::string &request_key, const std::optional<std::string> &id,
              const std::vector<std::string> &work_ids);

  /// Whose a work is, given by name or as one of the rest; none when it is nobody's.
  Result<std::optional<std::string>> of_work(const std::string &work_id);

  /// The profiles of all works that were given to one by name.
  Result<std::map<std::string, std::string>> given_works();

  /// Whether the work was given to a profile by name.
  Result<bool> is_given(const std::string &work_id);

  /// For this program's own eyes, such as to compare names. conflict when they do not open.
  Result<SealedTexts> sealed(const std::string &id);

  /// The way out: sealed texts for one press of the artist, once and within kPressLastsMs. conflict
  /// for a press that was used or is too old (or from the future), and when they do not open;
  /// not_found for no such profile. `may_open` is asked in the same transaction, so that nobody
  /// writes between its answer and this one; what it refuses with is passed on. Leaves a ledger
  /// entry.
  Result<SealedTexts> open_for_press(const std::string &press, std::int64_t pressed_at_ms,
                                     const std::string &id,
                                     const std::function<Status()> &may_open);

  /// The day (UTC) of the newest ledger entry: a clock that is behind it was set back, and says
  /// nothing of whether a letter still holds. None in an empty ledger.
  Result<std::optional<std::string>> records_reach_to();

  static constexpr std::int64_t kPressLastsMs = 5000;
  static constexpr std::int64_t kMostProfiles = 100;

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
