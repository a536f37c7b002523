// SPDX-License-Identifier: Apache-2.0
#include "cases/csv.h"

#include <catch2/catch.hpp>
#include <random>

using namespace counterproof;
using namespace counterproof::cases;
using namespace std::string_literals;

namespace {

Bytes bytes(const std::string &text) { return {text.begin(), text.end()}; }
CsvTable read(const std::string &text) { return read_csv(bytes(text)).value(); }
std::vector<CsvRow> rows(const std::string &text) { return read(text).rows; }

}  // namespace

TEST_CASE("RFC 4180 and what spreadsheets make of it") {
  const std::vector<CsvRow> two{{"a", "b"}, {"1", "2"}};
  CHECK(rows("a,b\r\n1,2\r\n") == two);
  CHECK(rows("a,b\n1,2") == two);
  CHECK(rows("a,b\r1,2\r") == two);
  CHECK(rows("a;b\n1;2\n") == two);
  CHECK(rows("a\tb\n1\t2\n") == two);
  CHECK(rows("sep=;\r\na;b\r\n1;2\r\n") == two);
  CHECK(rows("\xEF\xBB\xBF"s + "a,b\n1,2\n") == two);
  CHECK(rows("\n\na,b\n\n1,2\n,,\n") == two);
  CHECK(rows("\"a\",\"b\"\n\"1\",\"2\"") == two);
  CHECK(rows("").empty());
  CHECK(rows("\"x \"\"y\"\"\",\"line\r\nend\"\n") ==
        std::vector<CsvRow>{{"x \"y\"", "line\r\nend"}});
  // Commas in prices, semicolons between columns.
  CHECK(rows("price;title\n3,50;a\n4,20;b\n")[1] == CsvRow{"3,50", "a"});
  CHECK(rows("a,b,\n")[0] == CsvRow{"a", "b", ""});
  CHECK(rows("a,\"5\" x 7\",c\n")[0].size() == 3);
}

TEST_CASE("texts of other computers: UTF-16 and Windows-1252") {
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char c : "a;\xE9\n"s) {
    little += std::string{c, '\0'};
    big += std::string{'\0', c};
  }
  const std::vector<CsvRow> expected{{"a", "\xC3\xA9"}};
  CHECK(rows(little) == expected);
  CHECK(rows(big) == expected);
  CHECK(rows("a;\xE9\n") == expected);
  CHECK(rows("a;\x80\n")[0][1] == "\xE2\x82\xAC");
  // A pair of surrogates, and half of one.
  CHECK(rows("\xFF\xFE\x3D\xD8\x08\xDC\n\0"s)[0][0] == "\xF0\x9F\x90\x88");
  CHECK(rows("\xFF\xFE\x3D\xD8\n\0"s)[0][0] == "\xEF\xBF\xBD");
}

TEST_CASE("bad rows are listed with their line, and the others are read") {
  const auto table = read("a,b\n1,2\n3,\"never closed\n4,5\n6,7\n");
  REQUIRE(table.bad.size() == 1);
  CHECK(table.bad[0].line == 3);
  CHECK(table.rows == std::vector<CsvRow>{{"a", "b"}, {"1", "2"}, {"4", "5"}, {"6", "7"}});
  CHECK(table.lines == std::vector<std::size_t>{1, 2, 4, 5});
  const auto wide = read(std::string(300, ',') + "x\na,b\n");
  CHECK(wide.bad.size() == 1);
  CHECK(wide.rows == std::vector<CsvRow>{{"a", "b"}});
  CHECK(read(std::string(2 << 20, 'x') + "\nb\n").bad.size() == 1);
  // Lines are counted over line ends inside a text.
  CHECK(read("\"a\nb\"\nc\n").lines == std::vector<std::size_t>{1, 3});
}

TEST_CASE("what is no list is refused with a sentence") {
  CHECK(read_csv(bytes("PK\x03\x04"s)).error().code == ErrorCode::unreadable);
  CHECK(read_csv(bytes("\xD0\xCF\x11\xE0"s)).error().code == ErrorCode::unreadable);
  CHECK(read_csv(bytes("a\0b"s)).error().code == ErrorCode::unreadable);
  CsvLimits small;
  small.bytes = 10;
  CHECK(read_csv(bytes(std::string(11, 'a')), small).error().code == ErrorCode::too_large);
  small = {};
  small.rows = 2;
  CHECK(read_csv(bytes("1\n2\n3\n"), small).error().code == ErrorCode::too_large);
  // Quotation marks that match nowhere end the reading instead of taking for ever.
  std::string quotes;
  for (int i = 0; i < 100'000; ++i)
    quotes += "\"\"\"\n";
  const auto hostile = read_csv(bytes(quotes + "\"\"\""));
  CHECK((!hostile || hostile->rows.size() + hostile->bad.size() > 0));
}

TEST_CASE("text of a page is never a formula, and comes back as it was") {
  for (const char *text : {"=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\")",
                           "'=already", "''=twice", "'", "'quoted'", "-", "+"}) {
    CAPTURE(text);
    const auto safe = guarded(text);
    CHECK(std::string_view("=+-@\t\r").find(safe.empty() ? 'x' : safe[0]) ==
          std::string_view::npos);
    CHECK(without_guard(safe) == text);
  }
  for (const char *plain : {"-3.50", "+4", "-1,200.00", "plain", "", "a=b", "'tis"})
    CHECK(guarded(plain) == plain);
  const auto written = write_csv({{"=1+1", "-3.50"}});
  CHECK(written.find("\"'=1+1\"") != written.npos);
  CHECK(written.find(",-3.50") != written.npos);
}

TEST_CASE("property: what is written is read back the same, whatever it is") {
  std::mt19937 random(4180);
  const std::vector<std::string> pieces{"=",   "'",
                                        "\"",  ",",
                                        ";",   "\t",
                                        "\n",  "\r\n",
                                        "a",   " ",
                                        "\r",  "\xE7\x8C\xAB",
                                        "-",   "5",
                                        "@",   "+",
                                        "x,y", "\xE2\x80\xAE",
                                        ".",   "sep=",
                                        "<b>", "\xF0\x9F\x90\x88"};
  for (int round = 0; round < 3000; ++round) {
    // A head keeps the separator plain, as every list of ours has one.
    std::vector<CsvRow> table{{"one", "two", "three"}};
    for (std::size_t row = 0; row < 1 + random() % 4; ++row) {
      CsvRow cells{"x"};
      for (int cell = 0; cell < 2; ++cell) {
        std::string text;
        for (std::size_t i = random() % 6; i > 0; --i)
          text += pieces[random() % pieces.size()];
        cells.push_back(text);
      }
      table.push_back(cells);
    }
    const auto back = read(write_csv(table));
    CHECK(back.rows == table);
    CHECK(back.bad.empty());
  }
}

TEST_CASE("a null byte in a text leaves the file readable") {
  CHECK(rows(write_csv({{"a\0b"s, "\0=1"s}})) == std::vector<CsvRow>{{"ab", "=1"}});
  CHECK(write_csv({{"\0=1"s}}).find("'=1") != std::string::npos);
}
