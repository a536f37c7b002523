// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <string_view>

namespace counterproof::decoder {

/// The life of `counterproof-decoder`: takes the socket (3) and the shared memory (4) its parent
/// gave it, locks itself up, greets, and answers one picture at a time until the socket ends.
/// Gives the exit code; never decodes outside the sandbox.
int run_decoder(image::Rules rules);

/// Locks itself up and tries to break out; exit code 0 only when it was able to. The parent expects
/// it to be killed instead.
int run_escape(std::string_view act);

}  // namespace counterproof::decoder
