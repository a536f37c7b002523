// SPDX-License-Identifier: Apache-2.0
#include "service/made_shelf.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace counterproof::service {

bool MadeShelf::begin() {
  if (under_way_) return false;
  under_way_ = true;
  made_.reset();
  on_fetched_ = nullptr;
  return true;
}

void MadeShelf::put(MadeFile file, std::function<void()> on_fetched) {
  under_way_ = false;
  made_ = std::move(file);
  on_fetched_ = std::move(on_fetched);
}

Result<protocol::ResultValue> MadeShelf::piece(const protocol::ReportPieceParams &params) {
  if (!made_ || made_->sha256 != params.sha256)
    return fail(ErrorCode::not_found, "This file is no longer kept: make it again.");
  if (params.offset > made_->bytes)
    return fail(ErrorCode::invalid_params, "The file ends before this place.", "/offset");
  const auto length = std::min(kPiece, made_->bytes - params.offset);
  protocol::ReportPieceResult result{made_->bytes, Bytes(static_cast<std::size_t>(length))};
  made_->file->clear();
  made_->file->seekg(params.offset);
  made_->file->read(reinterpret_cast<char *>(result.data.data()), length);
  if (!*made_->file)
    return fail(ErrorCode::unreadable, "The file cannot be read any more: make it again.");
  if (params.offset + length < made_->bytes) return result;
  made_.reset();
  if (const auto fetched = std::exchange(on_fetched_, nullptr)) fetched();
  return result;
}

}  // namespace counterproof::service
