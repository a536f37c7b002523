// SPDX-License-Identifier: Apache-2.0
// Windows tells of changes as well (ReadDirectoryChangesW), which Counterproof does not ask for
// yet: start() says so, and folders are looked through now and then.
#include "platform/folder_watch.h"

namespace counterproof::platform {

Result<FolderWatch> FolderWatch::start() {
  return fail(
      ErrorCode::unreadable,
      "Counterproof does not watch folders on Windows yet; they are looked through now and then.");
}

bool FolderWatch::watch(const std::vector<std::filesystem::path> &) { return false; }

bool FolderWatch::take_events() { return false; }

bool FolderWatch::wait(std::chrono::milliseconds) { return false; }

void FolderWatch::wake() const {}

}  // namespace counterproof::platform
