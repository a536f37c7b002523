// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/sealed_stream.h"
#include "protocol/messages.h"
#include "service/call.h"
#include "service/lanes.h"
#include "service/made_shelf.h"
#include "service/records.h"

#include <filesystem>
#include <memory>

namespace counterproof::service {

/// Answers backup.status and backup.make: everything in one file (whole_copy.h) is made on a worker
/// and put on the shelf; when its last piece is given, that is noted. The passphrase is kept by
/// nobody and wiped when the file is made. On the strand.
class BackupDesk {
public:
  BackupDesk(Lanes &lanes, Records &records, MadeShelf &shelf, std::filesystem::path data_folder,
             crypto::PassphraseCost cost = {})
      : lanes_(lanes), records_(records), shelf_(shelf), data_folder_(std::move(data_folder)),
        cost_(cost) {}

  void start(protocol::BackupMakeParams params, const std::shared_ptr<Call> &call);
  void tell_status(const std::shared_ptr<Call> &call);

private:
  void note_fetched(std::int64_t bytes);

  Lanes &lanes_;
  Records &records_;
  MadeShelf &shelf_;
  std::filesystem::path data_folder_;
  crypto::PassphraseCost cost_;
};

}  // namespace counterproof::service
