// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/allow_list.h"
#include "cases/case_entries.h"
#include "cases/cases.h"
#include "cases/complaint_notes.h"
#include "cases/counter_notices.h"
#include "cases/entry_files.h"
#include "cases/heads.h"
#include "cases/listing_pictures.h"
#include "cases/mistakes.h"
#include "cases/overview.h"
#include "cases/past_cases.h"
#include "cases/portal_steps.h"
#include "cases/profiles.h"
#include "cases/progress.h"
#include "cases/received_pictures.h"
#include "cases/relistings.h"
#include "cases/review.h"
#include "cases/sellers.h"
#include "cases/whole_copies.h"
#include "cases/wordings.h"
#include "cases/work_copies.h"
#include "cases/work_notes.h"
#include "portfolio/portfolio.h"
#include "storage/store.h"

#include <filesystem>
#include <memory>

namespace counterproof::service {

/// The data folder and what is read from it. On the strand.
class Records {
public:
  Records(std::filesystem::path data_folder, const Clock &clock);
  ~Records();
  Records(const Records &) = delete;
  Records &operator=(const Records &) = delete;

  struct Open {
    Open(storage::Store opened, const Clock &clock)
        : store(std::move(opened)), portfolio(store, clock), cases(store, clock),
          allow_list(store, clock), heads(store, clock), sellers(store, clock),
          progress(store, clock), relistings(store, clock), review(store, clock),
          notes(store, clock), mistakes(store, clock, review), past(store, clock),
          counter_notices(store, clock), overview(store), wordings(store, clock),
          profiles(store, clock), work_notes(store, clock), work_copies(store),
          received(store, clock), listing_pictures(store, clock), entries(store, clock),
          entry_files(store, clock), portal_steps(store, clock), whole_copies(store, clock) {}
    storage::Store store;
    portfolio::Portfolio portfolio;
    cases::Cases cases;
    cases::AllowList allow_list;
    cases::Heads heads;
    cases::Sellers sellers;
    cases::Progress progress;
    cases::Relistings relistings;
    cases::Review review;
    cases::ComplaintNotes notes;
    cases::Mistakes mistakes;
    cases::PastCases past;
    cases::CounterNotices counter_notices;
    cases::Overview overview;
    cases::Wordings wordings;
    cases::Profiles profiles;
    cases::WorkNotes work_notes;
    cases::WorkCopies work_copies;
    cases::ReceivedPictures received;
    cases::ListingPictures listing_pictures;
    cases::CaseEntries entries;
    cases::EntryFiles entry_files;
    cases::PortalSteps portal_steps;
    cases::WholeCopies whole_copies;
  };

  /// Opened when first asked for; tried anew when it could not be, so that an artist who makes room
  /// on the disk need not restart the browser. The records must be used while they are asked for,
  /// not kept.
  Result<Open *> open();

private:
  std::filesystem::path data_folder_;
  const Clock &clock_;
  std::unique_ptr<Open> open_;
};

}  // namespace counterproof::service
