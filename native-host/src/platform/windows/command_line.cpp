// SPDX-License-Identifier: Apache-2.0
#include "platform/windows/command_line.h"

#include "platform/windows/handle.h"

namespace counterproof::platform {
namespace {

/// Backslashes count only where a quotation mark follows them: there each is doubled.
std::wstring as_word(std::wstring_view word) {
  std::wstring out = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t letter : word) {
    if (letter == L'"') out.append(backslashes + 1, L'\\');
    backslashes = letter == L'\\' ? backslashes + 1 : 0;
    out += letter;
  }
  out.append(backslashes, L'\\');
  return out + L'"';
}

}  // namespace

std::wstring command_line(std::wstring_view program, const std::vector<std::string> &arguments) {
  std::wstring line = as_word(program);
  for (const std::string &argument : arguments)
    line += L' ' + as_word(wide(argument));
  return line;
}

}  // namespace counterproof::platform
