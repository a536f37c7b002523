// SPDX-License-Identifier: Apache-2.0
#include "cases/seller_names.h"

#include <algorithm>
#include <array>

namespace counterproof::cases {
namespace {

constexpr std::size_t kShortestNumber = 6;
constexpr std::size_t kShortestName = 4;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// U+FF01 to U+FF5E are EF BC 81 to EF BD 9E; U+3000 is E3 80 80; U+00A0 is C2 A0.
std::string half_width(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto at = [&](std::size_t ahead) {
      return i + ahead < text.size() ? static_cast<unsigned char>(text[i + ahead]) : 0U;
    };
    if (at(0) == 0xEF && (at(1) == 0xBC || at(1) == 0xBD) && at(2) >= 0x80) {
      const unsigned code = (at(1) - 0xBC) * 0x40 + (at(2) - 0x80) + 0x20;
      if (code >= 0x21 && code <= 0x7E) {
        plain += static_cast<char>(code);
        i += 2;
        continue;
      }
    }
    if (at(0) == 0xE3 && at(1) == 0x80 && at(2) == 0x80) {
      plain += ' ';
      i += 2;
    } else if (at(0) == 0xC2 && at(1) == 0xA0) {
      plain += ' ';
      i += 1;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

constexpr std::array<std::string_view, 19> kWordsOfAny{
    "co",    "ltd",           "limited", "company", "corp",     "corporation", "inc",
    "llc",   "store",         "shop",    "shops",   "official", "flagship",    "trading",
    "trade", "international", "import",  "export",  "the"};

// 有限责任公司, 有限公司, 公司, 商行, 商贸, 贸易, 旗舰店, 专营店, 店
constexpr std::array<std::string_view, 9> kChineseWordsOfAny{
    "\xE6\x9C\x89\xE9\x99\x90\xE8\xB4\xA3\xE4\xBB\xBB\xE5\x85\xAC\xE5\x8F\xB8",
    "\xE6\x9C\x89\xE9\x99\x90\xE5\x85\xAC\xE5\x8F\xB8",
    "\xE5\x85\xAC\xE5\x8F\xB8",
    "\xE5\x95\x86\xE8\xA1\x8C",
    "\xE5\x95\x86\xE8\xB4\xB8",
    "\xE8\xB4\xB8\xE6\x98\x93",
    "\xE6\x97\x97\xE8\x88\xB0\xE5\xBA\x97",
    "\xE4\xB8\x93\xE8\x90\xA5\xE5\xBA\x97",
    "\xE5\xBA\x97"};

void add_word(std::string &key, std::string &word) {
  const bool of_any = std::find(kWordsOfAny.begin(), kWordsOfAny.end(), word) != kWordsOfAny.end();
  if (!of_any) key += word;
  word.clear();
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string plain;
  for (const char c : half_width(text)) {
    if (!is_space(c))
      plain += c;
    else if (!plain.empty() && plain.back() != ' ')
      plain += ' ';
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

std::string number_key(std::string_view number) {
  std::string key;
  for (char c : half_width(number)) {
    if (is_small(c)) c = static_cast<char>(c - 'a' + 'A');
    if (is_digit(c) || is_capital(c)) key += c;
  }
  const bool tells = key.size() >= kShortestNumber && std::any_of(key.begin(), key.end(), is_digit);
  return tells ? key : std::string();
}

std::string similar_name_key(std::string_view name) {
  std::string key;
  std::string word;
  for (char c : half_width(name)) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    const bool beyond_ascii = (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (is_small(c) || is_digit(c) || beyond_ascii)
      word += c;
    else
      add_word(key, word);
  }
  add_word(key, word);
  for (const auto any : kChineseWordsOfAny)
    for (auto at = key.find(any); at != key.npos; at = key.find(any))
      key.erase(at, any.size());
  return key.size() >= kShortestName ? key : std::string();
}

}  // namespace counterproof::cases
