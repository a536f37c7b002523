// SPDX-License-Identifier: Apache-2.0
#include "complaints/drafts.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/placement.h"
#include "complaints/statement.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

/// From this share of every listing's picture on, the picture is the work, as a shop shows a print
/// or a poster.
constexpr double kFillsPicture = 0.9;

const DataFile &limits() {
  static const DataFile file = read_data_file(form_limits_text());
  return file;
}

bool is_answered(const cases::Judgement &judgement) {
  return judgement.mine && judgement.not_licensed && judgement.looked_at &&
         judgement.exceptions_considered;
}

/// One address a line: a space or line break inside would make two bad ones of it.
bool is_link(const std::string &url) {
  return url.rfind("https://", 0) == 0 && std::none_of(url.begin(), url.end(), [](char c) {
           return static_cast<unsigned char>(c) <= 0x20;
         });
}

Status refuse_unfit(const std::vector<cases::Case> &cases) {
  if (cases.empty())
    return fail(ErrorCode::invalid_params, "Choose at least one case for the complaint.");
  const auto &first = cases.front();
  for (const auto &one : cases) {
    if (one.work_id != first.work_id)
      return fail(ErrorCode::conflict,
                  "One complaint form holds one work: choose cases of one work "
                  "and make another complaint for the others.");
    if (one.listing.site != first.listing.site)
      return fail(ErrorCode::conflict, "One complaint form holds listings of one platform: make "
                                       "another complaint for the others.");
    if (!is_answered(one.judgement))
      return fail(ErrorCode::conflict,
                  "A case lacks one of your four answers: open it and answer them first.", one.id);
    if (!is_link(one.listing.url))
      return fail(ErrorCode::conflict,
                  "A case has no address that can be clicked: open its listing once more so that "
                  "the address can be read.",
                  one.id);
  }
  return {};
}

std::vector<std::string> links_of(const std::vector<cases::Case> &cases) {
  std::vector<std::string> links;
  for (const auto &one : cases) {
    if (std::find(links.begin(), links.end(), one.listing.url) == links.end())
      links.push_back(one.listing.url);
  }
  return links;
}

bool is_by_hand(const cases::Case &one) { return one.found_by == cases::FoundBy::hand; }

void propose_reason(Draft &draft, const std::vector<cases::Case> &cases) {
  if (std::all_of(cases.begin(), cases.end(), is_by_hand)) {
    draft.reason = Reason::r2;
    draft.reason_because =
        "You found the work by hand, so how much of the picture it takes was not measured; please "
        "check.";
    return;
  }
  const bool fills = std::all_of(cases.begin(), cases.end(), [](const cases::Case &one) {
    return is_by_hand(one) || placement_of(one.match).of_picture >= kFillsPicture;
  });
  draft.reason = fills ? Reason::r1 : Reason::r2;
  draft.reason_because =
      fills ? "The work fills the listing's picture, as with a print or poster; please check."
            : "The work takes only a part of the listing's picture, as when goods carry it; please "
              "check.";
}

void list_needed(Draft &draft) {
  if (!draft.record_number)
    draft.needed.push_back({"recordNumber",
                            "The number of your work's record on the portal is not "
                            "known here: choose the work in the portal's own list."});
  draft.needed.push_back({"reasonLabel", "The words of the portal's own list of reasons are read "
                                         "from the open form: check the one that is chosen."});
  if (!draft.claimant)
    draft.needed.push_back({"claimant", "No profile says who files: the portal takes your name and "
                                        "address from your account, or write a profile."});
  if (draft.evidence.empty())
    draft.needed.push_back({"evidence", "No file is prepared: a picture of your work beside the "
                                        "listing's picture helps the portal decide."});
}

std::string how_compared(const std::vector<cases::Case> &cases) {
  const auto by_hand = std::count_if(cases.begin(), cases.end(), is_by_hand);
  if (by_hand == 0) return "the match of the pictures";
  const bool all = static_cast<std::size_t>(by_hand) == cases.size();
  return all ? "your own comparison of the pictures"
             : "the match of the pictures, or your own comparison of them";
}

void name_sources(Draft &draft, const std::vector<cases::Case> &cases) {
  const auto [first, last] =
      std::minmax_element(cases.begin(), cases.end(),
                          [](const auto &a, const auto &b) { return a.opened_at < b.opened_at; });
  const auto when = first->opened_at.substr(0, 10) == last->opened_at.substr(0, 10)
                        ? first->opened_at.substr(0, 10)
                        : first->opened_at.substr(0, 10) + " to " + last->opened_at.substr(0, 10);
  draft.sources = {
      {"platform", "the marketplace the cases were opened on"},
      {"iprType", "a picture you made is protected by copyright"},
      {"work", "your portfolio: the work you confirmed in each case"},
      {"complaintType", "the cases are product listings"},
      {"reason", draft.reason_because},
      {"links", fmt::format("the listings' addresses as read from the page, {}", when)},
      {"statement", fmt::format("your four answers in each case ({}) and {}; wording of {}", when,
                                how_compared(cases), wording_date())}};
  if (draft.record_number) draft.sources.push_back({"recordNumber", "your record of the work"});
  if (draft.claimant) draft.sources.push_back({"claimant", "your profile"});
  if (!draft.evidence.empty()) draft.sources.push_back({"evidence", "files you chose"});
}

}  // namespace

std::string_view to_word(Reason reason) {
  switch (reason) {
  case Reason::r1: return "R1";
  case Reason::r2: return "R2";
  case Reason::r3: return "R3";
  }
  return "R2";
}

std::string_view to_word(SentenceWording::Standing standing) {
  switch (standing) {
  case SentenceWording::Standing::in_use: return "in_use";
  case SentenceWording::Standing::taken_back: return "taken_back";
  case SentenceWording::Standing::unfit: return "unfit";
  }
  return "unfit";
}

bool Sentence::is_worded(std::string_view in_language) const {
  return std::any_of(wordings.begin(), wordings.end(), [&](const SentenceWording &one) {
    return one.language == in_language && one.standing == SentenceWording::Standing::in_use;
  });
}

std::optional<Reason> reason_of(std::string_view word) {
  for (const auto reason : {Reason::r1, Reason::r2, Reason::r3})
    if (word == to_word(reason)) return reason;
  return std::nullopt;
}

int max_links(const std::string &platform) {
  // A platform the data file does not know gets the smallest limit of any known form.
  constexpr int kWithoutAccount = 10;
  const auto found = limits().values.find(platform + ".links");
  int links = kWithoutAccount;
  if (found != limits().values.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), links);
  return links;
}

Result<Draft> make_draft(const std::vector<cases::Case> &cases, const DraftFacts &facts) {
  if (auto fits = refuse_unfit(cases); !fits) return tl::unexpected(fits.error());
  Draft draft;
  draft.platform = cases.front().listing.site;
  draft.work_id = cases.front().work_id;
  draft.work_title = cases.front().work_title;
  draft.record_number = facts.record_number;
  draft.claimant = facts.claimant;
  draft.evidence = facts.evidence;
  draft.links = links_of(cases);
  const int most = max_links(draft.platform);
  if (draft.links.size() > static_cast<std::size_t>(most))
    return fail(ErrorCode::too_large,
                fmt::format("One complaint takes at most {} listings and you chose {}: make two "
                            "complaints of them.",
                            most, draft.links.size()));
  propose_reason(draft, cases);
  if (facts.reason) {
    draft.reason = *facts.reason;
    draft.reason_because = "your own choice";
  }
  auto facts_of_statement = statement_facts(cases, draft.reason);
  facts_of_statement.record_number = facts.record_number;
  auto statements = write_statements(facts_of_statement);
  if (!statements) return tl::unexpected(statements.error());
  draft.statements = std::move(*statements);
  list_needed(draft);
  name_sources(draft, cases);
  return draft;
}

Result<Draft> make_draft(cases::Cases &cases, const std::vector<std::string> &case_ids,
                         const DraftFacts &facts) {
  std::vector<cases::Case> found;
  for (const auto &id : case_ids) {
    const bool is_repeat = std::any_of(found.begin(), found.end(),
                                       [&](const cases::Case &one) { return one.id == id; });
    if (is_repeat) continue;
    auto one = cases.get(id);
    if (!one) return tl::unexpected(one.error());
    found.push_back(std::move(*one));
  }
  return make_draft(found, facts);
}

}  // namespace counterproof::complaints
