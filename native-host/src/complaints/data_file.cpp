// SPDX-License-Identifier: Apache-2.0
#include "complaints/data_file.h"

namespace counterproof::complaints {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

void read_line(DataFile &file, std::string_view line) {
  const auto colon = line.find(": ");
  const auto equals = line.find(" = ");
  if (line.rfind("date: ", 0) == 0)
    file.date = trimmed(line.substr(colon + 2));
  else if (line.rfind("source: ", 0) == 0)
    file.source = trimmed(line.substr(colon + 2));
  else if (equals != line.npos)
    file.values[trimmed(line.substr(0, equals))] = trimmed(line.substr(equals + 3));
}

}  // namespace

DataFile read_data_file(std::string_view text) {
  DataFile file;
  std::string *section = nullptr;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
    const bool is_name = line.size() > 2 && line.front() == '[' && line.back() == ']';
    if (is_name)
      section = &file.texts[std::string(line.substr(1, line.size() - 2))];
    else if (section)
      section->append(line).append("\n");
    else if (line.empty() || line.front() != '#')
      read_line(file, line);
  }
  for (auto &[name, body] : file.texts)
    body = trimmed(body);
  return file;
}

}  // namespace counterproof::complaints
