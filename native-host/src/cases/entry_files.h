// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "storage/store.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace counterproof::cases {

/// The files of entries: their bytes are kept and never looked at. They come before the entry that
/// names them. Uses the store's thread rule.
class EntryFiles {
public:
  /// As large as what the common mail providers carry.
  static constexpr std::int64_t kMostBytes = 25 * 1024 * 1024;

  EntryFiles(storage::Store &store, const Clock &clock) : store_(store), clock_(clock) {}

  /// On the disk when it returns, and waiting for an entry for a day. `sha256` is the digest of
  /// `bytes`. too_large, invalid_params for no bytes at all.
  Status keep(const std::string &sha256, ByteView bytes);
  /// Whether these bytes are here already, waiting or in an entry; they wait another day then.
  Result<bool> is_kept(const std::string &sha256, std::int64_t bytes);
  /// Of a file that a version of this entry names: at most `length` bytes from `offset` on, and how
  /// large all of it is. not_found for any other.
  struct Part {
    std::int64_t whole = 0;
    Bytes bytes;
  };
  Result<Part> part(const std::string &entry_id, const std::string &sha256, std::int64_t offset,
                    std::size_t length);
  /// After the records became those of a copy: what waited in it may stand in an entry of other
  /// copies, which lie beside the same bytes. Its name goes, its bytes stay.
  Status forget_waiting();
  /// Removes what came more than a day ago and stands in no entry.
  Status remove_waiting();

private:
  storage::Store &store_;
  const Clock &clock_;
};

}  // namespace counterproof::cases
