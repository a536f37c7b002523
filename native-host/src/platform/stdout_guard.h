// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

namespace counterproof::platform {

/// The real standard output, for frames alone; from here on descriptor 1 is standard error, so that
/// nothing a library prints can break a frame. Call it first thing in main. Children do not inherit
/// it, and SIGPIPE is ignored: a browser that went away is seen as a failed write.
Result<Descriptor> take_stdout();

}  // namespace counterproof::platform
