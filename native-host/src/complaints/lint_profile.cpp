// SPDX-License-Identifier: Apache-2.0
// What is tested about those who file. The findings name nobody: they are shown and kept where
// personal details must not be.
#include "complaints/lint_rules.h"

#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

/// Names are one when only blanks and the case of plain letters differ.
std::string plain_name(const std::string &name) {
  std::string plain;
  for (const char c : name) {
    if (c == ' ' || c == '\t' || c == '.') {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
    } else {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  while (!plain.empty() && plain.back() == ' ')
    plain.pop_back();
  return plain;
}

void lint_names(const LintCase &one, const ProfileFacts &profile, const Say &say) {
  if (!one.work->record_owner) return;
  const auto owner = profile.role == "agent" ? profile.owner_name.value_or("") : profile.legal_name;
  if (!owner.empty() && plain_name(owner) != plain_name(*one.work->record_owner))
    say("names.owner", Severity::block,
        fmt::format("The record of \"{}\" names another owner than the profile.", one.work->title),
        "Choose the profile that the record names, or have the record changed.");
}

void lint_letter(const RecordFacts &record, const ProfileFacts &profile, const std::string &today,
                 const Say &say) {
  if (!profile.letter_expires) {
    say("letter.none", Severity::block, "There is no letter of authorisation of the owner.",
        "Have the owner sign one and add the day until which it holds.");
    return;
  }
  if (record.newest_entry && days_between(today, *record.newest_entry).value_or(0) > 0)
    say("letter.clock", Severity::warn,
        fmt::format("Your computer's clock is behind your own records, which reach to {}, so "
                    "nobody can say here whether the owner's letter still holds.",
                    *record.newest_entry),
        "Set the clock right.");
  const auto left = days_between(today, *profile.letter_expires);
  if (!left || *left < 0)
    say("letter.expired", Severity::block,
        fmt::format("The owner's letter of authorisation held until {}.",
                    profile.letter_expires->substr(0, 10)),
        "Have the owner sign a new one.");
  else if (*left <= lint_limit("letter.soon.days"))
    say("letter.soon", Severity::warn,
        fmt::format("The owner's letter of authorisation holds for {} more days.", *left),
        "Ask the owner for a new one in time.");
}

}  // namespace

void lint_profile(const RecordFacts &record, const ProfileFacts &profile, const std::string &today,
                  const Say &say) {
  if (profile.locked)
    say("profile.locked", Severity::warn,
        "Your personal details cannot be opened, so they cannot be filled in.", *profile.locked);
  for (const auto &[other, of] :
       {std::pair(profile.identity_name, "papers"), std::pair(profile.account_name, "account")}) {
    if (!profile.locked && other && plain_name(*other) != plain_name(profile.legal_name))
      say("names.differ", Severity::block,
          fmt::format("The legal name and the name in your {} are not one.", of),
          "Write the name everywhere as it stands in your papers.");
  }
  if (profile.role != "agent") return;
  if (!profile.locked && !profile.owner_name)
    say("letter.owner", Severity::block, "It is not said for whom you file as an agent.",
        "Add the owner to the profile.");
  lint_letter(record, profile, today, say);
}

void lint_filer(const LintCase &one, const Say &say) {
  if (one.work == nullptr) return;
  const auto &record = one.record;
  if (!record.profiles_kept) {
    for (const auto &profile : record.profiles)
      lint_names(one, profile, say);
    return;
  }
  if (record.profiles_kept == 0) {
    say("profile.none", Severity::note, "No profile says who files this complaint.",
        "Write one under Profiles, so that your details can be filled in.");
    return;
  }
  const auto *profile = profile_for(record, *one.work);
  if (profile == nullptr) {
    say("profile.unassigned", Severity::block,
        fmt::format("It is not said whose work \"{}\" is, and you file for more than one owner "
                    "or have set no profile for the rest.",
                    one.work->title),
        "Give the work to its profile under Profiles.");
    return;
  }
  lint_profile(record, *profile, one.today, say);
  lint_names(one, *profile, say);
}

}  // namespace counterproof::complaints
