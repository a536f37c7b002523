// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::reports {

/// CHECKING.txt: what lies in a pack and how to check it, in plain words.
extern const char *const kChecking;

}  // namespace counterproof::reports
