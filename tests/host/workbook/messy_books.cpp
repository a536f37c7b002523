// SPDX-License-Identifier: Apache-2.0
#include "workbook/messy_books.h"

#include "workbook/made_book.h"

namespace counterproof::test {

namespace {

std::string link(int number) {
  return "https://www.aliexpress.com/item/" + std::to_string(32'810'000'000 + number) + ".html";
}
std::string as_text(const std::string &place, const std::string &xml) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml +
         "</t></is></c>";
}
std::string as_number(const std::string &place, const std::string &value, int style = 0) {
  return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}
std::string shared(const std::string &place, int number) {
  return "<c r=\"" + place + "\" t=\"s\"><v>" + std::to_string(number) + "</v></c>";
}
std::string row(int number, const std::string &cells) {
  return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
}
std::string headings(const std::string &third = "Date") {
  return row(1, as_text("A1", "Link") + as_text("B1", "Status") + as_text("C1", third) +
                    as_text("D1", "Title"));
}
std::string case_row(int number, const std::string &when, const std::string &title) {
  const auto at = std::to_string(number);
  return row(number, as_text("A" + at, link(number)) + as_text("B" + at, "removed") + when +
                         as_text("D" + at, title));
}

const char *const kDates = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"d\\.m\\.yy\"/></numFmts>"
                           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
                           "numFmtId=\"170\"/></cellXfs>";

/// Shared texts, dates by style, a title above the headings, an empty row.
MadeBook like_excel() {
  MadeBook book;
  book.styles = kDates;
  book.texts = {
      "<t>My complaints</t>",   "<t>Link</t>",    "<t>Outcome</t>",        "<t>Filed on</t>",
      "<t>" + link(1) + "</t>", "<t>removed</t>", "<t>" + link(2) + "</t>"};
  book.sheets = {
      {"Sheet1",
       sheet_data(row(1, shared("A1", 0)) +
                  row(3, shared("A3", 1) + shared("B3", 2) + shared("C3", 3)) +
                  row(4, shared("A4", 4) + shared("B4", 5) + as_number("C4", "43529", 1)) +
                  row(6, shared("A6", 6) + shared("B6", 5) + as_number("C6", "43530.75", 2)))}};
  return book;
}

/// Inline texts, all as texts.
MadeBook like_libreoffice() {
  MadeBook book;
  book.sheets = {
      {"Tabelle1", sheet_data(headings() + case_row(2, as_text("C2", "5.3.2019"), "Reiher") +
                              case_row(3, as_text("C3", "2019-03-06"),
                                       "F\xC3\xBC"
                                       "chse"))}};
  return book;
}

/// No numbers of cells, long numbers kept whole.
MadeBook like_google() {
  MadeBook book;
  const auto cell = [](const std::string &text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  book.sheets = {
      {"Sheet1", sheet_data("<row>" + cell("Listing id") + cell("Marketplace") + cell("Status") +
                            cell("Date") +
                            "</row><row><c><v>"
                            "1.005006123456789E15</v></c>" +
                            cell("AliExpress") + cell("removed") + cell("2019-03-05") + "</row>")}};
  return book;
}

MadeBook rich_text() {
  MadeBook book;
  book.texts = {"<r><t>Lin</t></r><r><rPr><b/></rPr><t>k</t></r>",
                "<r><t xml:space=\"preserve\">https://www.aliexpress.com/</t></r><r><rPr><u/></rPr>"
                "<t>item/32810000009.html</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"};
  book.sheets = {
      {"Sheet1", sheet_data(row(1, shared("A1", 0) + as_text("B1", "Notes")) +
                            row(2, shared("A2", 1) + as_text("B2", "two\nlines _x000D_ ")))}};
  return book;
}

MadeBook days_from_1904() {
  MadeBook book;
  book.is_1904 = true;
  book.styles = kDates;
  book.sheets = {
      {"Mac", sheet_data(headings() + case_row(2, as_number("C2", "42067", 1), "Heron"))}};
  return book;
}

/// One store for three rows, written once.
MadeBook merged() {
  MadeBook book;
  book.sheets = {{"Sheet1", sheet_data(headings("Store name") +
                                       case_row(2, as_text("C2", "Best Posters"), "Heron") +
                                       case_row(3, "", "Fox") + case_row(4, "", "Owl")) +
                                "<mergeCells><mergeCell ref=\"C2:C4\"/></mergeCells>"}};
  for (auto at = book.sheets[0].second.find("removed"); at != std::string::npos;
       at = book.sheets[0].second.find("removed"))
    book.sheets[0].second.replace(at, 7, "");
  return book;
}

/// Values of formulas, links behind words.
MadeBook formulas() {
  MadeBook book;
  book.links = {{"rId1", link(5)}};
  book.sheets = {
      {"Sheet1",
       sheet_data(
           row(1, as_text("A1", "Listing") + as_text("B1", "Price")) +
           row(2, as_text("A2", "see here") + "<c r=\"B2\"><f>3+0.5</f><v>3.5</v></c>") +
           row(3, "<c r=\"A3\" t=\"str\"><f>HYPERLINK(\"" + link(6) +
                      "\",\"shop\")</f><v>shop</v></c><c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"
                      "</c>")) +
           "<hyperlinks><hyperlink ref=\"A2\" r:id=\"rId1\"/></hyperlinks>"}};
  return book;
}

MadeBook huge_numbers() {
  MadeBook book;
  const auto line = [](int number, const std::string &id) {
    const auto at = std::to_string(number);
    return row(number, as_number("A" + at, id) + as_text("B" + at, "AliExpress"));
  };
  book.sheets = {
      {"Sheet1", sheet_data(row(1, as_text("A1", "Listing id") + as_text("B1", "Marketplace")) +
                            line(2, "32810000007") + line(3, "1.00500612345678E+15") +
                            line(4, "1005006123456789") + line(5, "10050061234567891"))}};
  return book;
}

MadeBook hostile_texts() {
  MadeBook book;
  book.sheets = {
      {"Sheet1",
       sheet_data(headings("Store name") +
                  case_row(2, as_text("C2", "=HYPERLINK(\"https://x.example\")"),
                           "&lt;script&gt;alert(1)&lt;/script&gt;") +
                  case_row(3, as_text("C3", "\xE2\x80\xAEgnp.exe"), "+1+cmd|' /C calc'!A0") +
                  case_row(4, as_text("C4", "@x _x0001_ _x005F_x0041_"), std::string(1500, 'w')))}};
  auto &text = book.sheets[0].second;
  for (auto at = text.find("removed"); at != text.npos; at = text.find("removed"))
    text.replace(at, 7, "");
  return book;
}

/// Notes first, a hidden sheet, the list last.
MadeBook several_sheets() {
  MadeBook book;
  book.sheets = {{"Empty", sheet_data("")},
                 {"Hidden", sheet_data(row(1, as_text("A1", "no")))},
                 {"\xE6\x8A\x95\xE8\xAF\x89",
                  sheet_data(headings() + case_row(2, as_text("C2", "20190305"), "\xE9\xB9\xAD"))}};
  book.sheet_attributes = {"", "state=\"hidden\""};
  return book;
}

}  // namespace

std::vector<MessyBook> messy_books() {
  return {{"like Excel", made(like_excel()), 2, {}},
          {"like LibreOffice", made(like_libreoffice()), 2, {}},
          {"like Google", made(like_google()), 1, {}},
          {"rich text", made(rich_text()), 1, {}},
          {"days from 1904", made(days_from_1904()), 1, {}},
          {"merged cells", made(merged()), 3, {}},
          {"formulas", made(formulas()), 2, {}},
          {"huge numbers", made(huge_numbers()), 2, {3, 5}},
          {"hostile texts", made(hostile_texts()), 3, {}},
          {"several sheets", made(several_sheets()), 1, {}}};
}

}  // namespace counterproof::test
