// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "portfolio/titles.h"

#include <catch2/catch.hpp>

using namespace counterproof;

TEST_CASE("titles read like titles, names stay as they are") {
  CHECK(portfolio::title_of("/art/blue_heron__final-2.png") == "Blue heron final-2");
  CHECK(portfolio::name_of("/art/blue_heron__final-2.png") == "blue_heron__final-2");
  CHECK(portfolio::title_of("_.png") == "Untitled");
  CHECK(portfolio::title_of("hill-town-with-lavender.jpg") == "Hill town with lavender");
  CHECK(portfolio::title_of("cut-paper-no-3.jpg") == "Cut paper no 3");
  CHECK(portfolio::title_of("2026-05-01.jpg") == "2026-05-01");
  CHECK(portfolio::title_of("a.b.c.jpg") == "A.b.c");
  CHECK(portfolio::title_of("tab\tline\nend .png") == "Tab line end");
  CHECK(portfolio::title_of("caf\xC3\xA9.png") == "Caf\xC3\xA9");
  CHECK(portfolio::title_of("bad\xFFname.png") == "Bad\xEF\xBF\xBDname");
}

TEST_CASE("a long title is cut between characters") {
  std::string name;
  for (int i = 0; i < 80; ++i)
    name += "\xC3\xA9_\xF0\x9F\x90\x88";
  const auto title = portfolio::title_of(name + ".png");
  CHECK(is_utf8(title));
  std::size_t code_points = 0;
  for (const char c : title)
    code_points += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  CHECK(code_points <= portfolio::kLongestTitle);
  CHECK(code_points >= portfolio::kLongestTitle - 2);
}
