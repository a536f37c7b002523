// SPDX-License-Identifier: Apache-2.0
// What the portal's own list says of complaints that were sent.
#include "complaints/status_import.h"
#include "service/handlers/handlers.h"

#include <iterator>
#include <map>
#include <set>

namespace counterproof::service {
namespace {

Result<std::vector<cases::FiledCase>> filed_cases(Records::Open &records,
                                                  const std::vector<protocol::PortalRow> &rows) {
  std::set<std::string> references;
  for (const protocol::PortalRow &row : rows)
    references.insert(row.reference);
  std::vector<cases::FiledCase> filed;
  for (const auto &reference : references) {
    auto some = records.notes.filed(reference);
    if (!some) return tl::unexpected<Error>(some.error());
    std::move(some->begin(), some->end(), std::back_inserter(filed));
  }
  return filed;
}

}  // namespace

Answer handle(Services &services, const protocol::ComplaintImportParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  const auto filed = filed_cases(**records, params.rows);
  if (!filed) return tl::unexpected<Error>(filed.error());
  std::vector<complaints::StatusRow> rows;
  for (const protocol::PortalRow &row : params.rows)
    rows.push_back({row.reference, row.link, row.word, row.why});
  const auto plan = complaints::plan_import(rows, *filed);
  std::map<std::string, std::int64_t> moved;
  for (const complaints::StatusStep &step : plan.steps) {
    // A list that is told again finds its cases moved: no step is recorded twice.
    const auto key =
        params.request_key + "-" + std::to_string(moved.size()) + "-" + step.case_ids.front();
    const auto done = (*records)->progress.move({.request_key = key,
                                                 .case_ids = step.case_ids,
                                                 .state = step.state,
                                                 .portal_word = step.word,
                                                 .reason = step.why,
                                                 .day = {},
                                                 .filing = {}});
    if (!done) return tl::unexpected<Error>(done.error());
    moved[std::string(cases::to_word(step.state))] +=
        static_cast<std::int64_t>(step.case_ids.size());
  }
  protocol::ComplaintImportResult result{.moved = {},
                                         .unchanged = plan.unchanged,
                                         .unknown = plan.unknown,
                                         .out_of_course = plan.out_of_course,
                                         .unknown_words = {}};
  for (const auto &[state, cases] : moved)
    result.moved.push_back({state, cases});
  for (const auto &[word, times] : plan.unknown_words)
    result.unknown_words.push_back(word);
  return result;
}

}  // namespace counterproof::service
