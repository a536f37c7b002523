// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof index FOLDER…`: reads the artist's works, with progress on standard error when it
/// takes longer than two seconds, then a summary that names every file that cannot be used. Ctrl-C
/// stops and keeps what was read. A folder that cannot be used is named and the others are read.
/// Ends with 0 when all folders were read, 2 when one cannot be used, 3 when the records cannot be
/// written, 4 when there is no decoder, 130 when it was stopped.
void add_index(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
