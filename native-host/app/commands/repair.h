// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof repair`: damaged records are made anew out of what can still be read of them and
/// of their copies; damaged or missing files of works are removed and their pictures marked for
/// reading again. Says what it did. Ends with 0 when the records are whole afterwards, 3 when not.
void add_repair(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
