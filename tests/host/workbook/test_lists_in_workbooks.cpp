// SPDX-License-Identifier: Apache-2.0
// Ten messy workbooks: taken in, exported as a workbook, taken into empty records, the same again.
#include "sheets/import_desk.h"
#include "sheets/list_file.h"
#include "sheets/read_list.h"
#include "workbook/made_book.h"
#include "workbook/messy_books.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::sheets;
using counterproof::test::kLists;
using counterproof::test::messy_books;
using counterproof::test::reader;
using counterproof::test::TemporaryFolder;
using Desk = counterproof::test::ImportDesk;

namespace {

ImportPlan plan_of(const Bytes &file) {
  const auto list = sheets::read_list(file, reader());
  INFO((list ? "" : list.error().message));
  REQUIRE(list);
  auto choice = counterproof::test::choice();
  choice.order = DayOrder::day_first;
  choice.day = "2019-06-01";
  choice.words = {{"nuked", cases::CaseState::removed}};
  return plan_import(list->table, list->head, choice);
}

/// Through a workbook and through CSV into empty records, and out again.
void check_round(Desk &first) {
  const TemporaryFolder folder;
  const auto rows = first.rows();
  const auto book = sheets::written_workbook("Cases", rows, folder.path(), reader());
  REQUIRE(book);
  const auto text = cases::write_csv(rows);
  for (const auto &file : {*book, Bytes(text.begin(), text.end())}) {
    Desk second;
    const auto plan = plan_of(file);
    CHECK(plan.refused.empty());
    CHECK(plan.merged == 0);
    CHECK(plan.shortened == 0);
    CHECK(second.take(plan) + 1 == static_cast<std::int64_t>(rows.size()));
    CHECK(second.rows() == rows);
    CHECK(first.take(plan) == 0);
  }
}

}  // namespace

TEST_CASE("ten messy workbooks come through without loss") {
  const auto books = messy_books();
  CHECK(books.size() == 10);
  for (const auto &book : books) {
    INFO(book.name);
    const auto plan = plan_of(book.file);
    CHECK(plan.cases.size() == book.cases);
    std::vector<std::size_t> refused;
    for (const auto &one : plan.refused) {
      refused.push_back(one.line);
      INFO(one.fault.sentence);
      CHECK(one.fault.sentence.find("cut the listing's number") != std::string::npos);
    }
    CHECK(refused == book.refused);
    Desk desk;
    desk.take(plan);
    check_round(desk);
  }
}

TEST_CASE("the ten messy CSV lists come through a workbook without loss") {
  for (const auto &name : kLists) {
    INFO(name);
    Desk desk;
    const auto table = counterproof::test::read_list(name);
    auto choice = counterproof::test::choice();
    choice.order = DayOrder::day_first;
    choice.day = "2019-06-01";
    desk.take(plan_import(table, read_head(table), choice));
    check_round(desk);
  }
}

TEST_CASE("what was read of a workbook is said") {
  const auto books = messy_books();
  using Kind = sheets::ListNoteKind;
  struct Told {
    Kind kind;
    std::size_t count, first_row;
    bool operator==(const Told &) const = default;
  };
  const auto read = [&](std::size_t at) {
    auto list = sheets::read_list(books[at].file, reader());
    REQUIRE(list);
    return std::move(*list);
  };
  const auto notes = [&](std::size_t at) {
    std::vector<Told> all;
    for (const auto &[kind, count, first_row] : read(at).notes)
      all.push_back({kind, count, first_row});
    return all;
  };
  CHECK(notes(5) == std::vector<Told>{{Kind::merged_cells, 0, 0}});
  CHECK(notes(6) == std::vector<Told>{
                        {Kind::formulas, 3, 2}, {Kind::errors, 1, 3}, {Kind::hidden_links, 0, 0}});
  CHECK(notes(7) == std::vector<Told>{{Kind::cut_numbers, 2, 3}});
  CHECK(read(9).other_sheets == std::vector<std::string>{"Empty", "Hidden"});
  CHECK(read(7).other_sheets.empty());
}

TEST_CASE("a cut number of a store or reference is no id: its row is named") {
  const std::string text = "Link,Status,Date,Reference,Store id\n"
                           "https://www.aliexpress.com/item/32810000001.html,removed,2019-03-05,"
                           "1.00500612345678E+15,1\n"
                           "https://www.aliexpress.com/item/32810000002.html,removed,2019-03-05,R,"
                           "\"4,5E+15\"\n";
  const auto plan = plan_of(Bytes(text.begin(), text.end()));
  CHECK(plan.cases.empty());
  REQUIRE(plan.refused.size() == 2);
  CHECK(plan.refused[0].line == 2);
  CHECK(plan.refused[0].fault.sentence ==
        "The spreadsheet cut the number under \"Reference\" to "
        "\"1.00500612345678E+15\": write it there as text, or clear the "
        "cell.");
}
