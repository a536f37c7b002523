// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof status`: one JSON object on standard output: works that can be found, files
/// waiting, failed, featureless, folders, cases, whether reading goes on, and the data folder.
/// Makes no data folder: where there is none, everything is 0.
void add_status(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
