// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A file beside an entry. `name` is for the eyes only: nothing is ever opened or written by it.
struct EntryFile {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string name;
  bool operator==(const EntryFile &) const = default;
};

/// What the artist says of a letter, a talk or a purchase. Days and times are those that she typed
/// or that her calendar showed, wherever she was: they are texts, and no clock is asked about them.
struct EntryFacts {
  /// mail, chat, phone, seller_contact, test_purchase or listing_report.
  std::string kind;
  /// YYYY-MM-DD and HH:MM.
  std::string day;
  std::optional<std::string> time = {};
  /// With whom, on one line; may be empty.
  std::string who = {};
  /// sent or received.
  std::optional<std::string> direction = {};
  std::string text = {};
  /// The day by which an answer is due, hers or theirs.
  std::optional<std::string> due = {};
  /// Nothing more is waited for.
  bool is_answered = false;
  /// The id of the entry of the same case that this one answers.
  std::optional<std::string> answers = {};
  std::vector<EntryFile> files = {};
  bool operator==(const EntryFacts &) const = default;
};

struct EntryVersion {
  /// Counted from 1 within its entry.
  std::int64_t number = 0;
  /// RFC 3339, UTC.
  std::string noted_at;
  bool is_taken_back = false;
  /// 32 hexadecimal digits, drawn for these facts: the ledger's hashes of their texts are made of
  /// it and the text, so that a short text cannot be found by guessing.
  std::string salt;
  EntryFacts facts;
};

/// An entry as it stands now.
struct CaseEntry {
  std::string id, case_id;
  /// The newest entry that stands and answers this one.
  std::optional<std::string> answered_by = {};
  EntryVersion newest;
};

struct EntryPage {
  std::vector<CaseEntry> entries;
  /// What goes into the next question; none at the end.
  std::optional<std::string> next;
  std::int64_t total = 0;
};

struct EntryVersionPage {
  std::vector<EntryVersion> versions;
  std::optional<std::string> next;
};

/// An entry whose answer is due and has not come.
struct DueEntry {
  std::string entry_id, case_id, kind, due, who, text, listing_title, work_title;
};

}  // namespace counterproof::cases
