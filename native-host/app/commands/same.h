// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof same`: lists files that show one work and count as it; `--apart ID` makes a work
/// of its own of one of them, for good, and `--join ID ID` undoes that or joins others. Ends with
/// 0, 2 when there is no such work, 3 when the records cannot be read or written.
void add_same(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
