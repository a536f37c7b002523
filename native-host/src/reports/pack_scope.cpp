// SPDX-License-Identifier: Apache-2.0
#include "reports/pack_scope.h"

#include "cases/seller_cases.h"

#include <algorithm>
#include <optional>

namespace counterproof::reports {
namespace {

using CaseIds = Result<std::vector<std::string>>;

tl::unexpected<Error> nothing(std::string sentence) {
  return fail(ErrorCode::not_found, std::move(sentence));
}

CaseIds all_cases(cases::Cases &cases) {
  std::vector<std::string> ids;
  std::optional<std::string> cursor;
  do {
    const auto page = cases.list(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &one : page->cases)
      ids.push_back(one.id);
    cursor = page->next;
  } while (cursor);
  std::reverse(ids.begin(), ids.end());
  if (ids.empty()) return nothing("There is no case on record yet: nothing can be packed.");
  return ids;
}

CaseIds cases_of_listing(const std::string &name, cases::Cases &cases) {
  const auto colon = name.find(':');
  if (colon == name.npos || colon == 0 || colon + 1 == name.size())
    return fail(ErrorCode::invalid_params,
                "A listing is named SITE:ID, such as aliexpress:1005001234567890.");
  const auto known = cases.for_listings(name.substr(0, colon), {name.substr(colon + 1)});
  if (!known) return tl::unexpected(known.error());
  if (known->empty())
    return nothing("There is no case about this listing: check its site and number.");
  std::vector<std::string> ids;
  for (const auto &one : *known)
    ids.push_back(one.case_id);
  return ids;
}

}  // namespace

CaseIds cases_of(const PackScope &scope, storage::Database &database, cases::Cases &cases) {
  if (scope.kind == "all") return all_cases(cases);
  if (scope.kind == "listing") return cases_of_listing(scope.of, cases);
  if (scope.kind == "case") {
    const auto found = cases.get(scope.of);
    if (found) return std::vector{found->id};
    if (found.error().code != ErrorCode::not_found) return tl::unexpected(found.error());
    return nothing("There is no case with this id: `counterproof export` lists them all.");
  }
  auto ids = cases::cases_of_seller(database, scope.of);
  if (!ids && ids.error().code == ErrorCode::not_found)
    return nothing("There is no seller with this id: `counterproof export` lists them all.");
  if (ids && ids->empty()) return nothing("There is no case about this seller: nothing to pack.");
  return ids;
}

}  // namespace counterproof::reports
