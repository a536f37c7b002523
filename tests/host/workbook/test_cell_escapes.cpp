// SPDX-License-Identifier: Apache-2.0
#include "workbook/cell_escapes.h"
#include "workbook/continued_columns.h"

#include <catch2/catch.hpp>
#include <random>

using namespace counterproof::workbook;

TEST_CASE("what XML cannot hold is stored as the standard says and comes back") {
  CHECK(escaped("a\x01z") == "a_x0001_z");
  CHECK(escaped("cr\r\nlf\ttab") == "cr_x000D_\nlf\ttab");
  CHECK(escaped("_x0041_") == "_x005F_x0041_");
  CHECK(escaped("\xEF\xBF\xBE") == "_xFFFE_");
  CHECK(escaped(std::string("a\0b", 3)) == "ab");
  // Half of a pair is no UTF-8.
  CHECK(escaped("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(unescaped("_x0041_") == "A");
  CHECK(unescaped("_xD83D__xDE00_") == "\xF0\x9F\x98\x80");
  CHECK(unescaped("_xD83D_") == "\xEF\xBF\xBD");
  CHECK(unescaped("_x004_ _xGGGG_ _x0041") == "_x004_ _xGGGG_ _x0041");
}

TEST_CASE("any text comes back") {
  std::mt19937 random(7);
  const std::string letters = "_x0041F\x01\r\n\t \"<&'=é";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto k = random() % 24; k > 0; --k) {
      const auto pick = random() % 14;
      text += pick == 13 ? "\xF0\x9F\x98\x80" : std::string(1, letters[pick]);
    }
    REQUIRE(unescaped(escaped(text)) == text);
  }
}

TEST_CASE("a text too long for a cell goes on in the next columns and is put together again") {
  std::string wide;
  for (int i = 0; i < 30'000; ++i)
    wide += i % 3 == 0 ? "\xF0\x9F\x98\x80" : i % 3 == 1 ? "\x01" : "_x0041_";
  const SheetRowsOfText rows{{"Id", "Title", "Notes"},
                             {"1", std::string(32'767, 'a'), "short"},
                             {"2", std::string(32'768, 'b'), wide},
                             {"3"}};
  const auto longer = with_continued_columns(rows);
  CHECK(longer[0].size() > 4);
  CHECK(longer[0][2] == "Title (continued 2)");
  CHECK(longer[2][2] == "b");
  for (const auto &row : longer)
    for (const auto &cell : row)
      CHECK(cell_parts(cell).size() == 1);
  auto back = joined_columns(longer);
  for (auto &row : back)
    while (!row.empty() && row.back().empty())
      row.pop_back();
  CHECK(back == rows);
}

TEST_CASE("a heading that merely looks like that joins nothing") {
  const SheetRowsOfText rows{{"Title", "Title (continued 2)"}, {"short", "another"}};
  CHECK(joined_columns(rows) == rows);
}
