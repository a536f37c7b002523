// SPDX-License-Identifier: Apache-2.0
#include "service/registration_queue.h"

#include "base/china_day.h"
#include "complaints/business_days.h"
#include "complaints/registering.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace counterproof::service {
namespace {

using complaints::Registering;
using complaints::RegisterState;

struct Work {
  portfolio::WorkName name;
  cases::WorkNote note;
  Registering how;
};

/// Every work that can be registered, by title.
Result<std::vector<Work>> works_of(Records::Open &records, const std::string &today) {
  auto names = records.portfolio.names();
  if (!names) return tl::unexpected<Error>(names.error());
  const auto notes = records.work_notes.all();
  if (!notes) return tl::unexpected<Error>(notes.error());
  std::vector<Work> works;
  for (auto &name : *names) {
    if (name.state == portfolio::WorkState::replaced) continue;
    const auto found = notes->find(name.id);
    auto note = found == notes->end() ? cases::WorkNote{} : found->second;
    auto how = complaints::registering_of(note, today);
    works.push_back({std::move(name), std::move(note), std::move(how)});
  }
  return works;
}

void count(protocol::RegisteringWorks &into, const Registering &how) {
  ++into.all;
  if (how.state == RegisterState::approved) {
    ++into.approved;
    return;
  }
  if (how.state != RegisterState::pending) {
    ++into.to_register;
    return;
  }
  ++into.waiting;
  into.late += how.is_late ? 1 : 0;
  if (!how.sent || (into.oldest_sent && *into.oldest_sent <= *how.sent)) return;
  into.oldest_sent = how.sent;
  into.oldest_days = how.business_days;
}

std::vector<std::string> lacks_of(const cases::Profile &profile, const std::string &today) {
  std::vector<std::string> lacks;
  const auto need = [&](const char *field) {
    if (std::find(profile.filled.begin(), profile.filled.end(), field) == profile.filled.end())
      lacks.emplace_back(field);
  };
  need("legalName");
  need("address");
  need("email");
  if (profile.kind != "agent") return lacks;
  need("ownerName");
  if (!profile.letter_expires)
    lacks.emplace_back("letterExpires");
  else if (*profile.letter_expires < today)
    lacks.emplace_back("letterEnded");
  return lacks;
}

void add_steps(protocol::RegistrationStandingResult &result,
               const std::vector<cases::PortalStep> &steps, ChinaDay today) {
  for (const auto &step : steps) {
    const auto day = day_of_date(step.day.value_or(""));
    const auto profile =
        std::find_if(result.profiles.begin(), result.profiles.end(),
                     [&](const auto &one) { return one.profile_id == step.profile; });
    if (!day || profile == result.profiles.end()) continue;
    result.holidays_known = result.holidays_known && complaints::are_holidays_known(*day, today);
    profile->steps.push_back(
        {step.portal, step.step, *step.day, complaints::business_days_between(*day, today)});
  }
}

}  // namespace

Result<protocol::RegistrationStandingResult> registration_standing(Records::Open &records,
                                                                   const std::string &today) {
  const auto works = works_of(records, today);
  if (!works) return tl::unexpected(works.error());
  const auto profiles = records.profiles.list();
  if (!profiles) return tl::unexpected<Error>(profiles.error());
  const auto given = records.profiles.given_works();
  if (!given) return tl::unexpected<Error>(given.error());
  const auto steps = records.portal_steps.standing();
  if (!steps) return tl::unexpected<Error>(steps.error());
  const auto months = records.overview.months();
  if (!months) return tl::unexpected<Error>(months.error());

  const auto &rules = complaints::registration_rules();
  protocol::RegistrationStandingResult result{.today = today,
                                              .dated = rules.dated,
                                              .source = rules.source,
                                              .days_least = rules.days_least,
                                              .days_most = rules.days_most,
                                              .profiles = {},
                                              .unowned = {}};
  for (const auto &month : *months)
    result.filed += month.filed;
  std::map<std::string, protocol::RegisteringWorks> of_profile;
  std::string takes_rest;
  for (const auto &profile : profiles->profiles)
    if (profile.takes_rest) takes_rest = profile.id;
  for (const auto &work : *works) {
    const auto found = given->find(work.name.id);
    const auto &owner = found == given->end() ? takes_rest : found->second;
    count(owner.empty() ? result.unowned : of_profile[owner], work.how);
    result.holidays_known = result.holidays_known && work.how.are_holidays_known;
  }
  for (const auto &profile : profiles->profiles)
    result.profiles.push_back({.profile_id = profile.id,
                               .label = profile.label,
                               .kind = profile.kind,
                               .lacks = lacks_of(profile, today),
                               .steps = {},
                               .works = of_profile[profile.id]});
  add_steps(result, *steps, day_of_date(today).value_or(0));
  return result;
}

Result<protocol::RegistrationQueueResult>
registration_queue(Records::Open &records, const protocol::RegistrationQueueParams &params,
                   const std::string &today) {
  auto works = works_of(records, today);
  if (!works) return tl::unexpected(works.error());
  const auto copies = records.work_copies.counts();
  if (!copies) return tl::unexpected<Error>(copies.error());
  const bool waits = params.part == "waiting";
  std::erase_if(*works, [&](const Work &work) {
    return work.how.state == RegisterState::approved ||
           (work.how.state == RegisterState::pending) != waits;
  });
  const auto copied = [&](const Work &work) {
    const auto found = copies->find(work.name.id);
    return found == copies->end() ? cases::CopyCounts{} : found->second;
  };
  // Stable: equals stay by title.
  std::stable_sort(works->begin(), works->end(), [&](const Work &one, const Work &other) {
    if (waits) return one.how.sent.value_or("~") < other.how.sent.value_or("~");
    return copied(one).listings > copied(other).listings;
  });
  protocol::RegistrationQueueResult result{.total = static_cast<std::int64_t>(works->size()),
                                           .works = {}};
  for (auto at = params.offset; at < std::min(result.total, params.offset + params.limit); ++at) {
    auto &work = (*works)[static_cast<std::size_t>(at)];
    const auto counted = copied(work);
    result.works.push_back({.work_id = work.name.id,
                            .title = work.note.title.value_or(work.name.title),
                            .file_name = work.name.file_name,
                            .vanished = work.name.vanished,
                            .listings = counted.listings,
                            .removed = counted.removed,
                            .state = std::string(complaints::to_word(work.how.state)),
                            .sent = work.how.sent,
                            .business_days = work.how.business_days,
                            .late = work.how.is_late,
                            .holidays_known = work.how.are_holidays_known,
                            .lacks = std::move(work.how.lacks)});
  }
  return result;
}

}  // namespace counterproof::service
