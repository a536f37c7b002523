// SPDX-License-Identifier: Apache-2.0
#include "app/commands/passphrase.h"

#include "platform/hidden_line.h"
#include "platform/public_file.h"

#include <algorithm>

namespace counterproof::app {
namespace {

constexpr std::size_t kFewestCharacters = 8;

Result<std::string> first_line(const std::filesystem::path &file) {
  auto text = platform::read_small_file(file);
  if (!text)
    return fail(ErrorCode::unreadable,
                "The file with the passphrase cannot be read: " + file.string() +
                    ". Check its name, and whether you may read it.");
  text->resize(std::min(text->find_first_of("\r\n"), text->size()));
  return text;
}

/// Of UTF-8: a byte that goes on with a character begins none.
std::size_t count_characters(const std::string &text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

Result<std::string> asked(const std::string &question) {
  auto line = platform::ask_hidden_line(question);
  if (line) return std::move(*line);
  return fail(ErrorCode::unreadable,
              "No passphrase was given: type it on a terminal, or name a file that holds it with "
              "--passphrase-file FILE.");
}

}  // namespace

Result<std::string> ask_passphrase(const std::filesystem::path &file) {
  return file.empty() ? asked("Passphrase: ") : first_line(file);
}

Result<std::string> choose_passphrase(const std::filesystem::path &file) {
  auto chosen = file.empty() ? asked("Choose a passphrase (four or five words are good): ")
                             : first_line(file);
  if (!chosen) return chosen;
  if (count_characters(*chosen) < kFewestCharacters)
    return fail(ErrorCode::unreadable,
                "The passphrase is too short: take at least eight characters. Nothing was saved.");
  if (!file.empty()) return chosen;
  const auto again = asked("The same again: ");
  if (!again) return again;
  if (*again != *chosen)
    return fail(ErrorCode::unreadable,
                "The two were not the same, so nothing was saved: try again.");
  return chosen;
}

}  // namespace counterproof::app
