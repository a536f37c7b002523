// SPDX-License-Identifier: Apache-2.0
#include "protocol/tame_json.h"

#include <cctype>
#include <cmath>
#include <cstdlib>

namespace counterproof::protocol {
namespace {

constexpr std::size_t kEscape = 6;  // \uXXXX

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_in_number(char letter) {
  return is_digit(letter) || letter == '-' || letter == '+' || letter == '.' || letter == 'e' ||
         letter == 'E';
}

/// The code unit of the escape at `at`; -1 when there is none.
int code_unit(std::string_view text, std::size_t at) {
  if (at > text.size() || text.size() - at < kEscape || text[at] != '\\' || text[at + 1] != 'u')
    return -1;
  int unit = 0;
  for (const char letter : text.substr(at + 2, 4)) {
    if (std::isxdigit(static_cast<unsigned char>(letter)) == 0) return -1;
    const int low = std::tolower(static_cast<unsigned char>(letter));
    unit = unit * 16 + (low >= 'a' ? low - 'a' + 10 : low - '0');
  }
  return unit;
}

bool is_high(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Every run of digits cut to two: what is wrong with the number's shape stays wrong, and its size
/// is harmless.
std::string cut_digits(std::string_view number) {
  constexpr std::size_t kKept = 2;
  std::string cut;
  std::size_t run = 0;
  for (const char letter : number) {
    run = is_digit(letter) ? run + 1 : 0;
    if (run <= kKept) cut += letter;
  }
  return cut;
}

class Tamer {
public:
  explicit Tamer(std::string_view text) : text_(text) { tamed_.text.reserve(text.size()); }

  TamedText run() {
    while (at_ < text_.size()) {
      if (in_string_)
        string_part();
      else if (is_in_number(text_[at_]))
        number();
      else
        outside();
    }
    return std::move(tamed_);
  }

private:
  void keep(std::size_t count) {
    const std::string_view part = text_.substr(at_, count);
    tamed_.text += part;
    at_ += part.size();
  }

  void outside() {
    in_string_ = text_[at_] == '"';
    keep(1);
  }

  void string_part() {
    if (text_[at_] == '"') in_string_ = false;
    if (text_[at_] != '\\') return keep(1);
    const int unit = code_unit(text_, at_);
    if (!is_high(unit) && !is_low(unit)) return keep(2);
    if (is_high(unit) && is_low(code_unit(text_, at_ + kEscape))) return keep(2 * kEscape);
    tamed_.text += "\\ufffd";
    tamed_.surrogates = true;
    at_ += kEscape;
  }

  void number() {
    std::size_t end = at_;
    while (end < text_.size() && is_in_number(text_[end]))
      ++end;
    const std::string digits(text_.substr(at_, end - at_));
    if (!std::isinf(std::strtod(digits.c_str(), nullptr))) return keep(digits.size());
    tamed_.text += cut_digits(digits);
    tamed_.numbers = true;
    at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_string_ = false;
  TamedText tamed_;
};

}  // namespace

TamedText tame_json(std::string_view text) { return Tamer(text).run(); }

}  // namespace counterproof::protocol
