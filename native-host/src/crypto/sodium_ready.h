// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::crypto {

/// To be called before anything else of libsodium: once per process, any thread. Ends the program
/// where there is no random source, without which nothing here may go on.
void require_sodium();

}  // namespace counterproof::crypto
