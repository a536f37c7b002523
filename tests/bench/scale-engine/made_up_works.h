// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"

#include <random>
#include <vector>

namespace counterproof::bench {

/// Works that nobody drew, for portfolios larger than there are pictures: places, sizes and small
/// copy of a real work, and looks that lie between two key points of any two real works, so that
/// they spread as real ones do. `real` must not be empty and outlives this; works without key
/// points are left out. Fixed seed.
class MadeUpWorks {
public:
  explicit MadeUpWorks(const std::vector<vision::Features> &real);
  vision::Features next();

private:
  const std::int8_t *any_look();

  std::vector<const vision::Features *> real_;
  std::mt19937 random_{20261124};
};

}  // namespace counterproof::bench
