// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "cases/entry_files.h"
#include "protocol/entry_messages.h"

#include <cstdint>
#include <deque>
#include <string>

namespace counterproof::service {

/// Puts the pieces of files together as they come; a file that is whole and is what its name says
/// goes to the records. What is not whole is kept in memory only: after a restart it begins anew.
/// On the strand.
class EntryUploads {
public:
  /// Files that can come side by side; a further one takes the place of the one that has waited
  /// longest, which then begins anew.
  static constexpr std::size_t kSideBySide = 3;

  /// too_large, and invalid_params for an empty file or a piece that reaches beyond the end;
  /// conflict when the bytes are not those that the name says.
  Result<protocol::EntryUploadResult> take(cases::EntryFiles &files,
                                           const protocol::EntryUploadParams &piece);

private:
  struct Upload {
    std::string sha256;
    std::int64_t whole = 0;
    Bytes bytes;
  };
  Upload &upload_of(const protocol::EntryUploadParams &piece);

  /// The one that got a piece last stands last.
  std::deque<Upload> uploads_;
};

}  // namespace counterproof::service
