// SPDX-License-Identifier: Apache-2.0
// Windows has its own dialog (IFileOpenDialog), which Counterproof does not show yet.
#include "platform/folder_dialog.h"

namespace counterproof::platform {
namespace {

tl::unexpected<Error> no_dialog() {
  return fail(ErrorCode::no_dialog,
              "Counterproof cannot show Windows' window for choosing a folder yet. Open a terminal "
              "and type: counterproof index FOLDER");
}

}  // namespace

Status FolderDialog::open() { return no_dialog(); }

Result<std::optional<std::filesystem::path>> FolderDialog::wait() { return no_dialog(); }

void FolderDialog::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
}

}  // namespace counterproof::platform
