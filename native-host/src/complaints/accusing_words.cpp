// SPDX-License-Identifier: Apache-2.0
#include "complaints/accusing_words.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <map>
#include <sstream>

namespace counterproof::complaints {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

std::vector<std::string> listed(const char *language) {
  static const DataFile file = read_data_file(accusing_words_text());
  std::istringstream stream(file.values.at(language));
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

}  // namespace

std::vector<std::string> accusing_words_in(std::string_view text) {
  std::string plain(text);
  for (char &c : plain)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  std::multimap<std::size_t, std::string> found;
  for (const auto &word : listed("en")) {
    for (auto at = plain.find(word); at != plain.npos; at = plain.find(word, at + 1))
      if (at == 0 || !is_letter(plain[at - 1])) found.emplace(at, word);
  }
  for (const auto &word : listed("zh")) {
    for (auto at = plain.find(word); at != plain.npos; at = plain.find(word, at + 1))
      found.emplace(at, word);
  }
  std::vector<std::string> words;
  for (const auto &[at, word] : found)
    words.push_back(word);
  return words;
}

}  // namespace counterproof::complaints
