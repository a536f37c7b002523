// SPDX-License-Identifier: Apache-2.0
#include "made_up_works.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace counterproof::bench {

using vision::kDescriptorNorm;
using vision::kDescriptorSize;

MadeUpWorks::MadeUpWorks(const std::vector<vision::Features> &real) {
  for (const vision::Features &work : real)
    if (work.size() > 0) real_.push_back(&work);
}

const std::int8_t *MadeUpWorks::any_look() {
  const vision::Features &work = *real_[random_() % real_.size()];
  return work.descriptor(random_() % work.size());
}

vision::Features MadeUpWorks::next() {
  vision::Features made = *real_[random_() % real_.size()];
  for (std::size_t i = 0; i < made.size(); ++i) {
    const std::int8_t *one = any_look();
    const std::int8_t *other = any_look();
    std::array<float, kDescriptorSize> between;
    float squares = 1e-6F;
    for (std::size_t n = 0; n < kDescriptorSize; ++n) {
      between[n] = static_cast<float>(one[n]) + static_cast<float>(other[n]);
      squares += between[n] * between[n];
    }
    const float scale = static_cast<float>(kDescriptorNorm) / std::sqrt(squares);
    for (std::size_t n = 0; n < kDescriptorSize; ++n)
      made.descriptors[i * kDescriptorSize + n] =
          static_cast<std::int8_t>(std::clamp(std::lround(between[n] * scale), -127L, 127L));
  }
  return made;
}

}  // namespace counterproof::bench
