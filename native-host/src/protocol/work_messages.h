// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sheet_messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about the records of the artist's works, as protocol/schemas has them, one for one;
/// part of messages.h.
namespace counterproof::protocol {

struct WorkRegistration {
  std::string office, number, kind;
  std::optional<std::string> day;
};
struct WorkLicence {
  std::string holder, use;
  std::optional<std::string> from, until;
};
struct WorkProof {
  std::string kind, what;
  std::optional<std::string> day;
};
/// What the artist states of a work; none where nothing is. Days are YYYY-MM-DD.
struct WorkNote {
  std::optional<std::string> title = {}, authors = {};
  std::optional<std::string> completed = {}, first_published = {}, first_published_at = {},
                             first_published_url = {}, official_url = {};
  std::optional<std::string> record_portal = {}, record_number = {}, record_status = {},
                             record_sent = {}, record_decided = {}, record_expires = {};
  std::optional<bool> has_certificate = {}, claim_signed = {};
  std::vector<WorkRegistration> registrations = {};
  std::vector<WorkLicence> licences = {};
  std::vector<WorkProof> proofs = {};
};

/// One that a file tells of itself: source in the contract's words, told as ISO 8601.
struct WorkDate {
  std::string source;
  std::string told;
};
struct WorkFile {
  std::string file_name, sha256;
  int width = 0, height = 0;
  bool vanished = false;
  std::vector<WorkDate> dates = {};
};
/// source: "stated", or a WorkDate's.
struct WorkEvidence {
  std::string kind, words;
  std::optional<std::string> day;
  std::string source;
};
struct WorkCopy {
  std::string case_id, site, listing_id, title, state, opened_at;
};

/// `seen_at`: when the note that was changed had been noted; none for a work without one.
struct WorkNoteParams {
  std::string request_key, work_id;
  WorkNote note;
  std::optional<std::string> seen_at;
};
struct WorkNotedParams {
  std::string work_id;
};
/// filter: all, portal, published, evidence or copied; `words`: all stand in the title or the
/// file's name.
struct WorkListParams {
  std::optional<std::string> cursor;
  int limit = 50;
  std::string filter, words;
};

/// The row on `line` of the list is of this work.
struct WorkRowChoice {
  std::int64_t line = 0;
  std::string work_id;
};
/// A list of the artist's works as a whole, and how she says it is meant. order: unknown, day_first
/// or month_first.
struct WorkSheet {
  Bytes data;
  std::optional<std::string> sheet;
  std::vector<SheetColumnChoice> columns;
  std::string order;
  std::vector<WorkRowChoice> rows;
};
struct WorkPreviewParams {
  WorkSheet list;
};
/// `planned` as work.preview gave it.
struct WorkImportParams {
  WorkSheet list;
  std::string planned;
};

struct WorkNoteResult {
  WorkNote note;
  std::string noted_at = {};
};
/// `title` as it is shown. `before`: what the note took the place of.
struct WorkNotedResult {
  WorkNote note = {};
  std::optional<std::string> noted_at = {};
  std::string title = {};
  std::optional<WorkNote> before = {};
  std::vector<std::string> gaps = {};
  std::vector<WorkEvidence> evidence = {};
  std::vector<std::string> stronger = {};
  std::vector<WorkFile> files = {};
  std::int64_t listings = 0, removed = 0;
  std::vector<WorkCopy> copies = {};
};
/// state: ready, waiting, featureless or replaced.
struct WorkListRow {
  std::string work_id, title, file_name, state;
  bool vanished = false;
  std::vector<std::string> gaps = {};
  std::int64_t listings = 0, removed = 0;
};
struct WorkListCounts {
  std::int64_t all = 0, portal = 0, published = 0, evidence = 0, copied = 0;
};
/// `total` of what was asked for; `counts` of all works, by filter.
struct WorkListResult {
  std::vector<WorkListRow> works;
  std::optional<std::string> next;
  std::int64_t total = 0;
  WorkListCounts counts = {};
};

/// As a person knows it again.
struct StatedWork {
  std::string id, title, file_name;
};
/// by: id, content, file or title. `changes`: fields of its record.
struct PlannedWork {
  std::vector<std::int64_t> lines;
  StatedWork work;
  std::string by;
  std::vector<std::string> changes;
};
/// A row that fits several works.
struct AskedWorkRow {
  std::int64_t line = 0;
  std::string about;
  std::vector<StatedWork> works;
};
/// `works`, `asked` and `refused` hold the first of them.
struct WorkPreviewResult {
  std::string planned, sheet;
  std::vector<std::string> other_sheets, fields;
  std::vector<SheetColumn> columns;
  std::vector<SheetNote> notes;
  std::string order;
  std::int64_t rows = 0, shortened = 0, changed = 0, unchanged = 0;
  std::vector<PlannedWork> works;
  std::int64_t asked_rows = 0;
  std::vector<AskedWorkRow> asked;
  std::int64_t refused_rows = 0;
  std::vector<SheetRefusedRow> refused;
  std::int64_t two_way_dates = 0;
};
struct WorkImportResult {
  std::int64_t written = 0, unchanged = 0;
};

}  // namespace counterproof::protocol
