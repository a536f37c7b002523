// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/process.h"

#include <filesystem>
#include <mutex>
#include <optional>

namespace counterproof::platform {

/// The system's dialog for choosing one folder: zenity, or kdialog (first where KDE runs), found
/// through PATH and started with fixed arguments. Nothing that came from outside goes into them.
class FolderDialog {
public:
  FolderDialog() = default;
  FolderDialog(const FolderDialog &) = delete;
  FolderDialog &operator=(const FolderDialog &) = delete;

  /// Shows it. no_dialog, with a sentence that names the command to type instead, when there is no
  /// such program or no display. Once. It goes away with the thread that calls this.
  Status open();

  /// Waits for the artist: the folder, or none when the dialog was closed without one. no_dialog
  /// when it ended without having been shown.
  Result<std::optional<std::filesystem::path>> wait();

  /// Takes it away; wait() then gives none. Any thread, any number of times.
  void close();

private:
  std::mutex mutex_;
  ChildProcess child_;
  Descriptor output_;
  bool closed_ = false;
};

}  // namespace counterproof::platform
