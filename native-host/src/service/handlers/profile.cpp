// SPDX-License-Identifier: Apache-2.0
#include "complaints/seller_sees.h"
#include "service/handlers/handlers.h"

namespace counterproof::service {
namespace {

std::string to_word(cases::KeyStanding standing) {
  switch (standing) {
  case cases::KeyStanding::unused: return "unused";
  case cases::KeyStanding::good: return "good";
  case cases::KeyStanding::missing: return "missing";
  case cases::KeyStanding::wrong: break;
  }
  return "wrong";
}

protocol::ProfileSummary to_message(const cases::Profile &profile) {
  return {.id = profile.id,
          .kind = profile.kind,
          .label = profile.label,
          .pen_name = profile.pen_name,
          .letter_expires = profile.letter_expires,
          .takes_rest = profile.takes_rest,
          .filled = profile.filled,
          .works = profile.works};
}

/// Nothing mixes between owners: every case is about a work of this very profile.
Status check_owner(Records::Open &records, const std::string &profile_id,
                   const std::vector<std::string> &case_ids) {
  for (const auto &case_id : case_ids) {
    const auto one = records.cases.get(case_id);
    if (!one) return tl::unexpected(one.error());
    const auto owner = records.profiles.of_work(one->work_id);
    if (!owner) return tl::unexpected(owner.error());
    if (*owner != profile_id)
      return fail(ErrorCode::conflict,
                  "This form's work belongs to another profile by now, so no personal details were "
                  "filled in: prepare the form again.");
  }
  return {};
}

/// Nothing is filed for an owner whose letter has ended. Days as YYYY-MM-DD.
Status check_letter(const cases::Profile &profile, const std::string &today) {
  if (profile.kind != "agent" || !profile.letter_expires || *profile.letter_expires >= today)
    return {};
  return fail(ErrorCode::conflict,
              "The owner's letter of authorisation has ended, so no personal details were filled "
              "in: have the owner sign a new one, then change the day in the profile.");
}

std::optional<std::string> text_of(const cases::SealedTexts &texts, const char *field) {
  const auto found = texts.find(field);
  return found == texts.end() ? std::nullopt : std::optional(found->second);
}

Result<cases::Profile> profile_of(cases::Profiles &profiles, const std::string &id) {
  const auto listed = profiles.list();
  if (!listed) return tl::unexpected(listed.error());
  for (const auto &profile : listed->profiles)
    if (profile.id == id) return profile;
  return fail(ErrorCode::not_found, "There is no such profile any more: reload the page.");
}

}  // namespace

Answer handle(Services &services, const protocol::ProfileListParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto listed = (*records)->profiles.list();
  if (!listed) return tl::unexpected<Error>(listed.error());
  const auto sees = complaints::seller_sees();
  protocol::ProfileListResult result{.profiles = {},
                                     .key = to_word(listed->key),
                                     .locked = listed->locked,
                                     .seller_sees = {sees.dated, sees.source, sees.fields}};
  for (const auto &profile : listed->profiles)
    result.profiles.push_back(to_message(profile));
  return result;
}

Answer handle(Services &services, const protocol::ProfileWriteParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto id = (*records)->profiles.write(params.request_key, {.id = params.profile_id,
                                                            .kind = params.kind,
                                                            .label = params.label,
                                                            .pen_name = params.pen_name,
                                                            .letter_expires = params.letter_expires,
                                                            .takes_rest = params.takes_rest,
                                                            .fields = params.fields});
  if (!id) return tl::unexpected<Error>(id.error());
  return protocol::ProfileWriteResult{std::move(*id)};
}

Answer handle(Services &services, const protocol::ProfileRemoveParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto works = (*records)->profiles.remove(params.request_key, params.profile_id);
  if (!works) return tl::unexpected<Error>(works.error());
  return protocol::ProfileRemoveResult{*works};
}

Answer handle(Services &services, const protocol::ProfileGiveParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  for (const auto &work_id : params.work_ids) {
    const auto work = (*records)->portfolio.work(work_id);
    if (!work) return tl::unexpected<Error>(work.error());
  }
  const auto given =
      (*records)->profiles.give(params.request_key, params.profile_id, params.work_ids);
  if (!given) return tl::unexpected<Error>(given.error());
  return protocol::ProfileGiveResult{static_cast<std::int64_t>(params.work_ids.size())};
}

Answer handle(Services &services, const protocol::ProfileOwnersParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  protocol::ProfileOwnersResult result;
  for (const auto &work_id : params.work_ids) {
    auto owner = (*records)->profiles.of_work(work_id);
    if (!owner) return tl::unexpected<Error>(owner.error());
    const auto given = (*records)->profiles.is_given(work_id);
    if (!given) return tl::unexpected<Error>(given.error());
    result.owners.push_back({work_id, std::move(*owner), *given});
  }
  return result;
}

Answer handle(Services &services, const protocol::ProfileOpenParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  std::string kind;
  const auto texts = (*records)->profiles.open_for_press(
      params.request_key, params.pressed_at_ms, params.profile_id, [&]() -> Status {
        const auto profile = profile_of((*records)->profiles, params.profile_id);
        if (!profile) return tl::unexpected(profile.error());
        kind = profile->kind;
        if (auto holds = check_letter(*profile, (*records)->sellers.today()); !holds) return holds;
        return check_owner(**records, params.profile_id, params.case_ids);
      });
  if (!texts) return tl::unexpected<Error>(texts.error());
  protocol::ProfileOpenResult result{.role = kind == "agent" ? "agent" : "owner",
                                     .identity = {},
                                     .legal_name = text_of(*texts, "legalName"),
                                     .address = text_of(*texts, "address"),
                                     .email = text_of(*texts, "email"),
                                     .phone = text_of(*texts, "phone"),
                                     .country = text_of(*texts, "country")};
  // An agent may be either.
  if (kind == "artist") result.identity = "individual";
  if (kind == "company") result.identity = "organisation";
  return result;
}

}  // namespace counterproof::service
