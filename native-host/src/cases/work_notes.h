// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A work in a public register. `kind`: what was registered, such as a single work or a group.
struct Registration {
  std::string office, number, kind;
  std::optional<std::string> day;
  bool operator==(const Registration &) const = default;
};

/// To whom the artist gave which use, and for how long; without `until` it has no end.
struct WorkLicence {
  std::string holder, use;
  std::optional<std::string> from, until;
  bool operator==(const WorkLicence &) const = default;
};

/// What else shows that the artist made the work. `kind` as native-host/data/works/evidence.txt
/// names them; `what` is where it is kept or how it is found.
struct WorkProof {
  std::string kind, what;
  std::optional<std::string> day;
  bool operator==(const WorkProof &) const = default;
};

/// The record of a work, as the artist states it. Nothing personal: who owns it stands in the
/// profile. Days are YYYY-MM-DD.
struct WorkNote {
  /// In place of what its file is called.
  std::optional<std::string> title = {};
  /// Names as they are published, pen names too.
  std::optional<std::string> authors = {};
  std::optional<std::string> completed = {}, first_published = {};
  /// Where: a place, a shop or an address.
  std::optional<std::string> first_published_at = {};
  std::optional<std::string> first_published_url = {};
  /// Where the work is shown or sold now.
  std::optional<std::string> official_url = {};
  /// The portal's record of the work: on which portal, and when it was sent, decided and ends.
  std::optional<std::string> record_portal = {};
  std::optional<std::string> record_number = {};
  /// approved, pending, returned, draft or none.
  std::optional<std::string> record_status = {};
  std::optional<std::string> record_sent = {}, record_decided = {}, record_expires = {};
  std::optional<bool> has_certificate = {}, claim_signed = {};
  std::vector<Registration> registrations = {};
  std::vector<WorkLicence> licences = {};
  std::vector<WorkProof> proofs = {};
  /// RFC 3339, UTC; empty when nothing was noted.
  std::string noted_at = {};
  bool operator==(const WorkNote &) const = default;
};

/// SHA-256 in hex over what the ledger would say of this note; the same for the same note.
std::string note_digest(const std::string &work_id, const WorkNote &note);

/// The records of the works. Each note is a ledger entry, made in the same transaction. Uses the
/// store's thread rule.
class WorkNotes {
public:
  WorkNotes(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// Takes the place of the note before, which stays beneath it. The same key writes once.
  /// `seen_at`: `noted_at` of the note that was changed, empty for none; conflict when another
  /// stands now. invalid_params, with the field's name, for no day of the calendar and for a day to
  /// come of what has happened.
  Status note(const std::string &request_key, const std::string &work_id, const WorkNote &note,
              const std::optional<std::string> &seen_at = std::nullopt);
  /// Empty when nothing was noted.
  Result<WorkNote> of(const std::string &work_id);
  /// What stood before the note that stands now.
  Result<std::optional<WorkNote>> before(const std::string &work_id);
  /// By the works' ids.
  Result<std::map<std::string, WorkNote>> all();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
