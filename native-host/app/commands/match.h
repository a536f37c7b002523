// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof match --results OUT.csv [--badges OUT2.csv] [--threads N] FOLDER…`: looks for the
/// indexed works in every picture of the folders, decoded by sellers' rules. The results have a
/// line per verified candidate (query,artwork,score,x1,y1,…,x4,y4), the badges one per picture
/// (query,verdict,artwork); pictures without extension of the file. Summary on standard error.
void add_match(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
