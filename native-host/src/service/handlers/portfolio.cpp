// SPDX-License-Identifier: Apache-2.0
#include "portfolio/portfolio.h"

#include "service/handlers/handlers.h"

namespace counterproof::service {
namespace {

std::string to_word(portfolio::State state) {
  switch (state) {
  case portfolio::State::empty: return "empty";
  case portfolio::State::indexing: return "indexing";
  case portfolio::State::ready: return "ready";
  }
  return "empty";
}

}  // namespace

Result<protocol::PortfolioStanding> standing_of(Services &services) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto standing = (*records)->portfolio.standing();
  if (!standing) return tl::unexpected<Error>(standing.error());
  const bool into_memory = services.index.is_loading() && standing->works > 0;
  return protocol::PortfolioStanding{.id = standing->id,
                                     .state = into_memory ? "indexing" : to_word(standing->state),
                                     .works = standing->works,
                                     .waiting = standing->waiting,
                                     .failed = standing->failed,
                                     .featureless = standing->featureless,
                                     .folders = standing->folders,
                                     .revision = standing->revision};
}

Answer handle(Services &services, const protocol::PortfolioStatusParams &) {
  return standing_of(services).map([](const protocol::PortfolioStanding &standing) {
    return protocol::ResultValue(protocol::PortfolioStatusResult{standing});
  });
}

Answer handle(Services &services, const protocol::PortfolioWorksParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto page = (*records)->portfolio.works(params.cursor, params.limit);
  if (!page) return tl::unexpected<Error>(page.error());
  protocol::PortfolioWorksResult result;
  for (const portfolio::Work &work : page->works)
    result.works.push_back({work.id, work.title, work.width, work.height});
  result.next = page->next;
  return result;
}

}  // namespace counterproof::service
