// SPDX-License-Identifier: Apache-2.0
#include "cases/csv.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace counterproof::cases {
namespace {

constexpr int kMostUnclosed = 20;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

void append_code_point(std::string &out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string text;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<unsigned>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned code = unit(i);
    const bool is_high = code >= 0xD800 && code < 0xDC00;
    const unsigned low = is_high && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      append_code_point(text, 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00));
      i += 2;
    } else {
      append_code_point(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
  }
  return text;
}

/// 0x80 to 0x9F of Windows-1252; the rest is as in Latin-1.
constexpr std::array<unsigned, 32> kWindows{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_code_point(text, byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80] : byte);
  }
  return text;
}

Result<std::string> to_text(ByteView file) {
  const std::string_view bytes(reinterpret_cast<const char *>(file.data()), file.size());
  if (bytes.substr(0, 2) == "PK" || bytes.substr(0, 4) == "\xD0\xCF\x11\xE0")
    return fail(ErrorCode::unreadable, "This is a workbook, not a text: save it as CSV in your "
                                       "spreadsheet and import that.");
  if (bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes.substr(2), false);
  if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes.substr(2), true);
  if (bytes.find('\0') != bytes.npos)
    return fail(ErrorCode::unreadable, "This file is no text: save your list as CSV and import "
                                       "that.");
  if (bytes.substr(0, kMark.size()) == kMark) return to_utf8(bytes.substr(kMark.size()));
  return is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// The separator that stands in most of the first lines the same number of times, outside quotes.
char find_separator(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t";
  constexpr int kLines = 20;
  std::array<std::size_t, 3> total{};
  std::array<int, 3> lines_with{};
  std::array<std::size_t, 3> here{};
  bool quoted = false;
  int lines = 0;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    const auto which = kSeparators.find(c);
    if (which != kSeparators.npos) ++here[which];
    if (c != '\n' && c != '\r') continue;
    for (std::size_t i = 0; i < here.size(); ++i) {
      total[i] += here[i];
      lines_with[i] += here[i] > 0 ? 1 : 0;
    }
    here = {};
    if (++lines == kLines) break;
  }
  for (std::size_t i = 0; i < here.size(); ++i) {
    total[i] += here[i];
    lines_with[i] += here[i] > 0 ? 1 : 0;
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < total.size(); ++i)
    if (std::pair(lines_with[i], total[i]) > std::pair(lines_with[best], total[best])) best = i;
  return kSeparators[best];
}

/// Takes rows one by one off a text.
class RowReader {
public:
  RowReader(std::string_view text, char separator, const CsvLimits &limits)
      : text_(text), separator_(separator), limits_(limits) {}

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t line() const { return line_; }
  /// Quotation marks opened and never closed so far.
  int unclosed() const { return unclosed_; }

  /// Why the row cannot be used; empty when it can. The reader stands behind it either way.
  std::string next(CsvRow &row) {
    row.clear();
    std::string why;
    for (;;) {
      std::string cell;
      if (!read_cell(cell)) return "a quotation mark is opened and never closed";
      if (cell.size() > limits_.cell_bytes) why = "one of its texts is too long";
      if (row.size() < limits_.columns)
        row.push_back(without_guard(cell));
      else
        why = "it has too many columns";
      if (at_end()) return why;
      if (text_[at_] == separator_) {
        ++at_;
        // A separator at the very end opens one more, empty column.
        if (at_end()) {
          if (row.size() < limits_.columns) row.emplace_back();
          return why;
        }
        continue;
      }
      take_line_end();
      return why;
    }
  }

private:
  void take_line_end() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  /// Up to the separator, the line's end or the text's. False for a quote without end; the reader
  /// then stands behind the line on which it was opened, so that what follows is not lost.
  bool read_cell(std::string &cell) {
    if (at_end() || text_[at_] != '"') {
      while (!at_end() && text_[at_] != separator_ && !is_line_end(text_[at_]))
        cell += text_[at_++];
      return true;
    }
    const auto opened = at_++;
    const auto opened_line = line_;
    for (;;) {
      if (at_end()) {
        at_ = std::min(text_.find_first_of("\r\n", opened), text_.size());
        line_ = opened_line;
        ++unclosed_;
        if (!at_end()) take_line_end();
        return false;
      }
      if (text_[at_] != '"') {
        if (text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_ + 1, 1) != "\n")) ++line_;
        cell += text_[at_++];
        continue;
      }
      if (text_.substr(at_, 2) == "\"\"") {
        cell += '"';
        at_ += 2;
        continue;
      }
      ++at_;
      // What stands behind the closing quote belongs to the text all the same: "5" x 7.
      while (!at_end() && text_[at_] != separator_ && !is_line_end(text_[at_]))
        cell += text_[at_++];
      return true;
    }
  }

  std::string_view text_;
  char separator_;
  const CsvLimits &limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  int unclosed_ = 0;
};

bool is_plain_number(std::string_view text) {
  if (text.empty() || (text.front() != '-' && text.front() != '+')) return false;
  text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.,") == text.npos &&
         text.front() >= '0' && text.front() <= '9';
}

/// What begins a formula, behind any number of apostrophes.
bool begins_formula(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  if (first == text.npos) return false;
  return std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos &&
         !(first == 0 && is_plain_number(text));
}

}  // namespace

std::string guarded(const std::string &text) { return begins_formula(text) ? "'" + text : text; }

std::string without_guard(const std::string &text) {
  const bool is_guarded =
      text.size() > 1 && text.front() == '\'' && begins_formula(std::string_view(text).substr(1));
  return is_guarded ? text.substr(1) : text;
}

Result<CsvTable> read_csv(ByteView file, const CsvLimits &limits) {
  if (file.size() > limits.bytes)
    return fail(ErrorCode::too_large, "This file is too large to import: split it and import the "
                                      "parts one after the other.");
  auto read = to_text(file);
  if (!read) return tl::unexpected(read.error());
  std::string_view text = *read;
  CsvTable table;
  std::size_t lines_before = 0;
  constexpr std::string_view kSays = "sep=";
  if (text.substr(0, kSays.size()) == kSays && text.size() > kSays.size() + 1 &&
      is_line_end(text[kSays.size() + 1])) {
    table.separator = text[kSays.size()];
    text.remove_prefix(kSays.size() + 1);
    text.remove_prefix(text.substr(0, 2) == "\r\n" ? 2 : 1);
    lines_before = 1;
  } else {
    table.separator = find_separator(text);
  }
  RowReader reader(text, table.separator, limits);
  while (!reader.at_end()) {
    const auto line = reader.line() + lines_before;
    CsvRow row;
    const auto why = reader.next(row);
    if (!why.empty()) {
      // Each search for a closing mark goes to the end of the file.
      if (reader.unclosed() > kMostUnclosed)
        return fail(ErrorCode::unreadable, "The quotation marks of this list do not match: save it "
                                           "as CSV anew and import that.");
      table.bad.push_back({line, why});
      continue;
    }
    const bool is_empty =
        std::all_of(row.begin(), row.end(), [](const auto &cell) { return cell.empty(); });
    if (is_empty) continue;
    if (table.rows.size() == limits.rows)
      return fail(ErrorCode::too_large, "This list has too many rows: split it and import the "
                                        "parts one after the other.");
    table.rows.push_back(std::move(row));
    table.lines.push_back(line);
  }
  return table;
}

std::string write_csv(const std::vector<CsvRow> &rows) {
  std::string text(kMark);
  for (const CsvRow &row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += ',';
      auto text_of_cell = to_utf8(row[i]);
      // A text with a null byte would read as no text at all.
      text_of_cell.erase(std::remove(text_of_cell.begin(), text_of_cell.end(), '\0'),
                         text_of_cell.end());
      const auto cell = guarded(text_of_cell);
      // A row of one empty text would read as no row at all.
      const bool needs_quotes = cell.find_first_of(",;\t\"\r\n") != cell.npos ||
                                cell != without_guard(cell) ||
                                (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
      if (!needs_quotes) {
        text += cell;
        continue;
      }
      text += '"';
      for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
      }
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace counterproof::cases
