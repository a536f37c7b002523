// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof backup`: a copy of the records now, besides the daily one; also while a browser is
/// open. Ends with 0, or 3 when the copy cannot be made.
void add_backup(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
