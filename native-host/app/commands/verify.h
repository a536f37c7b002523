// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof verify [FOLDER] [--noted ENTRIES:HASH] [--out FOLDER]`: walks the ledger, or an
/// exported one, and prints one JSON object. `--noted` compares with a head noted elsewhere;
/// `--out` signs the head and writes ledger.jsonl and heads.jsonl for docs/verify_ledger.py. Ends
/// with 0 when everything fits, 1 when something does not, 2 for a noted head that is none, 3 when
/// it cannot be looked at.
void add_verify(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
