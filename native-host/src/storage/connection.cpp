// SPDX-License-Identifier: Apache-2.0
#include "storage/connection.h"

#include "storage/busy_wait.h"
#include "storage/sqlite_error.h"

#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace counterproof::storage {
namespace {

/// About four megabytes, as SQLite's own rule has it.
constexpr int kLongLog = 1000;

/// Changing a new file to WAL needs it alone for a moment, and SQLite does not wait for that by the
/// busy handler when several processes open it at once.
void set_wal(SQLite::Database &sqlite) {
  constexpr auto kPause = std::chrono::milliseconds(10);
  for (int attempt = 1;; ++attempt) {
    try {
      sqlite.execAndGet("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception &exception) {
      if (exception.getErrorCode() != SQLITE_BUSY || attempt > kBusyTimeoutMs / 10) throw;
    }
    std::this_thread::sleep_for(kPause);
  }
}

int note_pages(void *pages, sqlite3 * /*connection*/, const char * /*name*/, int in_log) {
  *static_cast<int *>(pages) = in_log;
  return SQLITE_OK;
}

}  // namespace

Connection::Connection(const std::filesystem::path &file)
    : sqlite_(file.string(), SQLite::OPEN_READWRITE) {
  auto *const handle = sqlite_.getHandle();
  wait_when_busy(handle);
  try {
    set_wal(sqlite_);
    sqlite_.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                 "PRAGMA journal_size_limit = 16777216;");
  } catch (const SQLite::Exception &exception) {
    // Who catches it has no connection to ask any more.
    if (with_reason(handle, code_of(exception)) == SQLITE_FULL)
      throw SQLite::Exception(exception.what(), SQLITE_FULL);
    throw;
  }
  // Setting a hook of ours takes the automatic checkpoints away.
  sqlite3_wal_hook(handle, note_pages, &log_pages_);
}

void Connection::checkpoint_when_long() {
  if (log_pages_ < kLongLog) return;
  log_pages_ = 0;
  try {
    // The connection that holds the lock cannot do it itself.
    SQLite::Database other(sqlite_.getFilename(), SQLite::OPEN_READWRITE);
    sqlite3_wal_autocheckpoint(other.getHandle(), 0);
    other.exec("PRAGMA synchronous = FULL");
    sqlite3_wal_checkpoint_v2(other.getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                              nullptr);
  } catch (const SQLite::Exception &) {
    // It costs nothing: the facts stand in the log, and the next commit notes its length again.
    return;
  }
}

std::string address_at_rest(const std::filesystem::path &file) {
  constexpr auto kHex = "0123456789ABCDEF";
  std::string address = "file:";
  for (const char letter : file.string()) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '%' || letter == '?' || letter == '#')
      address += {'%', kHex[byte >> 4], kHex[byte & 15]};
    else
      address += letter;
  }
  return address + "?immutable=1";
}

}  // namespace counterproof::storage
