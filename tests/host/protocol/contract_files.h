// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

namespace counterproof::protocol {

/// One file of the contract, read from the checkout.
inline nlohmann::json contract_file(const std::string &name) {
  std::ifstream file(std::string(PROJECT_DIR) + "/protocol/" + name);
  if (!file) throw std::runtime_error("no file protocol/" + name);
  return nlohmann::json::parse(file);
}

}  // namespace counterproof::protocol
