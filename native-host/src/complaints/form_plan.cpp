// SPDX-License-Identifier: Apache-2.0
#include "complaints/form_plan.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace counterproof::complaints {
namespace {

void count_findings(PlannedForm &planned, const std::vector<LintFinding> &findings,
                    const std::set<std::string> &in_form) {
  for (const auto &finding : findings) {
    if (!finding.listing.empty() && in_form.count(finding.listing) == 0) continue;
    planned.blocks += finding.severity == Severity::block ? 1 : 0;
    planned.warnings += finding.severity == Severity::warn ? 1 : 0;
    planned.notes += finding.severity == Severity::note ? 1 : 0;
  }
}

void add_forms(FormPlan &plan, const RecordFacts &part, const std::vector<LintFinding> &findings,
               bool is_filled) {
  auto split = split_into_forms(part);
  for (auto &form : split.forms) {
    PlannedForm planned;
    const auto *work = find_work(part, form.work_id);
    if (work != nullptr) {
      planned.work_title = work->title;
      planned.record_number = work->record_number;
    }
    planned.is_filled = is_filled;
    count_findings(planned, findings, {form.listings.begin(), form.listings.end()});
    planned.form = std::move(form);
    plan.forms.push_back(std::move(planned));
  }
  std::move(split.left_out.begin(), split.left_out.end(), std::back_inserter(plan.left_out));
}

}  // namespace

FormPlan plan_queue(const RecordFacts &record, const std::vector<std::string> &filled,
                    const std::string &today) {
  const std::set<std::string> is_filled(filled.begin(), filled.end());
  const auto findings = lint(record, today);
  FormPlan plan;
  for (const bool wanted : {true, false}) {
    RecordFacts part;
    part.works = record.works;
    part.profiles = record.profiles;
    std::copy_if(record.listings.begin(), record.listings.end(), std::back_inserter(part.listings),
                 [&](const ListingFacts &one) { return (is_filled.count(one.id) > 0) == wanted; });
    add_forms(plan, part, findings, wanted);
  }
  return plan;
}

}  // namespace counterproof::complaints
