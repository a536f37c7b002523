// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.h"

namespace counterproof::fuzz {

const std::vector<Target> &targets() {
  static const std::vector<Target> all{
      {"framing", feed_framing}, {"header_gate", feed_header_gate}, {"schema", feed_schema}};
  return all;
}

}  // namespace counterproof::fuzz
