// SPDX-License-Identifier: Apache-2.0
#include "sheets/columns.h"
#include "sheets/export_rows.h"
#include "sheets/list_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace counterproof;
using namespace counterproof::sheets;
using counterproof::test::read_list;

namespace {

SheetHead head_of(const cases::CsvRow &headings) {
  cases::CsvTable table;
  table.rows = {headings, cases::CsvRow(headings.size(), "x")};
  table.lines = {1, 2};
  return read_head(table);
}

std::vector<std::string> fields_of(const SheetHead &head) {
  std::vector<std::string> fields;
  for (const auto &column : head.columns)
    fields.push_back(column.field);
  return fields;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("headings are known in English, Spanish and Chinese") {
  CHECK(fields_of(head_of({"Date", "Link", "Shop", "Result", "Ref.", "My thoughts"})) ==
        Fields{"filed_on", "link", "store_name", "status", "reference", ""});
  CHECK(fields_of(head_of({"Fecha", "ENLACE", "Tienda", "Estado", "T\xC3\x8DTULO DE LA OBRA"})) ==
        Fields{"filed_on", "link", "store_name", "status", "work"});
  CHECK(fields_of(read_head(read_list("chinese-utf16"))) ==
        Fields{"filed_on", "link", "store_name", "status", "reference", "work"});
  CHECK(fields_of(head_of({"infringing listing url (AliExpress)", "date reported to Ali"})) ==
        Fields{"link", "filed_on"});
}

TEST_CASE("each field is taken once, by the heading that fits best") {
  CHECK(fields_of(head_of({"Date", "Date filed", "Link", "Link"})) ==
        Fields{"", "filed_on", "link", ""});
  const auto twice = head_of({"Link", "Note", "Note"});
  CHECK(twice.columns[1].heading == "Note");
  CHECK(twice.columns[2].heading == "Note (2)");
}

TEST_CASE(
    "a title above the headings is passed over, and a list without any is read by its links") {
  const auto below = read_head(read_list("title-row"));
  CHECK(below.has_headings);
  CHECK(fields_of(below) == Fields{"", "link", "filed_on", "status"});
  const auto none = read_head(read_list("no-headings"));
  CHECK_FALSE(none.has_headings);
  CHECK(none.rows == 0);
  CHECK(fields_of(none) == Fields{"", "link", ""});
  CHECK(none.columns[2].heading == "C");
  CHECK(letter_of(25) == "Z");
  CHECK(letter_of(26) == "AA");
}

TEST_CASE("the mapping can be changed by heading, letter or number") {
  auto head = head_of({"Date", "Link", "Shop", "My thoughts"});
  REQUIRE(map_column(head, "my THOUGHTS=why"));
  REQUIRE(map_column(head, "A=decided_on"));
  REQUIRE(map_column(head, "3="));
  CHECK(fields_of(head) == Fields{"decided_on", "link", "", "why"});
  REQUIRE(map_column(head, "C=link"));
  CHECK(fields_of(head) == Fields{"decided_on", "", "link", "why"});
  CHECK(map_column(head, "Nowhere=link").error().message.find("Nowhere") != std::string::npos);
  CHECK(map_column(head, "A=nothing").error().message.find("store_name") != std::string::npos);
  CHECK_FALSE(map_column(head, "A"));
}

TEST_CASE("what we export ourselves is read back by every heading") {
  const auto head = head_of(case_rows({}).front());
  std::set<std::string> fields;
  for (const auto &field : fields_of(head)) {
    CHECK_FALSE(field.empty());
    fields.insert(field);
  }
  CHECK(fields.size() == head.columns.size());
}
