// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace counterproof::app {

/// What is said of a command line that is not understood: one sentence that names the word or what
/// is missing, and where the help is.
std::string wrong_words(const CLI::App *app, const CLI::Error &error);

}  // namespace counterproof::app
