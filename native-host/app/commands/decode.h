// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof decode [--own] [FILE|FOLDER…]`: a line per file on standard output (path, verdict,
/// size, milliseconds, between tabs), reasons on standard error. Reads paths from standard input
/// when none is given, when one is "-", and when a file is redirected there.
void add_decode(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
