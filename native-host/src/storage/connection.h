// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <string>

namespace counterproof::storage {

/// One connection to a WAL database as this room wants it; for this room's sources only. Throws
/// SQLite::Exception.
class Connection {
public:
  explicit Connection(const std::filesystem::path &file);

  SQLite::Database &sqlite() { return sqlite_; }
  /// To be called inside a write transaction that has written nothing yet: moves the log into the
  /// main file once it has grown long enough.
  ///
  /// SQLite up to 3.51.2 can lose committed pages when a checkpoint runs at the very moment in
  /// which another connection starts the log anew (sqlite.org/wal.html#walresetbug; Debian 12 has
  /// 3.40.1). Only a holder of the write lock starts the log anew, so checkpoints are made by a
  /// holder of that lock only; SQLite's own, which do not take it, are switched off.
  void checkpoint_when_long();

private:
  SQLite::Database sqlite_;
  int log_pages_ = 0;
};

/// The extended result code; SQLiteCpp has none for an exception made of words alone.
inline int code_of(const SQLite::Exception &exception) {
  return exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode()
                                              : exception.getErrorCode();
}

/// The name of a file that nobody writes, as SQLite wants it with OPEN_READONLY | OPEN_URI: nothing
/// is made beside it and no lock is taken (sqlite.org/uri.html).
std::string address_at_rest(const std::filesystem::path &file);

}  // namespace counterproof::storage
