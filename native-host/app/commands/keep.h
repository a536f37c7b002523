// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// counterproof keep --case ID FILE... | --take-back SHA256: keeps pictures that the artist saved
/// from a listing, or keeps one no more.
void add_keep(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
