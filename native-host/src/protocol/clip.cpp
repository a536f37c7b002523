// SPDX-License-Identifier: Apache-2.0
#include "protocol/clip.h"

#include "base/text.h"

namespace counterproof::protocol {

std::string clip(std::string_view text, std::size_t code_points) {
  // Four bytes a code point at most: what lies behind them is cut anyway and need not be looked at.
  std::string clean = to_utf8(text.substr(0, 4 * (code_points + 1)));
  std::size_t seen = 0;
  std::size_t last_start = 0;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if ((static_cast<unsigned char>(clean[i]) & 0xC0) == 0x80) continue;
    if (seen == code_points) {
      clean.resize(last_start);
      return clean + "…";
    }
    ++seen;
    last_start = i;
  }
  return clean;
}

}  // namespace counterproof::protocol
