// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace counterproof::protocol {

/// JSON that is no message of the contract, such as an exported file: read leniently, so that a
/// name that is not there, or holds something else than asked for, is simply not known.
struct JsonTree {
  using List = std::vector<JsonTree>;
  using Object = std::map<std::string, JsonTree>;
  std::variant<std::nullptr_t, bool, double, std::string, List, Object> value = nullptr;

  /// The value under a name; null when this is no object or has none.
  const JsonTree &at(const std::string &name) const;
  /// The first of these names that holds anything but null.
  const JsonTree &any(std::initializer_list<const char *> names) const;
  /// Empty when it is no list.
  const List &list() const;

  std::optional<std::string> text() const;
  std::optional<double> number() const;
  std::optional<bool> truth() const;
  bool is_object() const { return std::holds_alternative<Object>(value); }
};

/// Refused with unreadable: what is no JSON, deeper than 32 levels, or larger than 64 MiB.
Result<JsonTree> read_json_tree(std::string_view text);

}  // namespace counterproof::protocol
