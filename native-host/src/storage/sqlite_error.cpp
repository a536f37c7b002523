// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite_error.h"

#include "platform/disk_error.h"

#include <sqlite3.h>

namespace counterproof::storage {
namespace {

const char *sentence(int code) {
  switch (code & 0xFF) {
  case SQLITE_FULL:
    return "The disk is full: free some space and try again; nothing was half written.";
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return "Another Counterproof is writing its records at the moment: try again in a minute.";
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return "Counterproof's records are damaged: close your browsers, then type: counterproof "
           "repair";
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return "Counterproof may not write to its data folder: check that the folder belongs to you "
           "and "
           "can be written.";
  case SQLITE_IOERR:
    return "The disk refused to write Counterproof's data: check the disk and try again; nothing "
           "was half written.";
  default:
    return "Counterproof could not store or read its records; nothing was half written. Try again.";
  }
}

}  // namespace

int with_reason(sqlite3 *connection, int code) {
  const int primary = code & 0xFF;
  if (primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN) return code;
  return platform::means_full_disk(sqlite3_system_errno(connection)) ? SQLITE_FULL : code;
}

Error sqlite_error(int code, const std::string &what) {
  return {ErrorCode::storage_failed, sentence(code),
          "sqlite " + std::to_string(code) + ": " + what};
}

}  // namespace counterproof::storage
