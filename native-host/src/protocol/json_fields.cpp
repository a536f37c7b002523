// SPDX-License-Identifier: Apache-2.0
#include "protocol/json_fields.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {

using Json = nlohmann::json;

std::string text(const Json &from, const char *name) { return from.at(name).get<std::string>(); }

std::optional<std::string> optional_text(const Json &from, const char *name) {
  const Json &value = from.at(name);
  if (value.is_null()) return std::nullopt;
  return value.get<std::string>();
}

std::vector<std::string> texts(const Json &from, const char *name) {
  return from.at(name).get<std::vector<std::string>>();
}

}  // namespace counterproof::protocol
