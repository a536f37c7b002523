// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/clip.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// At most so many from the front.
template <class T, class Convert>
nlohmann::json list(const std::vector<T> &values, std::size_t at_most, Convert convert) {
  nlohmann::json array = nlohmann::json::array();
  for (const T &value : values)
    if (array.size() < at_most) array.push_back(convert(value));
  return array;
}

/// For list(): each text of at most so many code points.
inline auto cut(std::size_t code_points) {
  return [code_points](const std::string &text) { return nlohmann::json(clip(text, code_points)); };
}

}  // namespace counterproof::protocol
