// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "service/services.h"

/// One function a method, by the method's noun in handlers/<noun>.cpp: params in, result or error
/// out. They translate between the contract and the rooms and decide nothing themselves. What takes
/// its time is picture_matcher.h's: it answers its call later.
namespace counterproof::service {

using Answer = Result<protocol::ResultValue>;

Answer handle(Services &services, const protocol::HelloParams &params);
Answer handle(Services &services, const protocol::PortfolioStatusParams &params);
Answer handle(Services &services, const protocol::PortfolioWorksParams &params);
Answer handle(Services &services, const protocol::WorkThumbnailParams &params);
Answer handle(Services &services, const protocol::RequestCancelParams &params);
Answer handle(Services &services, const protocol::CaseOpenParams &params);
Answer handle(Services &services, const protocol::CaseListParams &params);
Answer handle(Services &services, const protocol::CaseKnownParams &params);
Answer handle(Services &services, const protocol::ComplaintDraftParams &params);

/// The portfolio as the contract tells it: `indexing` also while works are read into memory.
Result<protocol::PortfolioStanding> standing_of(Services &services);

}  // namespace counterproof::service
