// SPDX-License-Identifier: Apache-2.0
// Says what the host's reader makes of texts, for tests and tools outside of C++. A line in, a line
// out:
//   judge texts      hex digits in; out: json, refused (JSON, but against a rule of ours) or
//                    not_json, a tab and the sentence
//   judge messages   a schema's file name, a tab and JSON in; out: accept, or an error word, a tab
//                    and the place
#include "protocol/request_reader.h"
#include "protocol/strict_json.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

using namespace counterproof;

namespace {

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  return bytes;
}

void judge_text(const std::string &line) {
  nlohmann::json value;
  const auto read = protocol::read_strictly(from_hex(line), value);
  if (!read)
    std::cout << "not_json\t" << read.error().message << '\n';
  else if (read->violation)
    std::cout << "refused\t" << read->violation->message << '\n';
  else
    std::cout << "json\t\n";
}

void judge_message(protocol::RequestReader &reader, const std::string &line) {
  const std::size_t tab = line.find('\t');
  const auto fits = reader.check(line.substr(0, tab), line.substr(tab + 1));
  if (fits)
    std::cout << "accept\t\n";
  else
    std::cout << to_word(fits.error().code) << '\t' << fits.error().details << '\n';
}

}  // namespace

int main(int count, char **words) {
  const std::string_view what = count == 2 ? words[1] : "";
  if (what != "texts" && what != "messages") return 64;
  protocol::RequestReader reader;
  for (std::string line; std::getline(std::cin, line);)
    if (what == "texts")
      judge_text(line);
    else
      judge_message(reader, line);
  return std::cout.flush() ? 0 : 1;
}
