// SPDX-License-Identifier: Apache-2.0
#include "decoder/cell_number.h"

#include <catch2/catch.hpp>

using namespace counterproof::decoder;

namespace {

std::string plain(const char *stored) {
  return number_text(stored, NumberKind::number, false).value().text;
}
std::string date(const char *stored, bool is_1904 = false) {
  return number_text(stored, NumberKind::date, is_1904).value().text;
}

}  // namespace

TEST_CASE("numbers as a spreadsheet shows them") {
  CHECK(plain("42") == "42");
  CHECK(plain("-3.5") == "-3.5");
  CHECK(plain("0.30000000000000004") == "0.3");
  CHECK(plain("3.2810000001E+10") == "32810000001");
  CHECK(plain("1E-7") == "1e-07");
  CHECK(plain(" 7 ") == "7");
  CHECK_FALSE(number_text("seven", NumberKind::number, false));
  CHECK_FALSE(number_text("inf", NumberKind::number, false));
  CHECK_FALSE(number_text("", NumberKind::number, false));
}

TEST_CASE("a long number is whole only when nothing can have been cut off") {
  // Excel keeps 15 digits.
  CHECK(plain("1.00500612345678E+15") == "1.00500612345678E+15");
  CHECK(number_text("1.00500612345678E+15", NumberKind::number, false)->is_cut);
  CHECK(number_text("1005006123456780", NumberKind::number, false)->is_cut);
  // Others keep what a double holds exactly, which is all up to 2^53.
  CHECK(plain("1005006123456789") == "1005006123456789");
  CHECK(plain("1.005006123456789E15") == "1005006123456789");
  CHECK_FALSE(number_text("1005006123456789", NumberKind::number, false)->is_cut);
  CHECK(number_text("10050061234567891", NumberKind::number, false)->is_cut);
  CHECK(plain("999999999999999") == "999999999999999");
}

TEST_CASE("dates and times") {
  CHECK(date("43529") == "2019-03-05");
  CHECK(date("43529.604166666664") == "2019-03-05T14:30:00");
  CHECK(date("43529.999999999") == "2019-03-06");
  CHECK(date("1") == "1900-01-01");
  CHECK(date("59") == "1900-02-28");
  CHECK(date("61") == "1900-03-01");
  CHECK(date("42067", true) == "2019-03-05");
  CHECK(date("0.5") == "12:00:00");
  CHECK(date("-1") == "-1");
  CHECK(date("9999999") == "9999999");
  CHECK(number_text("1.25", NumberKind::time, false)->text == "30:00:00");
}

TEST_CASE("which formats show dates") {
  for (const auto *code : {"yyyy-mm-dd", "dd.mm.yyyy", "[$-409]d-mmm-yy;@", "m/d/yy h:mm", "mmm yy",
                           "yyyy\"年\"m\"月\"d\"日\"", "[$-F800]dddd\\, mmmm dd\\, yyyy"})
    CHECK(kind_of_format(code) == NumberKind::date);
  for (const auto *code : {"h:mm", "[h]:mm:ss", "mm:ss.0", "hh:mm AM/PM"})
    CHECK(kind_of_format(code) == NumberKind::time);
  for (const auto *code : {"General", "0.00", "#,##0 \"days\"", "[Red]0", "@", "0.00E+00", "\"d\"0",
                           "_-* #,##0.00 \\d", ""})
    CHECK(kind_of_format(code) == NumberKind::number);
  CHECK(kind_of_builtin(14) == NumberKind::date);
  CHECK(kind_of_builtin(22) == NumberKind::date);
  CHECK(kind_of_builtin(20) == NumberKind::time);
  CHECK(kind_of_builtin(2) == NumberKind::number);
}
