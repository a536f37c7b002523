// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace counterproof::app {

/// The words below the help of `counterproof` itself: an example of each daily command.
std::string all_examples();

/// Those below the help of one command: its own examples; empty for a name that is no command.
std::string examples_of(const std::string &command);

}  // namespace counterproof::app
