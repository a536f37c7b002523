// SPDX-License-Identifier: Apache-2.0
#include "decoder/decoder_loop.h"
#include "decoder/escape_acts.h"

#include <cstdio>
#include <string_view>

/// Started by the host only: `--rules seller|own`, or `--try ACT` for the self-test; `--acts` names
/// the acts.
int main(int count, char **words) {
  using counterproof::image::Rules;
  constexpr int kWrongUse = 64;
  if (count == 2 && std::string_view(words[1]) == "--acts")
    return std::fputs(counterproof::decoder::escape_act_names().c_str(), stdout) < 0 ? 1 : 0;
  if (count != 3) return kWrongUse;
  const std::string_view what = words[1];
  const std::string_view value = words[2];
  if (what == "--try") return counterproof::decoder::run_escape(value);
  if (what != "--rules" || (value != "seller" && value != "own")) return kWrongUse;
  return counterproof::decoder::run_decoder(value == "own" ? Rules::own : Rules::seller);
}
