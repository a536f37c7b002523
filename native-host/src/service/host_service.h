// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "service/backup_desk.h"
#include "service/decoders.h"
#include "service/dispatcher.h"
#include "service/entry_uploads.h"
#include "service/lanes.h"
#include "service/made_folder.h"
#include "service/made_shelf.h"
#include "service/match_index.h"
#include "service/open_calls.h"
#include "service/picture_inbox.h"
#include "service/picture_matcher.h"
#include "service/records.h"
#include "service/report_desk.h"
#include "service/services.h"
#include "service/sheet_exporter.h"

#include <chrono>
#include <filesystem>

namespace counterproof::service {

/// Everything behind the wire, built once.
class HostService {
public:
  struct Options {
    std::filesystem::path data_folder;
    std::filesystem::path decoder;
    /// Of workbooks; without it lists are CSV only.
    std::filesystem::path sheet_reader = {};
    /// Pictures of the portfolio read side by side; 0 leaves reading to the command line.
    int reading_threads = 0;
    /// Null where no reports are made; outlives the service.
    ReportWriter *report_writer = nullptr;
  };

  HostService(const Options &options, const Clock &clock, Lanes &lanes, Outlet outlet);

  /// Opens the records and starts what takes time (reading works into memory, the first decoder)
  /// beside the first requests.
  void start();

  /// After the strand has ended: takes an open dialog away and stops reading after the files under
  /// way; false when they, or a look at the folder just chosen, are not done in time.
  bool stop(std::chrono::milliseconds at_most);

  /// On the strand.
  Dispatcher &dispatcher() { return dispatcher_; }

private:
  Lanes &lanes_;
  Records records_;
  Decoders decoders_;
  MatchIndex index_;
  PictureInbox inbox_;
  PictureMatcher matcher_;
  WorkSuggester suggester_;
  PortfolioReader reader_;
  FolderChooser chooser_;
  SheetExporter exporter_;
  SheetImporter importer_;
  WorkImporter work_importer_;
  MadeFolder made_;
  MadeShelf shelf_;
  ReportDesk reports_;
  BackupDesk backups_;
  EntryUploads uploads_;
  bool reads_;
  OpenCalls calls_;
  Services services_;
  Dispatcher dispatcher_;
};

}  // namespace counterproof::service
