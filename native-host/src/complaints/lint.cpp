// SPDX-License-Identifier: Apache-2.0
#include "complaints/lint.h"

#include "base/china_day.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"
#include "complaints/lint_rules.h"
#include "complaints/listing_link.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <sstream>

namespace counterproof::complaints {
namespace {

const DataFile &limits() {
  static const DataFile file = read_data_file(lint_limits_text());
  return file;
}

std::string key_of(const ListingFacts &listing) {
  const auto link = read_listing_link(listing.url);
  const auto place = link ? link->platform + " " + link->id : listing.platform + " " + listing.url;
  return listing.work_id + " " + listing.type + " " + place;
}

}  // namespace

std::string_view to_word(Severity severity) {
  switch (severity) {
  case Severity::block: return "block";
  case Severity::warn: return "warn";
  case Severity::note: return "note";
  }
  return "block";
}

std::optional<int> days_between(const std::string &from, const std::string &to) {
  const auto first = day_of_date(std::string_view(from).substr(0, 10));
  const auto last = day_of_date(std::string_view(to).substr(0, 10));
  if (!first || !last) return std::nullopt;
  return static_cast<int>(*last - *first);
}

int lint_limit(const char *name) {
  const auto found = limits().values.find(name);
  int value = 0;
  if (found != limits().values.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), value);
  return value;
}

std::vector<std::string> lint_words(const char *name) {
  const auto found = limits().values.find(name);
  if (found == limits().values.end()) return {};
  std::istringstream stream(found->second);
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

const WorkFacts *find_work(const RecordFacts &record, const std::string &id) {
  const auto found = std::find_if(record.works.begin(), record.works.end(),
                                  [&](const WorkFacts &work) { return work.id == id; });
  return found == record.works.end() ? nullptr : &*found;
}

const ProfileFacts *profile_for(const RecordFacts &record, const WorkFacts &work) {
  if (!record.profiles_kept) return record.profiles.empty() ? nullptr : &record.profiles.front();
  const auto found =
      std::find_if(record.profiles.begin(), record.profiles.end(),
                   [&](const ProfileFacts &profile) { return profile.id == work.profile_id; });
  return found == record.profiles.end() ? nullptr : &*found;
}

std::vector<LintFinding> lint(const RecordFacts &record, const std::string &today) {
  std::vector<LintFinding> findings;
  std::string listing_id;
  const Say say = [&](const char *rule, Severity severity, std::string sentence, std::string mend) {
    findings.push_back({listing_id, rule, severity, std::move(sentence), std::move(mend)});
  };
  if (!record.profiles_kept)
    for (const auto &profile : record.profiles)
      lint_profile(record, profile, today, say);
  std::map<std::string, std::string> first_with;
  for (const auto &listing : record.listings) {
    listing_id = listing.id;
    const LintCase one{record, listing, find_work(record, listing.work_id), today};
    lint_answers(one, say);
    lint_link(one, say);
    const auto [first, is_new] = first_with.emplace(key_of(listing), listing.id);
    if (!is_new)
      say("listing.twice", Severity::block, "This listing is in the complaint twice.",
          fmt::format("Leave one of the two out; the other is {}.", first->second));
    lint_seen_live(one, say);
    lint_work(one, say);
    lint_filer(one, say);
    lint_reason(one, say);
    lint_evidence(one, say);
    lint_earlier(one, say);
  }
  return findings;
}

bool is_fit(const std::vector<LintFinding> &findings, const std::string &listing) {
  return std::none_of(findings.begin(), findings.end(), [&](const LintFinding &finding) {
    return finding.severity == Severity::block &&
           (finding.listing == listing || finding.listing.empty());
  });
}

}  // namespace counterproof::complaints
