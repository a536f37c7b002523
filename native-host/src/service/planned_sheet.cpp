// SPDX-License-Identifier: Apache-2.0
#include "service/planned_sheet.h"

#include "crypto/sha256.h"
#include "service/meant_list.h"
#include "sheets/history_cell.h"
#include "sheets/plain_words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace counterproof::service {
namespace {

constexpr std::size_t kShownCases = 20;

Status put_in(sheets::ImportChoice &choice, const protocol::SheetList &wanted) {
  choice.order = day_order_of(wanted.order);
  if (wanted.day) {
    const auto day = sheets::read_day(*wanted.day, choice.order);
    if (!day) return fail(ErrorCode::invalid_params, day.error().message);
    if (*day > choice.today)
      return fail(ErrorCode::invalid_params, "The day for rows without a date has not come yet.");
    choice.day = *day;
  }
  for (const auto &[word, state] : wanted.words)
    if (const auto known = cases::case_state_of(state)) choice.words[sheets::plain(word)] = *known;
  return {};
}

/// Everything of the cases that is written, each text with its length before it.
std::string digest_of(const sheets::ImportPlan &plan) {
  std::string all;
  const auto take = [&all](const std::string &text) {
    all += std::to_string(text.size()) + ":" + text;
  };
  const auto take_all = [&](const std::vector<std::string> &texts) {
    all += std::to_string(texts.size()) + "*";
    for (const auto &text : texts)
      take(text);
  };
  const auto maybe = [&](const std::optional<std::string> &text) {
    take_all(text ? std::vector{*text} : std::vector<std::string>());
  };
  for (const auto &[past, lines] : plan.cases) {
    const auto &[id, opened_at, listing, seller, work_id, work_title, steps, words] = past;
    take_all({id, opened_at, work_id, work_title, sheets::write_history(steps)});
    take_all({listing.site, listing.id, listing.url, listing.title, listing.picture_key,
              listing.picture_url});
    take_all(listing.aliases);
    for (const auto &text :
         {listing.price_text, seller.store_id, seller.store_name, seller.seller_id,
          seller.member_id, seller.company, seller.company_id, seller.minisite, seller.country})
      maybe(text);
    for (const auto &[heading, text] : words)
      take_all({heading, text});
  }
  return crypto::to_hex(crypto::sha256(all));
}

cases::CaseState state_of(const cases::PastCase &past) {
  return past.steps.empty() ? cases::CaseState::confirmed : past.steps.back().state;
}

std::int64_t wide(std::size_t count) { return static_cast<std::int64_t>(count); }

protocol::SheetCase to_message(const sheets::PlannedCase &planned) {
  const auto &past = planned.past;
  protocol::SheetCase one{.lines = {},
                          .site = past.listing.site,
                          .listing_id = past.listing.id,
                          .state = std::string(cases::to_word(state_of(past))),
                          .day = past.steps.empty() ? std::string() : past.steps.back().day,
                          .reference = {},
                          .work = past.work_title};
  for (const auto line : planned.lines)
    one.lines.push_back(wide(line));
  for (const auto &step : past.steps)
    if (step.filing && !step.filing->reference.empty()) one.reference = step.filing->reference;
  return one;
}

protocol::SheetQuestions questions_of(const sheets::ImportPlan &plan) {
  protocol::SheetQuestions questions;
  std::map<std::string, protocol::SheetWordCount> words;
  for (const auto &[line, fault] : plan.refused) {
    if (fault.kind == sheets::FaultKind::two_way_date) ++questions.two_way_dates;
    if (fault.kind == sheets::FaultKind::undated) ++questions.undated;
    if (fault.kind != sheets::FaultKind::unknown_word) continue;
    auto &count = words[sheets::plain(fault.about)];
    if (count.word.empty()) count.word = fault.about;
    ++count.rows;
  }
  for (auto &[plain, count] : words)
    questions.words.push_back(std::move(count));
  std::stable_sort(questions.words.begin(), questions.words.end(),
                   [](const auto &one, const auto &other) { return one.rows > other.rows; });
  return questions;
}

/// All but what the records say.
protocol::SheetPreviewResult preview_of(const sheets::ListFile &list,
                                        const sheets::ImportPlan &plan) {
  protocol::SheetPreviewResult result{.planned = digest_of(plan),
                                      .sheet = list.sheet,
                                      .other_sheets = list.other_sheets,
                                      .fields = sheets::all_fields(),
                                      .columns = columns_of(list),
                                      .notes = notes_of(list),
                                      .order = to_word(plan.order),
                                      .rows = wide(plan.rows),
                                      .merged = wide(plan.merged),
                                      .shortened = plan.shortened,
                                      .new_cases = 0,
                                      .known_cases = 0,
                                      .states = {},
                                      .cases = {},
                                      .refused_rows = wide(plan.refused.size()),
                                      .refused = refused_of(plan.refused),
                                      .questions = questions_of(plan)};
  return result;
}

}  // namespace

Result<PlannedSheet> plan_sheet(const protocol::SheetList &wanted, sheets::ImportChoice choice,
                                const std::filesystem::path &reader) {
  if (auto put = put_in(choice, wanted); !put) return tl::unexpected<Error>(put.error());
  const auto list =
      read_meant(wanted.data, wanted.sheet, wanted.columns, sheets::ListKind::complaints, reader);
  if (!list) return tl::unexpected<Error>(list.error());
  auto plan = sheets::plan_import(list->table, list->head, std::move(choice));
  auto preview = preview_of(*list, plan);
  return PlannedSheet{std::move(plan), std::move(preview)};
}

protocol::SheetPreviewResult preview_of(const PlannedSheet &planned,
                                        const std::vector<bool> &known) {
  const auto &plan = planned.plan;
  auto result = planned.preview;
  std::map<cases::CaseState, std::int64_t> states;
  for (std::size_t i = 0; i < plan.cases.size(); ++i) {
    ++(known[i] ? result.known_cases : result.new_cases);
    if (known[i]) continue;
    ++states[state_of(plan.cases[i].past)];
    if (result.cases.size() < kShownCases) result.cases.push_back(to_message(plan.cases[i]));
  }
  for (const auto &[state, count] : states)
    result.states.push_back({std::string(cases::to_word(state)), count});
  return result;
}

}  // namespace counterproof::service
