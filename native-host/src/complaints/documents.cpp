// SPDX-License-Identifier: Apache-2.0
#include "complaints/documents.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/fill_in.h"
#include "complaints/listing_link.h"
#include "complaints/split_forms.h"
#include "complaints/statement.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace counterproof::complaints {
namespace {

const DataFile &data() {
  static const DataFile file = read_data_file(documents_text());
  return file;
}

const char *name_of(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::claim: return "claim";
  case DocumentKind::authorisation: return "authorisation";
  case DocumentKind::dmca: return "dmca";
  case DocumentKind::dsa: return "dsa";
  case DocumentKind::withdrawal: return "withdrawal";
  }
  return "claim";
}

const char *question_for(const std::string &fact) {
  static const std::map<std::string, const char *> questions{
      {"owner", "Who owns the work? Add the legal name to the profile."},
      {"agent", "Who acts for the owner? Choose an agent's profile."},
      {"address", "Which postal address may be named? A PO box is enough."},
      {"email", "Which e-mail address may be named?"},
      {"phone", "Which phone number may be named?"},
      {"work", "Which work is it about? Add its title."},
      {"completed", "When was the work finished? Add the day to the work."},
      {"links", "Which listings is it about? Choose at least one."},
      {"platform", "Which marketplace is it about?"},
      {"until", "Until when does the letter hold? Add the day to the profile."},
      {"reference", "Which complaint is withdrawn? Add its reference number."},
      {"today", "Which day stands on the paper?"}};
  const auto found = questions.find(fact);
  return found == questions.end() ? "A fact is missing." : found->second;
}

std::string platform_name(const std::string &platform) {
  if (platform == "aliexpress") return "AliExpress";
  if (platform == "alibaba") return "Alibaba.com";
  if (platform == "1688") return "1688.com";
  if (platform == "taobao") return "Taobao";
  if (platform == "tmall") return "Tmall";
  if (platform == "lazada") return "Lazada";
  return platform;
}

void put(Facts &facts, const char *name, const std::optional<std::string> &value) {
  if (value && !value->empty()) facts[name] = one_line(*value, 300);
}

Facts facts_of(const WorkFacts &work, const std::vector<ListingFacts> &listings,
               const ProfileFacts &profile, const std::string &today,
               const std::optional<std::string> &reference) {
  Facts facts;
  const bool by_agent = profile.role == "agent";
  put(facts, "owner", by_agent ? profile.owner_name : std::optional(profile.legal_name));
  if (by_agent) put(facts, "agent", profile.legal_name);
  put(facts, "signer", profile.legal_name);
  facts["capacity"] = by_agent ? "authorised to act on behalf of the owner of the copyright"
                               : "the owner of the copyright";
  put(facts, "address", profile.address);
  put(facts, "email", profile.email);
  put(facts, "phone", profile.phone);
  put(facts, "country", profile.country);
  put(facts, "until", profile.letter_expires);
  put(facts, "work", work.title);
  put(facts, "completed", work.completed);
  put(facts, "published", work.first_published);
  put(facts, "place", work.first_published_at);
  put(facts, "url", work.official_url);
  put(facts, "record", work.record_number);
  put(facts, "registration", work.registration);
  // Registration and first publication stand in lines of their own.
  if (!work.best_evidence.empty()) put(facts, "proof", work.best_evidence.front());
  if (work.best_evidence.size() > 1) put(facts, "proof2", work.best_evidence[1]);
  put(facts, "reference", reference);
  put(facts, "today", today);
  std::string links;
  for (const auto &listing : listings)
    if (is_clickable(listing.url)) links += (links.empty() ? "" : "\n") + listing.url;
  if (!links.empty()) facts["links"] = links;
  if (!listings.empty()) put(facts, "platform", platform_name(listings.front().platform));
  return facts;
}

bool is_answered(const ListingFacts &listing) {
  const auto &answers = listing.judgement;
  return answers.mine && answers.not_licensed && answers.looked_at && answers.exceptions_considered;
}

}  // namespace

bool complains(DocumentKind kind) {
  return kind != DocumentKind::authorisation && kind != DocumentKind::withdrawal;
}

std::vector<DocumentSubject> document_subjects(DocumentKind kind, const RecordFacts &record) {
  std::vector<DocumentSubject> subjects;
  if (!complains(kind)) {
    for (const auto &work : record.works) {
      subjects.push_back({work, {}});
      for (const auto &listing : record.listings)
        if (listing.work_id == work.id) subjects.back().listings.push_back(listing);
    }
    return subjects;
  }
  std::map<std::pair<std::string, std::string>, std::size_t> subject_of;
  for (const auto &form : split_into_forms(record).forms) {
    const auto [place, is_new] =
        subject_of.emplace(std::pair(form.work_id, form.platform), subjects.size());
    if (is_new) subjects.push_back({*find_work(record, form.work_id), {}});
    auto &listings = subjects[place->second].listings;
    for (const auto &listing : record.listings)
      if (std::find(form.listings.begin(), form.listings.end(), listing.id) != form.listings.end())
        listings.push_back(listing);
  }
  return subjects;
}

Result<Document> write_document(DocumentKind kind, const WorkFacts &work,
                                const std::vector<ListingFacts> &listings,
                                const ProfileFacts &profile, const std::string &today,
                                const std::optional<std::string> &reference) {
  if (complains(kind) && !std::all_of(listings.begin(), listings.end(), is_answered))
    return fail(ErrorCode::conflict,
                "A listing lacks one of your four answers: open it and answer them first.");
  const auto is_allowed = [](const ListingFacts &listing) { return listing.allowed; };
  if (complains(kind) && std::any_of(listings.begin(), listings.end(), is_allowed))
    return fail(ErrorCode::conflict,
                "You allowed one of these listings or the shop that sells it: leave it out.");
  const std::string name = name_of(kind);
  const auto facts = facts_of(work, listings, profile, today, reference);
  Document document;
  std::istringstream needs(data().values.at(name + ".needs"));
  for (std::string fact; needs >> fact;)
    if (facts.count(fact) == 0) document.needed.push_back({fact, question_for(fact)});
  if (!document.needed.empty()) return document;
  std::istringstream lines(data().texts.at(name));
  for (std::string line; std::getline(lines, line);) {
    const bool is_optional = !line.empty() && line.front() == '?';
    const auto filled = fill_in(is_optional ? line.substr(1) : line, facts);
    if (filled) document.text += *filled + "\n";
  }
  return document;
}

}  // namespace counterproof::complaints
