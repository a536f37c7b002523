// SPDX-License-Identifier: Apache-2.0
#include "cases/review.h"

#include "service/handlers/handlers.h"

namespace counterproof::service {
namespace {

std::vector<cases::Pair> to_facts(const std::vector<protocol::JudgedPair> &pairs) {
  std::vector<cases::Pair> facts;
  facts.reserve(pairs.size());
  for (const auto &pair : pairs)
    facts.push_back({pair.site, pair.listing_id, pair.picture_key, pair.work_id, pair.looked_at});
  return facts;
}

}  // namespace

Answer handle(Services &services, const protocol::ReviewDecideParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto verdict = cases::verdict_of(params.verdict);
  if (!verdict) return fail(ErrorCode::invalid_params, "There is no such verdict.", "/verdict");
  const auto decided =
      (*records)->review.decide(params.request_key, *verdict, to_facts(params.pairs));
  if (!decided) return tl::unexpected<Error>(decided.error());
  return protocol::ReviewDecideResult{decided->decision, decided->offer_plain_only};
}

Answer handle(Services &services, const protocol::ReviewConsiderParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto decided =
      (*records)->review.consider_exceptions(params.request_key, to_facts(params.pairs));
  if (!decided) return tl::unexpected<Error>(decided.error());
  return protocol::ReviewConsiderResult{decided->decision};
}

Answer handle(Services &services, const protocol::ReviewPlainOnlyParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &review = (*records)->review;
  const auto decided = review.plain_only(params.request_key, params.work_id, params.plain_only);
  if (!decided) return tl::unexpected<Error>(decided.error());
  const auto works = review.plain_works();
  if (!works) return tl::unexpected<Error>(works.error());
  return protocol::ReviewPlainOnlyResult{*works};
}

Answer handle(Services &services, const protocol::ReviewUndoParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto undone = (*records)->review.undo(params.request_key);
  if (!undone) return tl::unexpected<Error>(undone.error());
  protocol::ReviewUndoResult result{.kind = undone->kind,
                                    .answer = undone->answer,
                                    .decided_at = undone->decided_at,
                                    .pairs = {}};
  for (const cases::Pair &pair : undone->pairs)
    result.pairs.push_back(
        {pair.site, pair.listing_id, pair.picture_key, pair.work_id, pair.looked_at});
  return result;
}

Answer handle(Services &services, const protocol::ReviewAnswersParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &review = (*records)->review;
  const auto answers = review.answers(to_facts(params.pairs));
  if (!answers) return tl::unexpected<Error>(answers.error());
  const auto works = review.plain_works();
  if (!works) return tl::unexpected<Error>(works.error());
  protocol::ReviewAnswersResult result{.answers = {}, .plain_works = *works};
  for (const cases::Answers &one : *answers) {
    protocol::PairAnswers message;
    message.listing_id = one.listing_id;
    message.work_id = one.work_id;
    if (one.verdict) message.verdict = std::string(cases::to_word(*one.verdict));
    message.mine = one.mine;
    message.not_licensed = one.not_licensed;
    message.looked_at = one.looked_at;
    message.exceptions_considered = one.exceptions_considered;
    message.remembered = one.is_remembered;
    result.answers.push_back(std::move(message));
  }
  return result;
}

}  // namespace counterproof::service
