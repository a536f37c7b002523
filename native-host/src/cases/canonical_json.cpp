// SPDX-License-Identifier: Apache-2.0
#include "cases/canonical_json.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace counterproof::cases {
namespace {

constexpr std::int64_t kLargestExact = (std::int64_t{1} << 53) - 1;

/// RFC 8785 §3.2.3 sorts by UTF-16 code units. That differs from UTF-8 byte order only where one
/// text has a surrogate pair (lead byte F0 to F4) and the other a character from U+E000 to U+FFFF
/// (lead byte EE or EF): in UTF-16 the pair comes first.
bool is_before(std::string_view left, std::string_view right) {
  const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  if (l == left.end() || r == right.end()) return l == left.end() && r != right.end();
  const auto a = static_cast<unsigned char>(*l);
  const auto b = static_cast<unsigned char>(*r);
  if (a >= 0xF0 && (b == 0xEE || b == 0xEF)) return true;
  if (b >= 0xF0 && (a == 0xEE || a == 0xEF)) return false;
  return a < b;
}

void write_text(std::string &out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\t': out += "\\t"; break;
    case '\n': out += "\\n"; break;
    case '\f': out += "\\f"; break;
    case '\r': out += "\\r"; break;
    default:
      if (static_cast<unsigned char>(c) < 0x20)
        out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      else
        out += c;
    }
  }
  out += '"';
}

void write(std::string &out, const Canonical &value);

void write_object(std::string &out, const Canonical::Object &object) {
  Canonical::Object members;
  members.reserve(object.size());
  for (const auto &[key, value] : object)
    members.emplace_back(to_utf8(key), value);
  std::stable_sort(members.begin(), members.end(), [](const auto &left, const auto &right) {
    return is_before(left.first, right.first);
  });
  out += '{';
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += ',';
    write_text(out, members[i].first);
    out += ':';
    write(out, members[i].second);
  }
  out += '}';
}

void write_list(std::string &out, const Canonical::List &list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ',';
    write(out, list[i]);
  }
  out += ']';
}

void write_number(std::string &out, std::int64_t number) {
  const bool exact = number >= -kLargestExact && number <= kLargestExact;
  out += exact ? fmt::format("{}", number) : fmt::format("\"{}\"", number);
}

void write(std::string &out, const Canonical &value) {
  if (const auto *object = std::get_if<Canonical::Object>(&value.value))
    write_object(out, *object);
  else if (const auto *list = std::get_if<Canonical::List>(&value.value))
    write_list(out, *list);
  else if (const auto *text = std::get_if<std::string>(&value.value))
    write_text(out, to_utf8(*text));
  else if (const auto *number = std::get_if<std::int64_t>(&value.value))
    write_number(out, *number);
  else if (const auto *yes = std::get_if<bool>(&value.value))
    out += *yes ? "true" : "false";
  else
    out += "null";
}

}  // namespace

std::string to_canonical_json(const Canonical &value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace counterproof::cases
