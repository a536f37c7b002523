// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/match_index.h"
#include "service/open_calls.h"
#include "service/picture_matcher.h"
#include "service/records.h"

namespace counterproof::service {

/// What handlers work with; built once, handed down. On the strand.
struct Services {
  Records &records;
  MatchIndex &index;
  PictureMatcher &matcher;
  OpenCalls &calls;
};

}  // namespace counterproof::service
