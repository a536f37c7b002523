// SPDX-License-Identifier: Apache-2.0
#include "cases/kept_blobs.h"

#include "cases/rows.h"
#include "crypto/sha256.h"

#include <set>

namespace counterproof::cases {
namespace {

struct Named {
  std::string sha256, case_id;
};

/// Counts it; true when it is as it was kept.
bool is_whole(const storage::BlobStore &blobs, const std::string &sha256, KeptBlobs &counts) {
  const auto bytes = blobs.get(sha256);
  const bool is_missing = !bytes && bytes.error().code == ErrorCode::not_found;
  const bool is_same = bytes && crypto::to_hex(crypto::sha256(*bytes)) == sha256;
  ++(is_missing ? counts.missing : is_same ? counts.whole : counts.damaged);
  return is_same;
}

}  // namespace

Result<KeptBlobs> check_kept_blobs(storage::Store &store) {
  const auto all = all_rows<Named>(
      store.database.prepare(
          "SELECT sha256, cases.id FROM case_pictures JOIN cases ON ordinal = case_ordinal UNION "
          "SELECT sha256, cases.id FROM entry_files JOIN case_entries e ON e.id = entry JOIN cases "
          "ON ordinal = e.case_ordinal ORDER BY 1"),
      [](const auto &row) {
        return Named{row.text(0), row.text(1)};
      });
  if (!all) return tl::unexpected(all.error());
  KeptBlobs counts;
  // Ids begin with the time at which they were made.
  std::set<std::string> concerned;
  const std::string *last = nullptr;
  bool last_is_whole = true;
  for (const auto &[sha256, case_id] : *all) {
    if (!last || *last != sha256) last_is_whole = is_whole(store.blobs, sha256, counts);
    last = &sha256;
    if (!last_is_whole) concerned.insert(case_id);
  }
  counts.cases.assign(concerned.begin(), concerned.end());
  return counts;
}

}  // namespace counterproof::cases
