// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "portfolio/portfolio.h"

#include <map>
#include <string>

namespace counterproof::service {

/// Ids of the portfolio's works by title and by file name, in sheets::plain(); what several works
/// are called names none of them. Errors of the storage.
Result<std::map<std::string, std::string>> works_by_title(portfolio::Portfolio &portfolio);

}  // namespace counterproof::service
