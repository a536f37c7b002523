// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// A field of an object that passed its schema, so that it is there and of its type.
std::string text(const nlohmann::json &from, const char *name);

/// As `text`; none where it is null.
std::optional<std::string> optional_text(const nlohmann::json &from, const char *name);

std::vector<std::string> texts(const nlohmann::json &from, const char *name);

}  // namespace counterproof::protocol
