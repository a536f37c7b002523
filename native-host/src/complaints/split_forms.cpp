// SPDX-License-Identifier: Apache-2.0
#include "complaints/split_forms.h"

#include "complaints/listing_link.h"
#include "complaints/reason_proposal.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace counterproof::complaints {
namespace {

constexpr std::size_t kWithoutAccount = 10;

/// What keeps a listing out of every form; empty `why` when nothing does.
LeftOut hindrance(const RecordFacts &record, const ListingFacts &listing) {
  const auto &answers = listing.judgement;
  if (!answers.mine || !answers.not_licensed || !answers.looked_at ||
      !answers.exceptions_considered)
    return {listing.id, "answers",
            "One of your four answers is missing: open the case and answer."};
  if (listing.allowed)
    return {listing.id, "allowed", "You allowed this listing or the shop that sells it."};
  if (find_work(record, listing.work_id) == nullptr)
    return {listing.id, "work", "It is not known which of your works it shows."};
  const bool is_store = listing.type == "store_front";
  if (!is_clickable(listing.url) || (!is_store && !read_listing_link(listing.url)))
    return {listing.id, "address", "Its address does not lead to one listing: open it once more."};
  for (const auto &earlier : listing.earlier)
    if (earlier.status == "open" || earlier.status == "countered")
      return {listing.id, "open",
              fmt::format("The complaint {} about it is still open.", earlier.reference)};
  return {};
}

std::string address_of(const ListingFacts &listing) {
  const auto link = listing.type == "store_front" ? std::nullopt : read_listing_link(listing.url);
  return link ? link->canonical : listing.url;
}

std::string place_of(const ListingFacts &listing) {
  const auto link = listing.type == "store_front" ? std::nullopt : read_listing_link(listing.url);
  return link ? link->platform + " " + link->id : listing.url;
}

std::string platform_of(const ListingFacts &listing) {
  const auto link = read_listing_link(listing.url);
  return link ? link->platform : listing.platform;
}

void split(const FormPart &whole, std::size_t most, std::vector<FormPart> &forms) {
  const auto parts = (whole.links.size() + most - 1) / most;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto from = static_cast<std::ptrdiff_t>(part * most);
    const auto to = static_cast<std::ptrdiff_t>(std::min(whole.links.size(), (part + 1) * most));
    FormPart form = whole;
    form.listings.assign(whole.listings.begin() + from, whole.listings.begin() + to);
    form.links.assign(whole.links.begin() + from, whole.links.begin() + to);
    form.part = static_cast<int>(part) + 1;
    form.parts = static_cast<int>(parts);
    forms.push_back(std::move(form));
  }
}

}  // namespace

FormSplit split_into_forms(const RecordFacts &record, bool has_account) {
  FormSplit made;
  std::vector<FormPart> wholes;
  std::map<std::string, std::size_t> whole_of;
  std::map<std::string, std::string> first_at;
  for (const auto &listing : record.listings) {
    if (auto left = hindrance(record, listing); !left.why.empty()) {
      made.left_out.push_back(std::move(left));
      continue;
    }
    const auto [first, is_new] =
        first_at.emplace(listing.work_id + "\n" + place_of(listing), listing.id);
    if (!is_new) {
      made.left_out.push_back(
          {listing.id, "twice", fmt::format("It is the same listing as {}.", first->second)});
      continue;
    }
    const auto chosen = listing.reason ? reason_of(*listing.reason) : std::nullopt;
    const auto proposal = propose_reason(listing.match, listing.found_by_hand);
    const auto reason = chosen.value_or(proposal.reason);
    const auto platform = platform_of(listing);
    const auto key =
        fmt::format("{}\n{}\n{}\n{}", platform, listing.work_id, listing.type, to_word(reason));
    const auto [place, is_first] = whole_of.emplace(key, wholes.size());
    if (is_first)
      wholes.push_back({platform, listing.work_id, listing.type, reason, {}, {}, {}, {}});
    auto &whole = wholes[place->second];
    if (!chosen) {
      whole.is_proposed = true;
      whole.because = proposal.because;
    }
    whole.listings.push_back(listing.id);
    whole.links.push_back(address_of(listing));
  }
  // Forms of one work stand together: the artist attaches one work's files after the other.
  std::vector<std::string> works;
  for (const auto &whole : wholes)
    if (std::find(works.begin(), works.end(), whole.work_id) == works.end())
      works.push_back(whole.work_id);
  for (const auto &work : works) {
    for (const auto &whole : wholes) {
      if (whole.work_id != work) continue;
      split(whole,
            has_account ? static_cast<std::size_t>(max_links(whole.platform)) : kWithoutAccount,
            made.forms);
    }
  }
  return made;
}

}  // namespace counterproof::complaints
