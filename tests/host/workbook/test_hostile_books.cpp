// SPDX-License-Identifier: Apache-2.0
// Whatever a file does, there is a sentence, and this process lives on.
#include "sheets/read_list.h"
#include "storage/temporary_folder.h"
#include "workbook/made_book.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace counterproof;
using counterproof::test::made;
using counterproof::test::made_zip;
using counterproof::test::MadeBook;
using counterproof::test::Parts;
using counterproof::test::parts_of;
using counterproof::test::reader;
using counterproof::test::sheet_data;

namespace {

std::string refusal(const Bytes &file) {
  const auto read = sheets::read_list(file, reader());
  return read ? "read" : read.error().message;
}
Bytes bytes_of(const std::string &text) { return {text.begin(), text.end()}; }

bool says(const Bytes &file, const std::string &words) {
  const auto sentence = refusal(file);
  INFO(sentence);
  CHECK(sentence.find(words) != sentence.npos);
  CHECK(sentence.back() == '.');
  return sentence.find(words) != sentence.npos;
}

MadeBook small_book() {
  MadeBook book;
  book.texts = {"<t>Link</t>", "<t>https://www.aliexpress.com/item/32810000001.html</t>"};
  book.sheets = {
      {"One", sheet_data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c "
                         "r=\"A2\" t=\"s\"><v>1</v></c></row>")}};
  return book;
}

/// With an entry's text changed.
Parts with(Parts parts, const std::string &name, const std::string &text) {
  for (auto &[entry, inside] : parts)
    if (entry == name) inside = text;
  return parts;
}

std::string utf16(const std::string &text) {
  std::string units;
  for (const char c : text)
    units += std::string{c, '\0'};
  return units;
}

}  // namespace

TEST_CASE("files of other programs are named, with what to do") {
  const std::string ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  CHECK(says(bytes_of(ole + std::string(600, '\0') + utf16("Workbook")), "older Excel (XLS)"));
  CHECK(says(bytes_of(ole + std::string(600, '\0') + utf16("EncryptedPackage")), "password"));
  CHECK(says(bytes_of(ole + utf16("WordDocument")), "text or a presentation"));
  CHECK(says(made_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "(ODS)"));
  CHECK(says(made_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "a text"));
  CHECK(says(made_zip({{"xl/workbook.bin", "x"}}), "(XLSB)"));
  CHECK(says(made_zip({{"Index/Document.iwa", "x"}}), "Numbers"));
  CHECK(says(made_zip({{"word/document.xml", "<x/>"}}), "text or a presentation"));
  CHECK(says(made_zip({{"picture.jpg", "x"}}), "no workbook"));
  CHECK(says(made_zip(parts_of(small_book()), true), "password"));
  CHECK(says(bytes_of("<html><table><tr><td>x</td></tr></table>"), "web page"));
  CHECK(says(bytes_of("PK\x03\x04"), "damaged"));
}

TEST_CASE("document types and entities are never followed") {
  auto book = small_book();
  std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'n'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i)
      laughs += std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += "\">";
  }
  for (const auto &before :
       {laughs + "]>", std::string("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"),
        std::string("<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://x.example/\">%p;"
                    "]>")}) {
    book.before = before;
    CHECK(says(made(book), "parts that no spreadsheet writes"));
  }
}

TEST_CASE("names that lead out of the archive, or stand twice") {
  for (const auto *name : {"../../etc/passwd", "xl/../../x", "/etc/passwd", "..\\x", "C:\\x"}) {
    auto parts = parts_of(small_book());
    parts.emplace_back(name, "x");
    CHECK(says(made_zip(parts), "parts that no spreadsheet writes"));
  }
  auto parts = parts_of(small_book());
  parts.emplace_back("XL/Worksheets/sheet1.xml", "x");
  CHECK(says(made_zip(parts), "parts that no spreadsheet writes"));
  // A sheet that is said to lie outside is no sheet.
  CHECK(
      says(made_zip(with(parts_of(small_book()), "xl/_rels/workbook.xml.rels",
                         "<Relationships><Relationship Id=\"rId1\" "
                         "Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>")),
           "damaged"));
}

TEST_CASE("archives that swell, and archives of too many parts") {
  const auto parts = parts_of(small_book());
  const std::string head = "<worksheet><sheetData>", tail = "</sheetData></worksheet>";
  const auto sheet = [&](const std::string &inside) {
    return made_zip(with(parts, "xl/worksheets/sheet1.xml", head + inside + tail));
  };
  CHECK(says(sheet(std::string(40 << 20, ' ')), "beyond all measure"));
  CHECK(says(made_zip(with(parts, "xl/sharedStrings.xml",
                           "<sst><si><t>" + std::string(40 << 20, 'a') + "</t></si></sst>")),
             "beyond all measure"));
  // One text of a megabyte, in a thousand cells.
  std::mt19937 random(3);
  std::string noise;
  while (noise.size() < (1 << 20) - 8)
    noise += static_cast<char>('a' + random() % 26);
  auto many = with(parts, "xl/sharedStrings.xml", "<sst><si><t>" + noise + "</t></si></sst>");
  std::string cells;
  for (int i = 1; i <= 1000; ++i)
    cells += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
  many = with(many, "xl/worksheets/sheet1.xml", head + cells + tail);
  CHECK(says(made_zip(many), "too large"));
  Parts crowd = parts;
  for (int i = 0; i < 4001; ++i)
    crowd.emplace_back("x/" + std::to_string(i), "x");
  CHECK(says(made_zip(crowd), "too many parts"));
  // Deep, and one tag without end.
  std::string deep;
  for (int i = 0; i < 5000; ++i)
    deep += "<a" + std::to_string(i) + ">";
  CHECK(says(sheet(deep), "damaged"));
  CHECK(says(sheet("<row a=\"" + noise + noise + noise + noise + noise + "\"/>"), "damaged"));
}

TEST_CASE("a million empty cells are read past") {
  auto book = small_book();
  std::string rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
  for (int i = 2; i <= 1000; ++i) {
    rows += "<row r=\"" + std::to_string(i) + "\">";
    for (int k = 0; k < 1000; ++k)
      rows += "<c s=\"" + std::to_string(k % 7) + "\"/>";
    rows += "</row>";
  }
  rows += "<row r=\"1048576\"><c r=\"A1048576\" t=\"s\"><v>1</v></c></row>";
  book.sheets[0].second = sheet_data(rows);
  const auto read = sheets::read_list(made(book), reader());
  REQUIRE(read);
  CHECK(read->table.rows.size() == 2);
  CHECK(read->table.lines[1] == 1'048'576);
}

TEST_CASE("rows beyond what an import takes are a sentence") {
  auto book = small_book();
  std::string rows;
  for (int i = 0; i < 200'001; ++i)
    rows += "<row><c><v>" + std::to_string(i) + "</v></c></row>";
  book.sheets[0].second = sheet_data(rows);
  CHECK(says(made(book), "too large"));
}

TEST_CASE("cut off and with bytes changed: 300 times a sentence or a list") {
  const counterproof::test::TemporaryFolder folder;
  std::vector<cases::CsvRow> rows{{"Link", "Title", "Status"}};
  for (int i = 0; i < 40; ++i)
    rows.push_back({"https://www.aliexpress.com/item/3281000" + std::to_string(1000 + i) + ".html",
                    "Title \xC3\xA9 " + std::to_string(i * 7919), "removed"});
  const auto whole = sheets::written_workbook("Cases", rows, folder.path(), reader()).value();
  std::mt19937 random(11);
  std::set<std::string> sentences;
  int lists = 0;
  for (int i = 0; i < 300; ++i) {
    auto bytes = whole;
    if (i % 3 == 0) bytes.resize(random() % bytes.size());
    for (auto k = i % 3 == 0 ? 0 : 1 + random() % 6; k > 0; --k)
      bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
    const auto read = sheets::read_list(bytes, reader());
    if (read) {
      ++lists;
      continue;
    }
    CHECK(read.error().message.back() == '.');
    CHECK(read.error().details != "died");
    CHECK(read.error().details != "lied about the table");
    sentences.insert(read.error().message);
  }
  CHECK(lists < 150);
  CHECK(sentences.size() >= 2);
}

TEST_CASE("XML with bytes changed inside a sound archive: 200 times") {
  const auto parts = parts_of(small_book());
  std::mt19937 random(5);
  for (int i = 0; i < 200; ++i) {
    auto changed = parts;
    auto &text = changed[1 + random() % (changed.size() - 1)].second;
    for (unsigned k = 1 + random() % 4; k > 0; --k)
      text[random() % text.size()] = static_cast<char>(random());
    const auto read = sheets::read_list(made_zip(changed), reader());
    if (read) continue;
    CHECK(read.error().message.back() == '.');
    CHECK(read.error().details == "workbook");
  }
}
