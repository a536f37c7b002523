// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The messages about the pictures that cases keep, and about evidence packs and reports, as
/// protocol/schemas has them, one for one; part of messages.h.
namespace counterproof::protocol {

/// Of a listing, as case.open names it.
struct PictureName {
  std::string key, url;
};
struct PictureCounts {
  std::int64_t kept = 0, not_kept = 0;
};

struct CasePicturesParams {
  std::string case_id;
  std::int64_t offset = 0;
  int limit = 0;
};
struct CasePictureParams {
  std::string case_id, sha256;
  std::int64_t offset = 0;
};
/// kind: all, case, listing (`of` is SITE:ID) or seller; `of` is empty for all.
struct ReportScope {
  std::string kind, of;
};
struct ReportContentsParams {
  ReportScope scope;
  std::int64_t offset = 0;
  int limit = 0;
};
/// kind: evidence or pattern.
struct ReportMakeParams {
  std::string kind;
  ReportScope scope;
  std::vector<std::string> leave_out;
  bool with_letters = false;
  /// As ReportContentsResult has it; not looked at for the figures.
  std::string listed;
};
struct ReportPieceParams {
  std::string sha256;
  std::int64_t offset = 0;
};

/// standing: kept, not_held, no_room, damaged or taken_back; no SHA-256 unless kept.
struct CasePicture {
  std::string key, address;
  std::optional<std::string> sha256;
  std::int64_t bytes = 0;
  std::optional<std::string> received_at;
  std::string noted_at;
  bool is_redrawn = false;
  std::string standing;
};
struct CasePicturesResult {
  std::int64_t total = 0, kept = 0;
  std::vector<CasePicture> pictures;
};
struct CasePictureResult {
  std::int64_t bytes = 0;
  Bytes data;
};
struct PackPicture {
  std::string case_id, listing_title, work_title;
  CasePicture picture;
};
struct ReportContentsResult {
  std::int64_t cases = 0, without_picture = 0, not_kept = 0, letters = 0, total = 0;
  std::vector<PackPicture> pictures;
  /// SHA-256 in hex over all pictures that would go in, on whichever page.
  std::string listed;
};
/// Entries, head and key are those of a pack; the counts are of cases and their pictures.
struct ReportMakeResult {
  std::string sha256;
  std::int64_t bytes = 0;
  std::string type;
  std::int64_t cases = 0, pictures = 0, left_out = 0, without_picture = 0, not_shown = 0,
               not_kept = 0;
  /// On record about these cases: in the pack, with that many files, or left out of it.
  std::int64_t letters = 0, letter_files = 0;
  std::int64_t entries = 0;
  std::string head, public_key;
};
struct ReportPieceResult {
  std::int64_t bytes = 0;
  Bytes data;
};

/// step: pictures, pages or sealing.
struct ReportProgressEvent {
  std::string step;
  std::int64_t done = 0, total = 0;
};

}  // namespace counterproof::protocol
