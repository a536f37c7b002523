// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// The schemas of the contract as built into the program, made ready when first needed.
class SchemaSet {
public:
  SchemaSet();
  ~SchemaSet();

  /// invalid_params when `value` does not fit `protocol/schemas/<file>`: details hold the JSON
  /// pointer of the innermost place at fault (a field too many is itself at fault, a missing field
  /// puts its object at fault).
  Status check(std::string_view file, const nlohmann::json &value);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace counterproof::protocol
