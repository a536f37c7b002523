// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/facts.h"
#include "protocol/messages.h"
#include "service/services.h"

/// One function a method, by the method's noun in handlers/<noun>.cpp: params in, result or error
/// out. They translate between the contract and the rooms and decide nothing themselves. What takes
/// its time is picture_matcher.h's, work_suggester.h's and folder_chooser.h's: they answer later.
namespace counterproof::service {

using Answer = Result<protocol::ResultValue>;

Answer handle(Services &services, const protocol::HelloParams &params);
Answer handle(Services &services, const protocol::PortfolioStatusParams &params);
Answer handle(Services &services, const protocol::PortfolioWorksParams &params);
Answer handle(Services &services, const protocol::PortfolioRescanParams &params);
Answer handle(Services &services, const protocol::WorkThumbnailParams &params);
Answer handle(Services &services, const protocol::RequestCancelParams &params);
Answer handle(Services &services, const protocol::CaseOpenParams &params);
Answer handle(Services &services, const protocol::CaseListParams &params);
Answer handle(Services &services, const protocol::CaseKnownParams &params);
Answer handle(Services &services, const protocol::ComplaintDraftParams &params);
Answer handle(Services &services, const protocol::ComplaintPlanParams &params);
Answer handle(Services &services, const protocol::ComplaintReasonParams &params);
Answer handle(Services &services, const protocol::ComplaintGoOnParams &params);
Answer handle(Services &services, const protocol::ComplaintImportParams &params);
Answer handle(Services &services, const protocol::ComplaintMistakeParams &params);
Answer handle(Services &services, const protocol::ComplaintWithdrawalsParams &params);
Answer handle(Services &services, const protocol::ComplaintWithdrawalParams &params);
Answer handle(Services &services, const protocol::ComplaintNumberParams &params);
Answer handle(Services &services, const protocol::ComplaintWordParams &params);
Answer handle(Services &services, const protocol::ProfileListParams &params);
Answer handle(Services &services, const protocol::ProfileWriteParams &params);
Answer handle(Services &services, const protocol::ProfileRemoveParams &params);
Answer handle(Services &services, const protocol::ProfileGiveParams &params);
Answer handle(Services &services, const protocol::ProfileOwnersParams &params);
Answer handle(Services &services, const protocol::ProfileOpenParams &params);
Answer handle(Services &services, const protocol::CounterListParams &params);
Answer handle(Services &services, const protocol::CounterNoteParams &params);
Answer handle(Services &services, const protocol::CounterDraftParams &params);
Answer handle(Services &services, const protocol::WorkNoteParams &params);
Answer handle(Services &services, const protocol::WorkNotedParams &params);
Answer handle(Services &services, const protocol::WorkListParams &params);
Answer handle(Services &services, const protocol::EntryListParams &params);
Answer handle(Services &services, const protocol::EntryVersionsParams &params);
Answer handle(Services &services, const protocol::EntryWriteParams &params);
Answer handle(Services &services, const protocol::EntryTakeBackParams &params);
Answer handle(Services &services, const protocol::EntryDueParams &params);
Answer handle(Services &services, const protocol::EntryUploadParams &params);
Answer handle(Services &services, const protocol::EntryFileParams &params);
Answer handle(Services &services, const protocol::RegistrationStandingParams &params);
Answer handle(Services &services, const protocol::RegistrationMarkParams &params);
Answer handle(Services &services, const protocol::RegistrationQueueParams &params);
Answer handle(Services &services, const protocol::ListingAllowParams &params);
Answer handle(Services &services, const protocol::ListingDisallowParams &params);
Answer handle(Services &services, const protocol::LedgerHeadParams &params);
Answer handle(Services &services, const protocol::SellerSeeParams &params);
Answer handle(Services &services, const protocol::SellerListParams &params);
Answer handle(Services &services, const protocol::SellerStoreParams &params);
Answer handle(Services &services, const protocol::SellerEntityParams &params);
Answer handle(Services &services, const protocol::CaseMoveParams &params);
Answer handle(Services &services, const protocol::CaseUndoParams &params);
Answer handle(Services &services, const protocol::CaseHistoryParams &params);
Answer handle(Services &services, const protocol::CaseOverviewParams &params);
Answer handle(Services &services, const protocol::ListingMetParams &params);
Answer handle(Services &services, const protocol::CaseRelistedParams &params);
Answer handle(Services &services, const protocol::ReviewDecideParams &params);
Answer handle(Services &services, const protocol::ReviewConsiderParams &params);
Answer handle(Services &services, const protocol::ReviewPlainOnlyParams &params);
Answer handle(Services &services, const protocol::ReviewUndoParams &params);
Answer handle(Services &services, const protocol::ReviewAnswersParams &params);
Answer handle(Services &services, const protocol::CasePicturesParams &params);
Answer handle(Services &services, const protocol::CasePictureParams &params);
Answer handle(Services &services, const protocol::ReportContentsParams &params);
Answer handle(Services &services, const protocol::ReportPieceParams &params);

/// A listing of the contract as the records keep it.
cases::Listing to_facts(const protocol::Listing &listing);
cases::Seller to_facts(const protocol::Seller &seller);

/// The portfolio as the contract tells it: `indexing` also while works are read into memory.
Result<protocol::PortfolioStanding> standing_of(Services &services);

}  // namespace counterproof::service
