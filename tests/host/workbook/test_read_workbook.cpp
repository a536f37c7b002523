// SPDX-License-Identifier: Apache-2.0
// Cells of every kind, read by the real program in its sandbox.
#include "workbook/made_book.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using counterproof::test::made;
using counterproof::test::MadeBook;
using counterproof::test::reader;
using counterproof::test::sheet_data;
using workbook::read_workbook;

namespace {

using Rows = std::vector<std::vector<std::string>>;

workbook::WorkbookSheet sheet_of(const MadeBook &book, const std::string &sheet = {}) {
  auto read = read_workbook(reader(), made(book), sheet);
  INFO((read ? "" : read.error().message));
  REQUIRE(read);
  return *read;
}

const char *const kStyles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
    "numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs>";

}  // namespace

TEST_CASE("texts: shared, with runs, inline, of formulas; phonetic ones are left out") {
  MadeBook book;
  book.texts = {"<t>Link</t>",
                "<r><rPr><b/></rPr><t xml:space=\"preserve\">Blue </t></r><r><t>Heron</t></r>",
                "<t>\xE6\x98\xA5</t><rPh sb=\"0\" eb=\"1\"><t>haru</t></rPh>",
                "<t>a_x0001_b &lt;i&gt; _x005F_x0041_</t>"};
  book.sheets = {
      {"One",
       sheet_data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                  "<c r=\"D1\" t=\"s\"><v>2</v></c></row>"
                  "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r>"
                  "</is></c><c r=\"B4\" t=\"str\"><f>A1&amp;\"x\"</f><v>Linkx</v></c>"
                  "<c r=\"C4\" t=\"s\"><v>3</v></c></row>")}};
  const auto sheet = sheet_of(book);
  CHECK(sheet.name == "One");
  CHECK(sheet.rows == Rows{{"Link", "Blue Heron", "", "\xE6\x98\xA5"},
                           {"inline", "Linkx",
                            "a\x01"
                            "b <i> _x0041_"}});
  CHECK(sheet.numbers == std::vector<std::size_t>{1, 4});
  CHECK(sheet.formulas.count == 1);
  CHECK(sheet.formulas.first_row == 4);
}

TEST_CASE("numbers, booleans, errors, dates by their style") {
  MadeBook book;
  book.styles = kStyles;
  book.sheets = {
      {"One",
       sheet_data(
           "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43529</v></c><c r=\"B1\" s=\"2\"><v>43529.5</v></c>"
           "<c r=\"C1\" s=\"3\"><v>0.25</v></c><c r=\"D1\"><v>43529</v></c><c r=\"E1\" t=\"b\"><v>1"
           "</v></c><c r=\"F1\" t=\"e\"><v>#REF!</v></c><c r=\"G1\" t=\"d\"><v>2019-03-05T00:00:00Z"
           "</v></c></row><row r=\"2\"><c r=\"A2\"><v>1.00500612345678E+15</v></c><c "
           "r=\"B2\"><f>1+1</f></c></row>")}};
  auto sheet = sheet_of(book);
  CHECK(sheet.rows == Rows{{"2019-03-05", "2019-03-05T12:00:00", "06:00:00", "43529", "TRUE",
                            "#REF!", "2019-03-05"},
                           {"1.00500612345678E+15"}});
  CHECK(sheet.errors.count == 1);
  CHECK(sheet.cut_numbers.first_row == 2);
  CHECK(sheet.without_value.first_row == 2);
  book.is_1904 = true;
  sheet = sheet_of(book);
  CHECK(sheet.rows[0][0] == "2023-03-06");
}

TEST_CASE("producers that leave out numbers of rows and cells") {
  MadeBook book;
  book.sheets = {{"One",
                  "<x:sheetData xmlns:x=\"x\"><x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t>"
                  "</x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c>"
                  "</x:row></x:sheetData>"}};
  CHECK(sheet_of(book).rows == Rows{{"a", "2"}, {"3"}});
}

TEST_CASE("the first sheet with anything in it that is not hidden, or the one asked for") {
  MadeBook book;
  const auto one = [](const char *text) {
    return sheet_data(std::string("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>") + text +
                      "</t></is></c></row>");
  };
  book.sheets = {{"Empty", sheet_data("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")},
                 {"Secret", one("hidden")},
                 {"2019", one("list")},
                 {"2020", one("newer")}};
  book.sheet_attributes = {"", "state=\"veryHidden\""};
  CHECK(sheet_of(book).name == "2019");
  CHECK(sheet_of(book).others == std::vector<std::string>{"Empty", "Secret", "2020"});
  CHECK(sheet_of(book, "2020").rows == Rows{{"newer"}});
  CHECK(sheet_of(book, "Secret").rows == Rows{{"hidden"}});
  CHECK(read_workbook(reader(), made(book), "2021").error().code == ErrorCode::not_found);
  CHECK(read_workbook(reader(), made(book), "Empty").error().message ==
        "There is nothing in this workbook.");
}

TEST_CASE("links behind words, merged cells") {
  MadeBook book;
  book.links = {{"rId9", "https://www.aliexpress.com/item/32810000001.html"}};
  book.sheets = {
      {"One",
       sheet_data(
           "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>listing</v></c></row><row r=\"2\"><c r=\"A2\" "
           "t=\"str\"><f>HYPERLINK(\"https://a.example/x\",\"words\")</f><v>words</v></c></row>") +
           "<mergeCells count=\"2\"><mergeCell ref=\"B1:B3\"/><mergeCell "
           "ref=\"A1:C1\"/></mergeCells>"
           "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId9\"/><hyperlink ref=\"A2\" "
           "location=\"One!A1\"/></hyperlinks>"}};
  const auto sheet = sheet_of(book);
  REQUIRE(sheet.links.size() == 2);
  CHECK(sheet.links[0].address == "https://a.example/x");
  CHECK(sheet.links[0].row == 2);
  CHECK(sheet.links[1].address == "https://www.aliexpress.com/item/32810000001.html");
  REQUIRE(sheet.merges.size() == 1);
  CHECK(sheet.merges[0].last_row == 3);
  CHECK(sheet.merges[0].column == 1);
}

TEST_CASE("rows that cannot be read are named, the others are read") {
  MadeBook book;
  book.texts = {"<t>one</t>"};
  book.sheets = {{"One", sheet_data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>"
                                    "<row r=\"3\"><c r=\"ZZ3\"><v>1</v></c></row>"
                                    "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"ZZ5\" "
                                    "s=\"1\"/></row>"
                                    "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t>" +
                                    std::string((1 << 20) + 1, 'x') + "</t></is></c></row>")}};
  const auto sheet = sheet_of(book);
  CHECK(sheet.numbers == std::vector<std::size_t>{1, 5});
  REQUIRE(sheet.bad.size() == 3);
  CHECK(sheet.bad[0].why == "one of its texts is missing from the workbook");
  CHECK(sheet.bad[1].why == "it has too many columns");
  CHECK(sheet.bad[2].row == 6);
}
