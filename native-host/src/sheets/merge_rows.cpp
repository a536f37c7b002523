// SPDX-License-Identifier: Apache-2.0
#include "sheets/merge_rows.h"

#include <algorithm>
#include <tuple>

namespace counterproof::sheets {
namespace {

void fill(std::string &first, const std::string &second) {
  if (first.empty()) first = second;
}

void fill(std::optional<std::string> &first, const std::optional<std::string> &second) {
  if (!first) first = second;
}

std::string reference_of(const cases::PastStep &step) {
  return step.filing ? step.filing->reference : "";
}

/// The same step told twice; a complaint without its number is the one of that day.
bool is_same(const cases::PastStep &one, const cases::PastStep &other) {
  const auto first = reference_of(one), second = reference_of(other);
  return one.state == other.state && one.day == other.day &&
         (first == second || first.empty() || second.empty());
}

void merge_steps(std::vector<cases::PastStep> &steps, const std::vector<cases::PastStep> &more) {
  for (const auto &step : more) {
    const auto known = std::find_if(steps.begin(), steps.end(),
                                    [&](const auto &one) { return is_same(one, step); });
    if (known == steps.end()) {
      steps.push_back(step);
      continue;
    }
    fill(known->portal_word, step.portal_word);
    fill(known->reason, step.reason);
    if (!known->filing || !step.filing) continue;
    fill(known->filing->reference, step.filing->reference);
    fill(known->filing->reason_label, step.filing->reason_label);
    fill(known->filing->reason, step.filing->reason);
    fill(known->filing->statement, step.filing->statement);
  }
  // On one day in the order in which a complaint goes.
  std::stable_sort(steps.begin(), steps.end(), [](const auto &one, const auto &other) {
    return std::tie(one.day, one.state) < std::tie(other.day, other.state);
  });
}

void merge_words(std::vector<cases::StatedWords> &words,
                 const std::vector<cases::StatedWords> &more) {
  for (const auto &[heading, text] : more) {
    const auto known =
        std::find_if(words.begin(), words.end(),
                     [&, &name = heading](const auto &one) { return one.heading == name; });
    if (known == words.end())
      words.push_back({heading, text});
    else if (known->words.find(text) == std::string::npos)
      known->words += "\n" + text;
  }
}

}  // namespace

void merge_into(cases::PastCase &first, const cases::PastCase &second, bool has_history) {
  if (!has_history)
    merge_steps(first.steps, second.steps);
  else if (second.steps.size() > first.steps.size())
    first.steps = second.steps;
  first.opened_at = std::min(first.opened_at, second.opened_at);
  fill(first.id, second.id);
  auto &listing = first.listing;
  fill(listing.title, second.listing.title);
  fill(listing.picture_key, second.listing.picture_key);
  fill(listing.picture_url, second.listing.picture_url);
  fill(listing.price_text, second.listing.price_text);
  if (listing.aliases.empty()) listing.aliases = second.listing.aliases;
  auto &seller = first.seller;
  fill(seller.store_id, second.seller.store_id);
  fill(seller.store_name, second.seller.store_name);
  fill(seller.seller_id, second.seller.seller_id);
  fill(seller.member_id, second.seller.member_id);
  fill(seller.company, second.seller.company);
  fill(seller.company_id, second.seller.company_id);
  fill(seller.minisite, second.seller.minisite);
  fill(seller.country, second.seller.country);
  merge_words(first.words, second.words);
}

}  // namespace counterproof::sheets
