// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Messages about letters and notes beside a case. Part of messages.h.
namespace counterproof::protocol {

struct EntryFile {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string name;
};
/// day and due: YYYY-MM-DD; time: HH:MM, as typed.
struct EntryFacts {
  std::string kind, day;
  std::optional<std::string> time = {};
  std::string who = {};
  std::optional<std::string> direction = {};
  std::string text = {};
  std::optional<std::string> due = {};
  bool is_answered = false;
  std::optional<std::string> answers = {};
  std::vector<EntryFile> files = {};
};
struct EntryVersion {
  std::int64_t number = 1;
  std::string noted_at;
  bool taken_back = false;
  EntryFacts facts;
};
struct Entry {
  std::string id, case_id;
  std::optional<std::string> answered_by;
  EntryVersion newest;
};

struct EntryListParams {
  std::string case_id;
  std::optional<std::string> cursor;
  int limit = 0;
};
struct EntryVersionsParams {
  std::string entry_id;
  std::optional<std::string> cursor;
};
struct EntryWriteParams {
  std::string request_key, case_id;
  std::optional<std::string> entry_id;
  std::int64_t seen = 0;
  EntryFacts facts;
};
struct EntryTakeBackParams {
  std::string request_key, entry_id;
  std::int64_t seen = 0;
  bool taken_back = false;
};
struct EntryDueParams {};
/// `bytes` of the whole file, `data` those from `offset` on, base64 taken off.
struct EntryUploadParams {
  std::string sha256;
  std::int64_t bytes = 0, offset = 0;
  Bytes data;
};
struct EntryFileParams {
  std::string entry_id, sha256;
  std::int64_t offset = 0;
};

/// Whose entries they are.
struct EntryCase {
  std::string listing_id, listing_title, listing_url, work_title;
};
struct EntryListResult {
  EntryCase about;
  std::vector<Entry> entries;
  std::optional<std::string> next;
  std::int64_t total = 0;
};
struct EntryVersionsResult {
  std::vector<EntryVersion> versions;
  std::optional<std::string> next;
};
struct EntryWriteResult {
  Entry entry;
};
struct EntryTakeBackResult {
  Entry entry;
};
struct DueEntry {
  std::string entry_id, case_id, kind, due, who, beginning, listing_title, work_title;
};
struct EntryDueResult {
  std::vector<DueEntry> due;
  std::int64_t total = 0;
};
struct EntryUploadResult {
  std::int64_t received = 0;
  bool kept = false;
};
struct EntryFileResult {
  std::int64_t bytes = 0;
  Bytes data;
};

}  // namespace counterproof::protocol
