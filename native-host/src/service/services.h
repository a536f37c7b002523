// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/backup_desk.h"
#include "service/entry_uploads.h"
#include "service/folder_chooser.h"
#include "service/made_shelf.h"
#include "service/match_index.h"
#include "service/open_calls.h"
#include "service/picture_inbox.h"
#include "service/picture_matcher.h"
#include "service/portfolio_reader.h"
#include "service/records.h"
#include "service/report_desk.h"
#include "service/sheet_exporter.h"
#include "service/sheet_importer.h"
#include "service/work_importer.h"
#include "service/work_suggester.h"

namespace counterproof::service {

/// What handlers work with; built once, handed down. On the strand.
struct Services {
  Records &records;
  MatchIndex &index;
  PictureMatcher &matcher;
  WorkSuggester &suggester;
  FolderChooser &chooser;
  PortfolioReader &reader;
  SheetExporter &exporter;
  SheetImporter &importer;
  WorkImporter &work_importer;
  PictureInbox &inbox;
  MadeShelf &shelf;
  ReportDesk &reports;
  BackupDesk &backups;
  EntryUploads &uploads;
  OpenCalls &calls;
};

}  // namespace counterproof::service
