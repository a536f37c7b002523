// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof restore [COPY|newest]`: without a word lists the copies, newest first; with one
/// puts it in the place of the records and keeps aside what stood there. Ends with 0, 2 when there
/// is no such copy, 3 when it cannot be put back (damaged, a browser is open, the disk).
void add_restore(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
