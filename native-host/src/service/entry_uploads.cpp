// SPDX-License-Identifier: Apache-2.0
#include "service/entry_uploads.h"

#include "crypto/sha256.h"

#include <algorithm>
#include <utility>

namespace counterproof::service {

EntryUploads::Upload &EntryUploads::upload_of(const protocol::EntryUploadParams &piece) {
  const auto found = std::find_if(uploads_.begin(), uploads_.end(), [&](const Upload &one) {
    return one.sha256 == piece.sha256 && one.whole == piece.bytes;
  });
  Upload upload{piece.sha256, piece.bytes, {}};
  if (found != uploads_.end()) {
    upload = std::move(*found);
    uploads_.erase(found);
  } else if (uploads_.size() >= kSideBySide) {
    uploads_.pop_front();
  }
  uploads_.push_back(std::move(upload));
  return uploads_.back();
}

Result<protocol::EntryUploadResult> EntryUploads::take(cases::EntryFiles &files,
                                                       const protocol::EntryUploadParams &piece) {
  if (piece.bytes > cases::EntryFiles::kMostBytes)
    return fail(ErrorCode::too_large, "A file beside an entry may have at most 25 MB.");
  if (static_cast<std::int64_t>(piece.data.size()) > piece.bytes - piece.offset)
    return fail(ErrorCode::invalid_params, "This piece reaches beyond the file's end.", "/offset");
  const auto known = files.is_kept(piece.sha256, piece.bytes);
  if (!known) return tl::unexpected<Error>(known.error());
  if (*known) return protocol::EntryUploadResult{piece.bytes, true};
  auto &upload = upload_of(piece);
  // A piece that came before, or one behind a piece that is missing: what is here is said, and the
  // sender goes on from there.
  if (piece.offset == static_cast<std::int64_t>(upload.bytes.size()))
    upload.bytes.insert(upload.bytes.end(), piece.data.begin(), piece.data.end());
  const auto received = static_cast<std::int64_t>(upload.bytes.size());
  if (received < upload.whole) return protocol::EntryUploadResult{received, false};
  const auto whole = std::move(upload.bytes);
  uploads_.pop_back();
  if (crypto::to_hex(crypto::sha256(ByteView(whole))) != piece.sha256)
    return fail(ErrorCode::conflict, "This file changed while it was read: add it again.");
  if (auto kept = files.keep(piece.sha256, whole); !kept)
    return tl::unexpected<Error>(kept.error());
  return protocol::EntryUploadResult{received, true};
}

}  // namespace counterproof::service
