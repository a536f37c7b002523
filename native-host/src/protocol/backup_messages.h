// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret_text.h"

#include <cstdint>
#include <optional>
#include <string>

/// The messages about one file with everything, as protocol/schemas has them, one for one; part of
/// messages.h. How far the making is is told by ReportProgressEvent, the file given by
/// report.piece.
namespace counterproof::protocol {

struct BackupStatusParams {};
struct BackupMakeParams {
  SecretText passphrase;
};

/// The file that was fetched to its end last.
struct LastBackup {
  std::string at;
  std::int64_t bytes = 0;
};
/// `bytes`: about what a file made now would hold.
struct BackupStatusResult {
  std::optional<LastBackup> last_made;
  std::int64_t bytes = 0;
  std::int64_t cases = 0;
};
/// `damaged`: pictures and features that were not what was kept, and are left out.
struct BackupMakeResult {
  std::string sha256;
  std::int64_t bytes = 0, files = 0, damaged = 0;
};

}  // namespace counterproof::protocol
