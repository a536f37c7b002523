// SPDX-License-Identifier: Apache-2.0
#include "protocol/check_report.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

std::string write_check_report(const std::vector<Check> &checks) {
  using Json = nlohmann::ordered_json;
  bool ok = true;
  Json list = Json::array();
  for (const Check &check : checks) {
    ok = ok && check.ok;
    list.push_back({{"name", check.name},
                    {"ok", check.ok},
                    {"sentence", check.sentence},
                    {"advice", check.advice}});
  }
  return Json{{"ok", ok}, {"checks", std::move(list)}}.dump(2, ' ', false,
                                                            Json::error_handler_t::replace) +
         "\n";
}

}  // namespace counterproof::protocol
