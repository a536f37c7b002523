// SPDX-License-Identifier: Apache-2.0
#include "sheets/history_cell.h"
#include "sheets/plain_words.h"
#include "sheets/row_reader.h"
#include "sheets/stated_day.h"
#include "sheets/stated_link.h"
#include "sheets/stated_state.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::sheets;
using S = cases::CaseState;

namespace {

std::string day(const std::string &text, DayOrder order = DayOrder::unknown) {
  return read_day(text, order).value_or("none");
}

}  // namespace

TEST_CASE("days as people and spreadsheets write them") {
  for (const auto *text : {"2019-03-05", "2019/3/5", "2019.03.05", "20190305",
                           "2019-03-05T21:14:03.120Z", "2019-03-05 08:00", "5.3.2019", "5 Mar 2019",
                           "Mar 5, 2019", "March 5th, 2019", "5 de marzo de 2019", "2019 Mar 5",
                           "2019\xE5\xB9\xB4"
                           "3\xE6\x9C\x88"
                           "5\xE6\x97\xA5",
                           "43529", "43529.75", "  5-Mar-19 "})
    CHECK(day(text) == "2019-03-05");
  CHECK(day("25/04/2019") == "2019-04-25");
  CHECK(day("04/25/2019") == "2019-04-25");
  CHECK(day("07/07/2019") == "2019-07-07");
  for (const auto *text : {"", "soon", "31/02/2019", "2019-13-01", "2019", "March 2019", "12",
                           "1005001234567890", "3/2019", "0000-00-00", "99999", "1/1/1"})
    CHECK(day(text) == (std::string(text) == "1/1/1" ? "2001-01-01" : "none"));
}

TEST_CASE("a date that can be read two ways is never guessed") {
  CHECK(day("03/04/2019", DayOrder::day_first) == "2019-04-03");
  CHECK(day("03/04/2019", DayOrder::month_first) == "2019-03-04");
  CHECK(read_day("03/04/2019", DayOrder::unknown).error().message.find("two ways") !=
        std::string::npos);
  CHECK(order_shown_by("25/04/2019") == DayOrder::day_first);
  CHECK(order_shown_by("04-25-19") == DayOrder::month_first);
  CHECK(order_shown_by("03/04/2019") == DayOrder::unknown);
  CHECK(order_shown_by("25.4.2019") == DayOrder::unknown);
}

TEST_CASE("links among other words, several in a cell, and such that are none") {
  const auto found = links_in("see http://m.aliexpress.com/i/32960000001.html, and "
                              "https://www.aliexpress.com/item/32960000001.html?x=1\n"
                              "(https://detail.1688.com/offer/571234567890.html).");
  REQUIRE(found.size() == 2);
  CHECK(found[0].site == "aliexpress");
  CHECK(found[0].url == "https://www.aliexpress.com/item/32960000001.html");
  CHECK(found[1].id == "571234567890");
  CHECK(links_in("www.aliexpress.com/item/32960000001.html").size() == 1);
  CHECK(links_in("//www.aliexpress.com/item/32960000001.html").size() == 1);
  CHECK(links_in("https://www.aliexpress.com/item/1.htmlhttps://www.aliexpress.com/item/"
                 "32960000001.html")
            .size() == 1);
  CHECK(links_in("https://www.aliexpress.com/store/911").empty());
  CHECK(links_in("https://aliexpress.com.example.org/item/32960000001.html").empty());
  CHECK(links_in("").empty());
  CHECK(site_of_word("AliExpress.com") == "aliexpress");
  CHECK(site_of_word("https://www.1688.com/") == "1688");
  CHECK_FALSE(site_of_word("DHgate"));
  CHECK(link_of_id("alibaba", "62012345678", "").value().id == "62012345678");
  CHECK(link_of_id("aliexpress", "1.00501E+15", "").error().message.find("cut") !=
        std::string::npos);
  CHECK_FALSE(link_of_id("aliexpress", "12", ""));
  CHECK_FALSE(link_of_id("etsy", "123456", "javascript:alert(1)"));
  CHECK(link_of_id("etsy", "123456", "https://www.etsy.com/listing/123456").value().site == "etsy");
}

TEST_CASE("words for how it stands: the artist's own first, and none is guessed") {
  CHECK(state_of_stated_word("Removed") == S::removed);
  CHECK(state_of_stated_word("  TAKEN   down. ") == S::removed);
  CHECK(state_of_stated_word("back_at_same_link") == S::back_at_same_link);
  CHECK(state_of_stated_word("removed stays") == S::removed_stays);
  CHECK(state_of_stated_word("sin respuesta") == S::submitted);
  CHECK(state_of_stated_word("\xE5\xB7\xB2\xE5\x88\xA0\xE9\x99\xA4") == S::removed);
  CHECK(state_of_stated_word("done", {{"done", S::refused}}) == S::refused);
  CHECK_FALSE(state_of_stated_word("nuked"));
  CHECK(state_of_stated_word("Nuked", {{"nuked", S::removed}}) == S::removed);
  CHECK(plain("  T\xC3\x8DTULO\xC2\xA0 del_anuncio: ") == "t\xC3\xADtulo del anuncio");
  CHECK(clipped("a\xE7\x94\xBB\xE7\x94\xBB", 2) == "a\xE7\x94\xBB");
}

TEST_CASE("a case's steps go into one cell and come back as they were") {
  cases::PastStep sent;
  sent.state = S::submitted;
  sent.day = "2019-03-01";
  sent.portal_word = "Pending, \"so\"";
  sent.filing_id = "017f22e2-79b0-7fff-bfff-fffffffffff1";
  sent.filing = cases::Filing{"aliexpress", "Pirated; copy", "=1+1", "R2", "Two\nlines, one \"q\""};
  cases::PastStep removed;
  removed.state = S::removed;
  removed.day = "2019-03-09";
  cases::PastStep mended;
  mended.state = S::refused;
  mended.day = "2019-03-10";
  mended.reason = "@typed wrongly";
  mended.is_correction = true;
  const auto cell = write_history({sent, removed, mended});
  const auto back = read_history(cell).value();
  REQUIRE(back.size() == 3);
  CHECK(back[0].filing->statement == "Two\nlines, one \"q\"");
  CHECK(back[0].filing->reference == "=1+1");
  CHECK(back[0].filing->reason_label == "Pirated; copy");
  CHECK(back[0].filing->reason == "R2");
  CHECK(back[0].filing_id == sent.filing_id);
  CHECK(back[0].portal_word == sent.portal_word);
  CHECK(back[2].is_correction);
  CHECK(back[2].reason == "@typed wrongly");
  CHECK(write_history(back) == cell);
  CHECK_FALSE(read_history("2019-03-01,unheard-of"));
  CHECK_FALSE(read_history("yesterday,removed"));
  CHECK_FALSE(read_history("\"2019-03-01,removed"));
}

TEST_CASE("a work that only the list knows has one id, whatever the blanks and capitals") {
  const auto id = stated_work_id("Blue Heron");
  CHECK(id.size() == 36);
  CHECK(id[14] == '8');
  CHECK(id[19] == 'a');
  CHECK(stated_work_id(" blue  heron") == id);
  CHECK(stated_work_id("Red Fox") != id);
}

TEST_CASE("a work that a list names by where its file lies is called by the last name alone") {
  for (const auto *path :
       {"/home/ana/art/heron.jpg", "~/art/heron.jpg", "C:\\Art\\heron.jpg", "D:/Art/heron.jpg",
        "\\\\nas\\art\\heron.jpg", "file:///home/ana/heron.jpg"})
    CHECK(without_folders(path) == "heron.jpg");
  for (const auto *title : {"Sun / Moon", "Heron", "", "/", "Study 1/3", "a:b", "/untitled/"})
    CHECK(without_folders(title) == title);
}
