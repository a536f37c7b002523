// SPDX-License-Identifier: Apache-2.0
#include "app/commands/save.h"

#include "app/commands/command_line.h"
#include "app/commands/counted.h"
#include "app/commands/passphrase.h"
#include "app/commands/refuse.h"
#include "app/commands/settle.h"
#include "base/clock.h"
#include "platform/folders.h"
#include "service/records.h"
#include "service/whole_copy.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <system_error>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

struct Words {
  fs::path file;
  fs::path passphrase_file;
};

std::shared_ptr<Words> take_words(CLI::App &command, const char *file_help) {
  auto words = std::make_shared<Words>();
  command.add_option("file", words->file, file_help)->required();
  command.add_option("--passphrase-file", words->passphrase_file,
                     "Take the passphrase from the first line of this file instead of asking");
  return words;
}

void say_damaged(const service::WholeCopy &copy) {
  if (copy.damaged > 0)
    std::cout << fmt::format(
        "{} damaged and could not be taken along: counterproof doctor says "
        "more.\n",
        counted(static_cast<std::int64_t>(copy.damaged), "picture was", "pictures were"));
}

/// For the browser, which tells when everything was last put into a file. The file is there all the
/// same when this cannot be noted.
void note_saved(const fs::path &data, const fs::path &file) {
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  const SystemClock clock;
  service::Records records(data, clock);
  if (const auto open = records.open(); open && !error)
    static_cast<void>((*open)->whole_copies.note(static_cast<std::int64_t>(bytes)));
}

int save(const fs::path &chosen_data, const Words &words) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  const auto passphrase = choose_passphrase(words.passphrase_file);
  if (!passphrase) return refuse(passphrase.error());
  const auto saved = service::save_whole(*data, words.file, *passphrase);
  if (!saved) return refuse(saved.error());
  note_saved(*data, words.file);
  say_damaged(*saved);
  std::cout << fmt::format(
      "Saved: {} ({:.1f} MB). It holds your records and keys, not your own picture files.\n"
      "Without the passphrase nobody can open it, you included: keep it somewhere else.\n"
      "On another computer: counterproof open {}\n",
      words.file.string(), static_cast<double>(saved->bytes) / 1e6, words.file.filename().string());
  return 0;
}

int open(const fs::path &chosen_data, const Words &words) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::is_regular_file(words.file, error)) return refuse(no_such_file(words.file));
  const auto passphrase = ask_passphrase(words.passphrase_file);
  if (!passphrase) return refuse(passphrase.error());
  const auto opened = service::open_whole(*data, words.file, *passphrase, SystemClock().utc_ms());
  if (!opened) return refuse(opened.error());
  const auto settled = settle_records(*data);
  if (!settled) return refuse(settled.error());
  say_damaged(opened->copy);
  std::cout << fmt::format("Opened: {}, {}.\n", counted(settled->works, "work", "works"),
                           counted(settled->cases, "case", "cases"));
  if (!opened->aside.empty())
    std::cout << fmt::format("The records that stood here before are kept: counterproof restore "
                             "{} puts them back.\n",
                             opened->aside.filename().string());
  std::cout << "Your works are found at once. Should their pictures lie in other folders here: "
               "counterproof index FOLDER\n";
  return 0;
}

}  // namespace

void add_save(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "save", "Put everything into one file, closed by a passphrase, to move or to keep elsewhere");
  const auto words = take_words(*command, "The file to make");
  command->callback([words, &line] { line.exit_code = save(line.data, *words); });
}

void add_open(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "open", "Take over everything from such a file (close your browsers first)");
  const auto words = take_words(*command, "A file that `counterproof save` made");
  command->callback([words, &line] { line.exit_code = open(line.data, *words); });
}

}  // namespace counterproof::app
