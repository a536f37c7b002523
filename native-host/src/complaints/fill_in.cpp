// SPDX-License-Identifier: Apache-2.0
#include "complaints/fill_in.h"

namespace counterproof::complaints {

std::optional<std::string> fill_in(std::string_view text, const Facts &facts) {
  std::string filled;
  while (!text.empty()) {
    const auto open = text.find('{');
    const auto close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) break;
    filled += text.substr(0, open);
    const auto fact = facts.find(std::string(text.substr(open + 1, close - open - 1)));
    if (fact == facts.end() || fact->second.empty()) return std::nullopt;
    filled += fact->second;
    text = text.substr(close + 1);
  }
  return filled.append(text);
}

}  // namespace counterproof::complaints
