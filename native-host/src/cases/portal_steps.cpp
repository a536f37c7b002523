// SPDX-License-Identifier: Apache-2.0
#include "cases/portal_steps.h"

#include "base/china_day.h"
#include "cases/rows.h"
#include "cases/write_once.h"

#include <map>

namespace counterproof::cases {
namespace {

Result<std::vector<PortalStep>> standing_steps(storage::Database &database) {
  return all_rows<PortalStep>(
      database.prepare(
          "SELECT profile, portal, step, day FROM portal_steps WHERE id IN (SELECT max(id) FROM "
          "portal_steps GROUP BY profile, portal, step) AND day IS NOT NULL ORDER BY id"),
      [](const auto &row) {
        return PortalStep{row.text(0), row.text(1), row.text(2), row.optional_text(3)};
      });
}

/// What stands for this account once `step` is written lies in the order of the steps.
Status check_order(storage::Database &database, const PortalStep &step) {
  const auto stands = standing_steps(database);
  if (!stands) return tl::unexpected(stands.error());
  std::map<std::string_view, std::string> days{{step.step, *step.day}};
  for (const auto &one : *stands)
    if (one.profile == step.profile && one.portal == step.portal)
      days.emplace(one.step, one.day.value_or(""));
  std::string latest;
  for (const auto name : kPortalSteps) {
    const auto found = days.find(name);
    if (found == days.end()) continue;
    if (found->second < latest)
      return fail(ErrorCode::invalid_params,
                  "This day does not follow the other steps: the account is opened first, then the "
                  "identity is handed in, then it is accepted. Look at the days again.",
                  "/day");
    latest = found->second;
  }
  return {};
}

}  // namespace

Status PortalSteps::mark(const std::string &request_key, const PortalStep &step) {
  if (step.day && !day_of_date(*step.day))
    return fail(ErrorCode::invalid_params, "A day is written as 2026-11-22.", "/day");
  if (step.day && *step.day > to_date(china_day_of(clock_.utc_ms())))
    return fail(ErrorCode::invalid_params,
                "This day has not come yet: what has not happened cannot be recorded.", "/day");
  auto &database = store_.database;
  return write_once(
      database, clock_, request_key, "portal.step",
      {Canonical::Object{{"profile", {step.profile}},
                         {"portal", {step.portal}},
                         {"step", {step.step}},
                         {"day", text_or_null(step.day)}}},
      [&](const std::string &time) -> Status {
        const auto known = first_row<std::int64_t>(
            database.prepare("SELECT 1 FROM profiles WHERE id = ?", step.profile), first_number);
        if (!known) return tl::unexpected(known.error());
        if (!*known)
          return fail(ErrorCode::not_found, "There is no such profile any more: reload the page.");
        if (step.day)
          if (auto fits = check_order(database, step); !fits) return fits;
        return ran(database.prepare("INSERT INTO portal_steps (profile, portal, step, day, "
                                    "noted_at) VALUES (?, ?, ?, ?, ?)",
                                    step.profile, step.portal, step.step, step.day, time));
      });
}

Result<std::vector<PortalStep>> PortalSteps::standing() { return standing_steps(store_.database); }

}  // namespace counterproof::cases
