// SPDX-License-Identifier: Apache-2.0
#include "portfolio/portfolio.h"

#include "service/handlers/handlers.h"
#include "service/known_dates.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

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

constexpr std::array<std::pair<portfolio::Filter, std::string_view>, 5> kFilters{
    {{portfolio::Filter::all, "all"},
     {portfolio::Filter::ready, "ready"},
     {portfolio::Filter::waiting, "waiting"},
     {portfolio::Filter::failed, "failed"},
     {portfolio::Filter::featureless, "featureless"}}};

portfolio::Filter to_filter(const std::string &word) {
  for (const auto &[filter, name] : kFilters)
    if (name == word) return filter;
  return portfolio::Filter::ready;
}

std::string to_word(portfolio::Filter filter) {
  for (const auto &[one, name] : kFilters)
    if (one == filter) return std::string(name);
  return "ready";
}

/// Only words of the contract, so that records of another version cannot make an answer unreadable.
std::optional<std::string> to_reason(const std::optional<std::string> &word) {
  constexpr std::array<std::string_view, 9> kReasons{"damaged",   "vanished",    "featureless",
                                                     "empty",     "unreadable",  "not_allowed",
                                                     "too_large", "undecodable", "decoder_failed"};
  if (!word) return std::nullopt;
  const bool known = std::find(kReasons.begin(), kReasons.end(), *word) != kReasons.end();
  return known ? *word : "undecodable";
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
                                     .ready = standing->works,
                                     .works = standing->works + standing->waiting +
                                              standing->failed + standing->featureless,
                                     .waiting = standing->waiting,
                                     .failed = standing->failed,
                                     .featureless = standing->featureless,
                                     .folders = standing->folders,
                                     .folders_missing = standing->folders_missing,
                                     .revision = standing->revision,
                                     .per_minute = standing->per_minute,
                                     .seconds_left = standing->seconds_left};
}

Answer handle(Services &services, const protocol::PortfolioStatusParams &) {
  services.reader.artist_is_here();
  return standing_of(services).map([](const protocol::PortfolioStanding &standing) {
    return protocol::ResultValue(protocol::PortfolioStatusResult{standing});
  });
}

Answer handle(Services &services, const protocol::PortfolioWorksParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto page =
      (*records)->portfolio.inventory(to_filter(params.state), params.cursor, params.limit);
  if (!page) return tl::unexpected<Error>(page.error());
  protocol::PortfolioWorksResult result{.works = {}, .next = page->next, .total = page->total};
  for (const portfolio::InventoryRow &row : page->rows) {
    result.works.push_back({.id = row.work_id,
                            .title = row.title,
                            .file_name = row.file_name,
                            .width = row.width,
                            .height = row.height,
                            .state = to_word(row.state),
                            .reason = to_reason(row.word),
                            .versions = row.versions,
                            .dates = {}});
    for (const portfolio::WorkDate &date : row.dates)
      if (is_known_date(date.source)) result.works.back().dates.push_back({date.source, date.told});
  }
  return result;
}

Answer handle(Services &services, const protocol::PortfolioRescanParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto standing = (*records)->portfolio.standing();
  if (!standing) return tl::unexpected<Error>(standing.error());
  if (standing->folders == 0)
    return fail(ErrorCode::not_found, "There is no folder in the portfolio yet: choose one first.");
  services.reader.read_all_again();
  return protocol::PortfolioRescanResult{};
}

}  // namespace counterproof::service
