// SPDX-License-Identifier: Apache-2.0
#include "app/commands/wrong_words.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace counterproof::app {
namespace {

/// The command that was being read; the whole program when none was.
const CLI::App *innermost(const CLI::App *app) {
  const auto commands = app->get_subcommands();
  return commands.empty() ? app : commands.back();
}

const CLI::Option *missing_option(const CLI::App *command) {
  for (const CLI::Option *option : command->get_options())
    if (option->get_required() && option->count() == 0) return option;
  return nullptr;
}

/// What the option is, without what its help says besides.
std::string in_short(const CLI::Option &option) {
  const std::string &words = option.get_description();
  return words.substr(0, words.find_first_of(";:"));
}

}  // namespace

std::string wrong_words(const CLI::App *app, const CLI::Error &error) {
  const CLI::App *command = innermost(app);
  const auto unknown = app->remaining(true);
  if (command == app) {
    for (const auto &word : unknown)
      if (word.rfind('-', 0) != 0)
        return fmt::format("There is no command \"{}\": `counterproof --help` lists them.\n",
                           to_utf8(word));
    if (unknown.empty() && error.get_name() == "RequiredError")
      return "Say what to do: `counterproof --help` lists the commands.\n";
  }
  const auto help = command == app ? std::string("`counterproof --help`")
                                   : fmt::format("`counterproof {} --help`", command->get_name());
  if (!unknown.empty())
    return fmt::format("The word \"{}\" is not understood here: {} says what can be said.\n",
                       to_utf8(unknown.front()), help);
  if (error.get_name() == "RequiredError")
    if (const auto *option = missing_option(command))
      return fmt::format("{} is missing ({}): {} shows an example.\n", option->get_name(),
                         in_short(*option), help);
  return fmt::format("{}. {} says more.\n", error.what(), help);
}

}  // namespace counterproof::app
