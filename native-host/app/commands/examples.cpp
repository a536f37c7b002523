// SPDX-License-Identifier: Apache-2.0
#include "app/commands/examples.h"

#include <array>
#include <fmt/format.h>

namespace counterproof::app {
namespace {

struct Example {
  const char *command;
  const char *words;
  const char *meaning;
  /// Shown in the help of `counterproof` itself, too.
  bool is_daily = false;
};

constexpr std::array kExamples{
    Example{"index", "~/Pictures/my-works", "read your works, once and after changes", true},
    Example{"index", "~/oils ~/prints", "several folders at once"},
    Example{"status", "", "how many works can be found", true},
    Example{"register", "", "let your browsers reach Counterproof", true},
    Example{"register", "--browser firefox", "only this browser"},
    Example{"unregister", "", "take that back everywhere"},
    Example{"doctor", "", "something does not work? ask here first", true},
    Example{"backup", "", "a copy now, besides the daily one"},
    Example{"restore", "", "the copies of your records, made every day", true},
    Example{"restore", "newest", "put the newest copy back"},
    Example{"save", "/media/stick/counterproof.cpmove",
            "everything in one file, closed by a passphrase", true},
    Example{"open", "/media/stick/counterproof.cpmove", "the same on another computer"},
    Example{"repair", "", "save what can be read from damaged records"},
    Example{"verify", "--out ~/ledger", "check your records and export the ledger, signed", true},
    Example{"evidence", "--out evidence.zip", "a pack of all your cases that others can check",
            true},
    Example{"evidence", "--listing aliexpress:1005001234567890 --out heron.zip", "of one listing"},
    Example{"keep", "--case ID ~/Downloads/listing.jpg", "a picture that you saved from the page"},
    Example{"keep", "--case ID --take-back SHA256", "keep that picture no more"},
    Example{"report", "--out report.pdf --html", "your figures for a lawyer or a regulator"},
    Example{"export", "~/my-lists", "your cases, sellers and works for a spreadsheet"},
    Example{"export", "~/my-lists --as xlsx", "the same as workbooks (XLSX)"},
    Example{"import", "complaints.xlsx --sheet \"2019\"", "this sheet of a workbook"},
    Example{"import", "complaints.csv", "take over your own list of past complaints", true},
    Example{"import", "complaints.csv --map \"Shop=store_name\"", "say what a column holds"},
    Example{"import", "complaints.csv --yes", "write what the preview showed"},
    Example{"match", "--results found.csv ~/Downloads/listings",
            "look for your works in pictures of a folder", true},
    Example{"same", "", "which files count as one work, and their ids"},
    Example{"decode", "--own ~/Pictures", "which of your pictures can be read"},
    Example{"draft", "cases.json", "the forms and statements for judged listings"},
    Example{"lint", "cases.json", "what would make a complaint fail"},
};

std::string line_of(const Example &example) {
  const auto words =
      fmt::format("counterproof {}{}{}", example.command, *example.words ? " " : "", example.words);
  constexpr std::size_t kWidth = 41;
  if (words.size() <= kWidth) return fmt::format("  {:41}  {}\n", words, example.meaning);
  return fmt::format("  {}\n  {:41}  {}\n", words, "", example.meaning);
}

}  // namespace

std::string all_examples() {
  std::string text = "\nExamples:\n";
  for (const Example &example : kExamples)
    if (example.is_daily) text += line_of(example);
  return text + R"(
Your records lie in $COUNTERPROOF_DATA, else $XDG_DATA_HOME/counterproof, else
~/.local/share/counterproof. Nothing leaves this computer. `counterproof COMMAND --help` says more.)";
}

std::string examples_of(const std::string &command) {
  std::string lines;
  int count = 0;
  for (const Example &example : kExamples) {
    if (example.command != command) continue;
    lines += line_of(example);
    ++count;
  }
  if (count == 0) return {};
  lines.pop_back();
  return (count == 1 ? "\nExample:\n" : "\nExamples:\n") + lines;
}

}  // namespace counterproof::app
