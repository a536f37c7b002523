// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/field_key.h"
#include "storage/store.h"

#include <optional>
#include <string>

/// The key of the sealed fields, keys/profile-fields; but for KeyStanding for this room's sources
/// only.
namespace counterproof::cases {

enum class KeyStanding {
  /// Nothing is sealed yet; a key is made when it is needed.
  unused,
  good,
  /// Something is sealed, and the key is not there.
  missing,
  /// The key that is there opens nothing of what is sealed, or is none.
  wrong
};

struct ProfileKey {
  KeyStanding standing = KeyStanding::unused;
  /// With `good`; with `unused` when there is one already.
  std::optional<crypto::FieldKey> key;
};

Result<ProfileKey> read_profile_key(storage::Store &store);

/// The key to seal with; made where nothing is sealed yet. conflict with a sentence when what is
/// sealed already does not open with it: two keys would be mixed. The caller holds the write lock,
/// so that two processes cannot make two keys.
Result<crypto::FieldKey> key_to_seal_with(storage::Store &store);

/// Why nothing sealed can be opened, and what to do.
Error locked(KeyStanding standing);

/// Where a field lies, which it is bound to.
std::string field_place(const std::string &profile, const std::string &field);

}  // namespace counterproof::cases
