// SPDX-License-Identifier: Apache-2.0
// How cases go on: steps of a complaint, and listings that return.
#include "cases/progress.h"
#include "cases/relistings.h"
#include "service/handlers/handlers.h"

#include <utility>

namespace counterproof::service {
namespace {

std::string word_of(cases::CaseState state) { return std::string(cases::to_word(state)); }

std::optional<std::string> none_if_empty(const std::string &text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

cases::RelistedBy by_of(const std::string &word) {
  for (const auto by : {cases::RelistedBy::same_picture, cases::RelistedBy::same_art})
    if (cases::to_word(by) == word) return by;
  return cases::RelistedBy::same_listing;
}

}  // namespace

Answer handle(Services &services, const protocol::CaseMoveParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto state = cases::case_state_of(params.state);
  if (!state) return fail(ErrorCode::invalid_params, "There is no such state.", "/state");
  cases::Move move{.request_key = params.request_key,
                   .case_ids = params.case_ids,
                   .state = *state,
                   .portal_word = params.portal_word,
                   .reason = params.reason,
                   .day = params.day,
                   .filing = {},
                   .is_correction = params.correction};
  if (const auto &filing = params.filing)
    move.filing = {.platform = filing->platform,
                   .reason_label = filing->reason_label,
                   .reference = filing->reference,
                   .reason = filing->reason,
                   .statement = filing->statement};
  const auto moved = (*records)->progress.move(move);
  if (!moved) return tl::unexpected<Error>(moved.error());
  return protocol::CaseMoveResult{none_if_empty(moved->filing_id), moved->cases};
}

Answer handle(Services &services, const protocol::CaseUndoParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &progress = (*records)->progress;
  const auto undone = progress.undo(params.case_id, params.request_key);
  if (!undone) return tl::unexpected<Error>(undone.error());
  const auto state = progress.state_of(params.case_id);
  if (!state) return tl::unexpected<Error>(state.error());
  return protocol::CaseUndoResult{word_of(*state)};
}

Answer handle(Services &services, const protocol::CaseHistoryParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto state = (*records)->progress.state_of(params.case_id);
  if (!state) return tl::unexpected<Error>(state.error());
  const auto steps = (*records)->progress.history(params.case_id);
  if (!steps) return tl::unexpected<Error>(steps.error());
  const auto life = (*records)->relistings.life_of(params.case_id);
  if (!life) return tl::unexpected<Error>(life.error());
  const auto mistake = (*records)->mistakes.of_case(params.case_id);
  if (!mistake) return tl::unexpected<Error>(mistake.error());
  protocol::CaseHistoryResult result{
      .state = word_of(*state), .life = *life, .steps = {}, .mistake = {}};
  if (*mistake)
    result.mistake = {std::string(cases::to_word((*mistake)->why)), (*mistake)->since,
                      (*mistake)->by_allowing};
  for (const cases::CaseStep &step : *steps)
    result.steps.push_back({.state = word_of(step.state),
                            .portal_word = step.portal_word,
                            .reason = step.reason,
                            .day = step.day,
                            .noted_at = step.noted_at,
                            .filing_id = none_if_empty(step.filing_id),
                            .reference = step.reference,
                            .counter_notice = step.counter_notice,
                            .correction = step.is_correction});
  return result;
}

Answer handle(Services &services, const protocol::ListingMetParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  std::vector<cases::MetListing> met;
  for (const protocol::MetListing &one : params.listings)
    met.push_back({.listing_id = one.listing_id,
                   .other_ids = one.other_ids,
                   .picture_keys = one.picture_keys,
                   .work_ids = one.work_ids,
                   .store_id = one.store_id,
                   .seller_id = one.seller_id,
                   .member_id = one.member_id,
                   .minisite = one.minisite,
                   .company_id = one.company_id});
  auto known = (*records)->relistings.recognise(params.site, met);
  if (!known) return tl::unexpected<Error>(known.error());
  protocol::ListingMetResult result;
  for (cases::Relisting &one : *known)
    result.returned.push_back({.listing_id = one.listing_id,
                               .by = std::string(cases::to_word(one.by)),
                               .case_id = one.case_id,
                               .work_id = one.work_id,
                               .work_title = one.work_title,
                               .life = one.life,
                               .first_listing_id = one.first_listing_id,
                               .removed_day = one.removed_day,
                               .days_since = one.days_since,
                               .reason_label = one.reason_label,
                               .reference = one.reference,
                               .references = std::move(one.references)});
  return result;
}

Answer handle(Services &services, const protocol::CaseRelistedParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto life =
      (*records)->relistings.record(params.case_id, params.previous_case_id, by_of(params.by));
  if (!life) return tl::unexpected<Error>(life.error());
  return protocol::CaseRelistedResult{*life};
}

}  // namespace counterproof::service
