// SPDX-License-Identifier: Apache-2.0
#include "complaints/case_record.h"

#include "complaints/work_evidence.h"

#include <algorithm>
#include <set>

namespace counterproof::complaints {
namespace {

using S = cases::CaseState;

/// What a state says of the complaint it belongs to.
std::string status_of(S state) {
  switch (state) {
  case S::submitted:
  case S::processing: return "open";
  case S::counter_noticed:
  case S::reply_accepted:
  case S::reply_rejected: return "countered";
  case S::refused:
  case S::dropped:
  case S::reinstated: return "refused";
  case S::withdrawn: return "withdrawn";
  default: return "removed";
  }
}

Result<bool> is_allowed(cases::AllowList &list, const cases::Case &one) {
  auto ids = one.listing.aliases;
  ids.push_back(one.listing.id);
  const auto &seller = one.seller;
  const auto allowed = list.allowed(one.listing.site, ids,
                                    {{one.listing.id, seller.store_id, seller.minisite,
                                      seller.company_id, seller.seller_id, seller.member_id}});
  if (!allowed) return tl::unexpected(allowed.error());
  return !allowed->empty();
}

bool is_decision(S state) { return state != S::submitted && state != S::processing; }

WorkFacts work_facts(const cases::Case &one, const cases::WorkNote &note) {
  WorkFacts work;
  work.id = one.work_id;
  work.title = note.title.value_or(one.work_title);
  work.completed = note.completed;
  work.first_published = note.first_published;
  work.first_published_at =
      note.first_published_at ? note.first_published_at : note.first_published_url;
  work.official_url = note.official_url;
  work.record_number = note.record_number;
  work.record_status = note.record_status;
  work.has_certificate = note.has_certificate;
  work.claim_signed = note.claim_signed;
  work.record_expires = note.record_expires;
  if (!note.registrations.empty()) {
    const auto &first = note.registrations.front();
    work.registration = first.office;
    for (const auto &more : {first.number, first.day.value_or("")})
      if (!more.empty()) *work.registration += (work.registration->empty() ? "" : ", ") + more;
  }
  work.best_evidence = best_evidence(note);
  return work;
}

ListingFacts listing_facts(const cases::Case &one, const std::vector<cases::CaseStep> &steps,
                           const std::string &changed_at) {
  ListingFacts listing;
  listing.id = one.id;
  listing.platform = one.listing.site;
  listing.url = one.listing.url;
  listing.title = one.listing.title;
  listing.work_id = one.work_id;
  listing.judgement = one.judgement;
  listing.found_by_hand = one.found_by == cases::FoundBy::hand;
  if (!listing.found_by_hand) listing.match = one.match;
  listing.earlier = earlier_reports(steps, changed_at);
  // The artist confirmed it with the page before her eyes.
  listing.seen_live = one.opened_at.substr(0, 10);
  for (const auto &step : steps) {
    if (step.state == S::back_at_same_link && step.day > *listing.seen_live)
      listing.seen_live = step.day;
    if (step.state == S::gone || step.state == S::already_dead) listing.seen_gone = step.day;
  }
  const auto state = steps.empty() ? S::confirmed : steps.back().state;
  if (state == S::not_mine) listing.judgement.mine = false;
  if (state == S::licensed) listing.judgement.not_licensed = false;
  if (state == S::ignored) listing.allowed = true;
  return listing;
}

/// When the artist last changed how this work's statements are worded; empty when never.
std::string worded_at(const std::vector<cases::Wording> &wordings) {
  std::string newest;
  for (const auto &one : wordings)
    if (!one.is_for_all) newest = std::max(newest, one.noted_at);
  return newest;
}

std::optional<std::string> text_of(const cases::SealedTexts &texts, const char *field) {
  const auto found = texts.find(field);
  return found == texts.end() ? std::nullopt : std::optional(found->second);
}

ProfileFacts profile_facts(const cases::Profile &profile,
                           const Result<cases::SealedTexts> &sealed) {
  ProfileFacts facts;
  facts.id = profile.id;
  facts.role = profile.kind == "agent" ? "agent" : "owner";
  if (!profile.pen_name.empty()) facts.author = profile.pen_name;
  facts.letter_expires = profile.letter_expires;
  if (!sealed) {
    facts.locked = sealed.error().message;
    return facts;
  }
  facts.legal_name = text_of(*sealed, "legalName").value_or("");
  facts.identity_name = text_of(*sealed, "identityName");
  facts.account_name = text_of(*sealed, "accountName");
  facts.owner_name = text_of(*sealed, "ownerName");
  return facts;
}

/// The profiles of the record's works.
Status add_profiles(cases::Profiles &profiles, RecordFacts &record) {
  const auto listed = profiles.list();
  if (!listed) return tl::unexpected(listed.error());
  record.profiles_kept = listed->profiles.size();
  for (auto &work : record.works) {
    auto profile = profiles.of_work(work.id);
    if (!profile) return tl::unexpected(profile.error());
    work.profile_id = std::move(*profile);
  }
  for (const auto &profile : listed->profiles) {
    const bool files = std::any_of(record.works.begin(), record.works.end(),
                                   [&](const auto &work) { return work.profile_id == profile.id; });
    if (files) record.profiles.push_back(profile_facts(profile, profiles.sealed(profile.id)));
  }
  auto reach = profiles.records_reach_to();
  if (!reach) return tl::unexpected(reach.error());
  record.newest_entry = std::move(*reach);
  return {};
}

}  // namespace

std::vector<EarlierReport> earlier_reports(const std::vector<cases::CaseStep> &steps,
                                           const std::string &changed_at) {
  std::vector<EarlierReport> reports;
  std::vector<std::string> filings;
  for (const auto &step : steps) {
    if (step.filing_id.empty()) continue;
    if (filings.empty() || filings.back() != step.filing_id) {
      filings.push_back(step.filing_id);
      reports.emplace_back();
      reports.back().filed = step.day;
    }
    auto &report = reports.back();
    report.reference = step.reference.empty() ? "without a number" : step.reference;
    report.status = status_of(step.state);
    if (is_decision(step.state)) report.decided = step.day;
    if (step.state == S::gone) report.seen_gone = step.day;
    if (step.state == S::back_at_same_link) report.seen_again = step.day;
    report.changed_since = changed_at > step.noted_at;
  }
  return reports;
}

Result<RecordFacts> read_record(const CaseBooks &books,
                                const std::optional<std::vector<std::string>> &case_ids) {
  std::vector<std::string> ids;
  if (case_ids) {
    ids = *case_ids;
  } else {
    auto waiting = books.notes.waiting(kMostPlanned);
    if (!waiting) return tl::unexpected(waiting.error());
    ids = std::move(*waiting);
  }
  RecordFacts record;
  std::set<std::string> taken;
  for (const auto &id : ids) {
    if (!taken.insert(id).second) continue;
    const auto one = books.cases.get(id);
    if (!one) return tl::unexpected(one.error());
    const auto steps = books.progress.history(id);
    if (!steps) return tl::unexpected(steps.error());
    const auto chosen = books.notes.reason_of(id);
    if (!chosen) return tl::unexpected(chosen.error());
    const auto note = books.work_notes.of(one->work_id);
    if (!note) return tl::unexpected(note.error());
    auto work = work_facts(*one, *note);
    auto wordings = books.wordings.of_work(one->work_id);
    if (!wordings) return tl::unexpected(wordings.error());
    work.wordings = std::move(*wordings);
    const auto changed_at =
        std::max({*chosen ? (*chosen)->noted_at : "", note->noted_at, worded_at(work.wordings)});
    auto listing = listing_facts(*one, *steps, changed_at);
    if (*chosen) listing.reason = (*chosen)->reason;
    const auto allowed = is_allowed(books.allow_list, *one);
    if (!allowed) return tl::unexpected(allowed.error());
    listing.allowed = listing.allowed || *allowed;
    const auto mistake = books.mistakes.of_case(id);
    if (!mistake) return tl::unexpected(mistake.error());
    if (*mistake) {
      const bool is_mine = (*mistake)->why != cases::Verdict::not_mine;
      (is_mine ? listing.judgement.not_licensed : listing.judgement.mine) = false;
    }
    record.listings.push_back(std::move(listing));
    if (find_work(record, one->work_id) == nullptr) record.works.push_back(std::move(work));
  }
  if (auto added = add_profiles(books.profiles, record); !added)
    return tl::unexpected(added.error());
  return record;
}

Result<std::vector<std::string>> filled_cases(const CaseBooks &books, const RecordFacts &record) {
  std::vector<std::string> filled;
  for (const auto &listing : record.listings) {
    const auto state = books.progress.state_of(listing.id);
    if (!state) return tl::unexpected(state.error());
    if (*state == S::form_filled) filled.push_back(listing.id);
  }
  return filled;
}

}  // namespace counterproof::complaints
