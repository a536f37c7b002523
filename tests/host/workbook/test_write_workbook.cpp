// SPDX-License-Identifier: Apache-2.0
#include "sheets/read_list.h"
#include "storage/temporary_folder.h"
#include "workbook/made_book.h"
#include "workbook/write_workbook.h"

#include <catch2/catch.hpp>
#include <zip.h>

using namespace counterproof;
using counterproof::test::reader;
using counterproof::test::TemporaryFolder;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string part(const Bytes &book, const char *name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t *archive = zip_open_from_source(
      zip_source_buffer_create(book.data(), book.size(), 0, &error), ZIP_RDONLY, &error);
  REQUIRE(archive != nullptr);
  std::string text;
  if (zip_file_t *entry = zip_fopen(archive, name, 0)) {
    text.resize(1 << 20);
    text.resize(static_cast<std::size_t>(zip_fread(entry, text.data(), text.size())));
    zip_fclose(entry);
  }
  zip_discard(archive);
  return text;
}

}  // namespace

TEST_CASE("every cell is a text; nothing runs, nothing leads anywhere; headings stay in sight") {
  const TemporaryFolder folder;
  const Rows rows{{"Title", "Link", "Price"},
                  {"=HYPERLINK(\"https://bad.example\")", "https://www.aliexpress.com/item/1.html",
                   "1005006123456789"},
                  {"+1+cmd|' /C calc'!A0", "mailto:a@b.example", "2019-03-05"},
                  {"@SUM(A1)", "<b>&amp;\"'", "\xE2\x80\xAEtxt.exe"},
                  {"-2+3", "internal:Sheet1!A1", "1E5"},
                  {"'=1", "\x01\x0B _x0041_ \r\n\tend ", std::string("n\0ul", 4)}};
  const auto book = sheets::written_workbook("Cases", rows, folder.path(), reader());
  REQUIRE(book);
  const auto sheet = part(*book, "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<f>") == sheet.npos);
  CHECK(sheet.find("<hyperlink") == sheet.npos);
  CHECK(sheet.find("state=\"frozen\"") != sheet.npos);
  CHECK(sheet.find("<cols>") != sheet.npos);
  CHECK(part(*book, "xl/worksheets/_rels/sheet1.xml.rels").empty());
  std::size_t texts = 0, cells = 0;
  for (auto at = sheet.find("<c "); at != sheet.npos; at = sheet.find("<c ", at + 1)) {
    ++cells;
    texts +=
        sheet.substr(at, sheet.find('>', at) - at).find("t=\"s\"") != std::string::npos ? 1 : 0;
  }
  CHECK(cells == 18);
  CHECK(texts == cells);
  auto back = workbook::read_workbook(reader(), *book);
  REQUIRE(back);
  auto expected = rows;
  expected[5][2] = "nul";
  CHECK(back->rows == expected);
  CHECK(back->formulas.count == 0);
  CHECK(back->links.empty());
  // Nothing of the making is left.
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("texts longer than a cell lose nothing") {
  const TemporaryFolder folder;
  const Rows rows{
      {"Title", "Notes"}, {std::string(200'000, 'x'), "n"}, {"short", std::string(40'000, '\x02')}};
  const auto book = sheets::written_workbook("Cases", rows, folder.path(), reader());
  REQUIRE(book);
  const auto list = sheets::read_list(*book, reader());
  REQUIRE(list);
  CHECK(list->table.rows == rows);
  CHECK(list->sheet == "Cases");
  CHECK(list->table.lines == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("more rows than a sheet holds, and a text no cell holds, are refused by name") {
  const TemporaryFolder folder;
  const auto many =
      workbook::write_workbook("Cases", Rows(1'048'577, {std::string()}), folder.path());
  REQUIRE_FALSE(many);
  CHECK(many.error().message ==
        "A sheet holds 1048576 rows and this list has 1048577: export it as "
        "CSV.");
  const auto wide = workbook::write_workbook("Cases", {Rows::value_type(16'385)}, folder.path());
  CHECK(wide.error().code == ErrorCode::too_large);
  const auto text =
      workbook::write_workbook("Cases", {{"a"}, {std::string(32'768, 'x')}}, folder.path());
  CHECK(text.error().message.find("row 2") != std::string::npos);
}

TEST_CASE("a folder that is not there is a sentence") {
  const auto book = workbook::write_workbook("Cases", {{"a"}}, "/nowhere/at/all");
  REQUIRE_FALSE(book);
  CHECK(book.error().code == ErrorCode::storage_failed);
}
