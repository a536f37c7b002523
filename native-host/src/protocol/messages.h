// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "protocol/backup_messages.h"
#include "protocol/complaint_messages.h"
#include "protocol/entry_messages.h"
#include "protocol/profile_messages.h"
#include "protocol/record_messages.h"
#include "protocol/registration_messages.h"
#include "protocol/report_messages.h"
#include "protocol/sheet_messages.h"
#include "protocol/work_messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The messages of protocol/schemas as plain structs, one for one; the schemas say what is allowed.
/// Points are flat lists x1, y1, x2, y2, … as on the wire.
namespace counterproof::protocol {

struct Version {
  int major = 0;
  int minor = 0;
};

/// state: empty, indexing or ready. `works` counts all, `ready` those that match now.
struct PortfolioStanding {
  std::string id;
  std::string state;
  std::int64_t ready = 0;
  std::int64_t works = 0;
  std::int64_t waiting = 0;
  std::int64_t failed = 0;
  std::int64_t featureless = 0;
  std::int64_t folders = 0;
  std::int64_t folders_missing = 0;
  std::int64_t revision = 0;
  std::optional<double> per_minute;
  std::optional<std::int64_t> seconds_left;
};

struct Listing {
  std::string site;
  std::string id;
  std::vector<std::string> aliases;
  std::string url;
  std::string title;
  std::string picture_key;
  std::string picture_url;
  std::optional<std::string> price_text;
  bool is_ad = false;
  Seller seller;
};

/// kind: match or possible; score and coverage 0 to 1.
struct Finding {
  std::string work_id;
  std::string work_title;
  int work_width = 0;
  int work_height = 0;
  std::string kind;
  double score = 0;
  std::vector<double> quad;
  std::vector<double> region_in_picture;
  std::vector<double> region_in_work;
  bool mirrored = false;
  bool inverted = false;
  int points = 0;
  double coverage = 0;
};

struct Judgement {
  bool mine = false;
  bool not_licensed = false;
  bool looked_at = false;
  bool exceptions_considered = false;
};

// What is asked.

struct HelloParams {
  std::string client_name;
  std::string client_version;
  Version protocol;
};
struct PortfolioStatusParams {};
/// state: all, ready, waiting, failed or featureless.
struct PortfolioWorksParams {
  std::optional<std::string> cursor;
  int limit = 0;
  std::string state = "ready";
};
struct PortfolioChooseFolderParams {};
struct PortfolioRescanParams {};
struct WorkThumbnailParams {
  std::string work_id;
};
/// `data` as received from the picture's server, base64 taken off.
struct PictureIn {
  std::string key;
  Bytes data;
  /// Where it was fetched; empty when not told.
  std::string url = {};
  bool is_redrawn = false;
};
struct PictureMatchParams {
  std::vector<PictureIn> pictures;
};
struct PictureCandidatesParams {
  Bytes data;
};
struct RequestCancelParams {
  std::int64_t id = 0;
};
/// Of a finding, or, without one, of a work that the artist named by hand. The picture's size is 0
/// when no picture was named.
struct CaseOpenParams {
  std::string request_key;
  Listing listing;
  int picture_width = 0;
  int picture_height = 0;
  std::optional<Finding> finding;
  std::string work_id;
  Judgement judgement;
  std::vector<PictureName> pictures = {};
};
struct CaseListParams {
  std::optional<std::string> cursor;
  int limit = 0;
};
/// Which store sells a listing, as far as the page says.
struct ListingStore {
  std::string listing_id;
  std::optional<std::string> store_id, minisite, company_id;
  /// Need not be there.
  std::optional<std::string> seller_id = {}, member_id = {};
};
struct CaseKnownParams {
  std::string site;
  std::vector<std::string> listing_ids;
  std::vector<ListingStore> stores;
};
/// scope: listing or store.
struct ListingAllowParams {
  Listing listing;
  std::string scope;
};
struct ListingDisallowParams {
  Listing listing;
  std::string scope;
};

using Params = std::variant<
    HelloParams, PortfolioStatusParams, PortfolioWorksParams, WorkThumbnailParams,
    PictureMatchParams, RequestCancelParams, CaseOpenParams, CaseListParams, CaseKnownParams,
    ComplaintDraftParams, PortfolioChooseFolderParams, PortfolioRescanParams,
    PictureCandidatesParams, ListingAllowParams, ListingDisallowParams, LedgerHeadParams,
    SellerSeeParams, SellerListParams, SellerStoreParams, SellerEntityParams, CaseMoveParams,
    CaseUndoParams, CaseHistoryParams, CaseOverviewParams, ListingMetParams, CaseRelistedParams,
    ReviewDecideParams, ReviewConsiderParams, ReviewPlainOnlyParams, ReviewUndoParams,
    ReviewAnswersParams, ComplaintPlanParams, ComplaintReasonParams, WorkNoteParams,
    WorkNotedParams, ComplaintGoOnParams, ComplaintImportParams, ComplaintMistakeParams,
    ComplaintWithdrawalsParams, ComplaintWithdrawalParams, ComplaintNumberParams, SheetExportParams,
    SheetPreviewParams, SheetImportParams, CounterListParams, CounterNoteParams, CounterDraftParams,
    ComplaintWordParams, ProfileListParams, ProfileWriteParams, ProfileRemoveParams,
    ProfileGiveParams, ProfileOwnersParams, ProfileOpenParams, WorkListParams, CasePicturesParams,
    CasePictureParams, ReportContentsParams, ReportMakeParams, ReportPieceParams, EntryListParams,
    EntryVersionsParams, EntryWriteParams, EntryTakeBackParams, EntryDueParams, EntryUploadParams,
    EntryFileParams, RegistrationStandingParams, RegistrationMarkParams, RegistrationQueueParams,
    RegistrationPaperParams, WorkPreviewParams, WorkImportParams, BackupStatusParams,
    BackupMakeParams>;

// What is answered.

struct HelloResult {
  std::string host_version;
  PortfolioStanding portfolio;
};
struct PortfolioStatusResult {
  PortfolioStanding portfolio;
};
/// `id` is none for a file that is no work, yet or at all; width and height are 0 then. `versions`
/// counts the files that show the work.
struct WorkSummary {
  std::optional<std::string> id;
  std::string title;
  std::string file_name;
  int width = 0;
  int height = 0;
  std::string state;
  std::optional<std::string> reason;
  std::int64_t versions = 1;
  std::vector<WorkDate> dates;
};
struct PortfolioWorksResult {
  std::vector<WorkSummary> works;
  std::optional<std::string> next;
  std::int64_t total = 0;
};
/// outcome: added or cancelled.
struct PortfolioChooseFolderResult {
  std::string outcome;
  std::int64_t folders = 0;
};
struct PortfolioRescanResult {};
struct WorkThumbnailResult {
  int width = 0;
  int height = 0;
  Bytes jpeg;
};
struct PictureMatchResult {
  int checked = 0;
  int failed = 0;
  std::int64_t revision = 0;
};
struct RequestCancelResult {
  bool cancelled = false;
};
struct CaseOpenResult {
  std::string case_id;
  bool created = false;
  std::string opened_at;
  /// None when the request named no pictures.
  std::optional<PictureCounts> pictures = {};
};
/// Kind and score are none when the artist found it by hand.
struct CaseSummary {
  std::string id;
  std::string opened_at;
  std::string work_id;
  std::string work_title;
  Listing listing;
  std::optional<std::string> match_kind;
  std::optional<double> score;
  std::string found_by = "engine";
  bool is_past = false;
};
struct CaseListResult {
  std::vector<CaseSummary> cases;
  std::optional<std::string> next;
};
struct KnownCase {
  std::string listing_id;
  std::string case_id;
  std::string work_id;
  std::string opened_at;
};
struct AllowedListing {
  std::string listing_id;
  std::string scope;
};
struct CaseKnownResult {
  std::vector<KnownCase> known;
  std::vector<AllowedListing> allowed;
};
struct ListingAllowResult {
  bool allowed = false;
};
struct ListingDisallowResult {
  bool allowed = false;
};
/// code: not_allowed, too_large, undecodable or decoder_failed.
struct PictureFailure {
  std::string code;
  std::string message;
};
/// Score 0 to 1; none when no comparison confirmed it.
struct CandidateWork {
  std::string work_id;
  std::string work_title;
  std::optional<double> score;
};
struct PictureCandidatesResult {
  std::vector<CandidateWork> candidates;
  std::optional<PictureFailure> failure;
};

using ResultValue = std::variant<
    HelloResult, PortfolioStatusResult, PortfolioWorksResult, WorkThumbnailResult,
    PictureMatchResult, RequestCancelResult, CaseOpenResult, CaseListResult, CaseKnownResult,
    ComplaintDraftResult, PortfolioChooseFolderResult, PortfolioRescanResult,
    PictureCandidatesResult, ListingAllowResult, ListingDisallowResult, LedgerHeadResult,
    SellerSeeResult, SellerListResult, SellerStoreResult, SellerEntityResult, CaseMoveResult,
    CaseUndoResult, CaseHistoryResult, CaseOverviewResult, ListingMetResult, CaseRelistedResult,
    ReviewDecideResult, ReviewConsiderResult, ReviewPlainOnlyResult, ReviewUndoResult,
    ReviewAnswersResult, ComplaintPlanResult, ComplaintReasonResult, WorkNoteResult,
    WorkNotedResult, ComplaintGoOnResult, ComplaintImportResult, ComplaintMistakeResult,
    ComplaintWithdrawalsResult, ComplaintWithdrawalResult, ComplaintNumberResult, SheetExportResult,
    SheetPreviewResult, SheetImportResult, CounterListResult, CounterNoteResult, CounterDraftResult,
    ComplaintWordResult, ProfileListResult, ProfileWriteResult, ProfileRemoveResult,
    ProfileGiveResult, ProfileOwnersResult, ProfileOpenResult, WorkListResult, CasePicturesResult,
    CasePictureResult, ReportContentsResult, ReportMakeResult, ReportPieceResult, EntryListResult,
    EntryVersionsResult, EntryWriteResult, EntryTakeBackResult, EntryDueResult, EntryUploadResult,
    EntryFileResult, RegistrationStandingResult, RegistrationMarkResult, RegistrationQueueResult,
    RegistrationPaperResult, WorkPreviewResult, WorkImportResult, BackupStatusResult,
    BackupMakeResult>;

// What is told meanwhile.

/// kind: match, possible, none or failed; failed has a failure, the others have none.
struct PictureMatchedEvent {
  std::string key;
  int width = 0;
  int height = 0;
  std::string kind;
  bool damaged = false;
  std::vector<Finding> findings;
  std::optional<PictureFailure> failure;
  std::int64_t milliseconds = 0;
};

}  // namespace counterproof::protocol
