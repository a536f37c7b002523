// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace counterproof::protocol {

/// One line of `counterproof doctor`.
struct Check {
  std::string name;
  bool ok = false;
  std::string sentence;  ///< what was found
  std::string advice;    ///< what to do; empty when there is nothing to do
};

/// {"ok": …, "checks": [{"name", "ok", "sentence", "advice"}]}; ok when every check is.
std::string write_check_report(const std::vector<Check> &checks);

}  // namespace counterproof::protocol
