// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof doctor [--json] [--records]`: looks at every part and says of each whether it is
/// well, and what to do when it is not. Ends with 0 when it could look.
void add_doctor(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
