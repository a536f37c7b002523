// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof save FILE`: everything in one file that a passphrase closes.
void add_save(CLI::App &app, CommandLine &line);

/// `counterproof open FILE`: puts such a file in the place of the records.
void add_open(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
