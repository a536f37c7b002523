// SPDX-License-Identifier: Apache-2.0
// The artist's own list out of the browser: shown first, asked about, then taken over as it was
// shown.
#include "service/asked_host.h"
#include "service/sheet_importer.h"
#include "sheets/read_list.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;
using nlohmann::json;
using protocol::SheetImportParams;
using protocol::SheetList;
using protocol::SheetPreviewParams;

namespace {

SheetList list_of(const std::string &text) {
  return {.data = Bytes(text.begin(), text.end()),
          .sheet = {},
          .columns = {},
          .words = {},
          .order = "unknown",
          .day = {}};
}

json answer(AskedHost &host, const std::string &method, protocol::Params params) {
  return json::parse(host.take(method, std::move(params)));
}

json preview(AskedHost &host, const SheetList &list) {
  const auto said = answer(host, "sheet.preview", SheetPreviewParams{list});
  INFO(said.dump());
  REQUIRE(said.contains("result"));
  return said.at("result");
}

std::int64_t cases_of(AskedHost &host) {
  std::int64_t count = 0;
  host.records([&](Records::Open &records) {
    auto rows = records.store.database.prepare("SELECT count(*) FROM cases");
    REQUIRE(rows.next().value());
    count = rows.integer(0);
  });
  return count;
}

const std::string kHead = "Link,Result,Reported,Shop,Mood\r\n";

std::string row(int at, const std::string &rest) {
  return "https://www.aliexpress.com/item/" + std::to_string(32810000001 + at) + ".html," + rest +
         "\r\n";
}

}  // namespace

TEST_CASE("a list is shown before anything is written, and taken over as it was shown") {
  AskedHost host;
  const auto list = list_of(kHead + row(0, "removed,2019-03-05,Best Posters,angry") +
                            row(1, "denied,2019-03-06,Best Posters,") +
                            row(1, "denied,2019-03-06,Best Posters,"));
  const auto shown = preview(host, list);
  CHECK(cases_of(host) == 0);
  CHECK(shown.at("rows") == 3);
  CHECK(shown.at("merged") == 1);
  CHECK(shown.at("newCases") == 2);
  CHECK(shown.at("refusedRows") == 0);
  CHECK(shown.at("columns").at(0).at("field") == "link");
  CHECK(shown.at("columns").at(3).at("field") == "store_name");
  CHECK(shown.at("columns").at(3).at("examples") == json{"Best Posters"});
  CHECK(shown.at("columns").at(4).at("field") == "");
  CHECK(shown.at("cases").at(0).at("state") == "removed");
  CHECK(shown.at("cases").at(1).at("lines") == json{3, 4});

  const SheetImportParams taking{list, shown.at("planned")};
  auto taken = answer(host, "sheet.import", taking);
  CHECK(taken.at("result") == json{{"added", 2}, {"known", 0}});
  CHECK(cases_of(host) == 2);
  // Pressed again, or after the browser was closed meanwhile: nothing is written twice.
  taken = answer(host, "sheet.import", taking);
  CHECK(taken.at("result") == json{{"added", 0}, {"known", 2}});
  CHECK(cases_of(host) == 2);
  CHECK(preview(host, list).at("knownCases") == 2);
}

TEST_CASE("what one answer would settle is asked for, and the answers are heard") {
  AskedHost host;
  auto list = list_of(kHead + row(0, "Nuked!!,03/04/2019,A,") + row(1, "nuked!!,2019-03-05,A,") +
                      row(2, "removed,05/06/2019,B,") + row(3, "removed,,C,"));
  auto shown = preview(host, list);
  CHECK(shown.at("newCases") == 0);
  CHECK(shown.at("refusedRows") == 4);
  CHECK(shown.at("refused").at(2) ==
        json{{"line", 4}, {"kind", "two_way_date"}, {"about", "05/06/2019"}});
  auto questions = shown.at("questions");
  REQUIRE(questions.at("words").size() == 1);
  CHECK(questions.at("words").at(0) == json{{"word", "Nuked!!"}, {"rows", 2}});
  CHECK(questions.at("twoWayDates") == 1);
  CHECK(questions.at("undated") == 1);

  list.words = {{"Nuked!!", "removed"}};
  list.order = "month_first";
  list.day = "2019-01-02";
  shown = preview(host, list);
  CHECK(shown.at("newCases") == 4);
  CHECK(shown.at("refusedRows") == 0);
  CHECK(shown.at("order") == "month_first");
  CHECK(shown.at("cases").at(0).at("day") == "2019-03-04");
  CHECK(shown.at("cases").at(3).at("day") == "2019-01-02");
}

TEST_CASE("a column is what the artist says it is") {
  AskedHost host;
  auto list = list_of(kHead + row(0, "removed,2019-03-05,Blue Heron,"));
  list.columns = {{3, "work"}, {4, "why"}};
  const auto shown = preview(host, list);
  CHECK(shown.at("columns").at(3).at("field") == "work");
  CHECK(shown.at("columns").at(4).at("field") == "why");
  CHECK(shown.at("cases").at(0).at("work") == "Blue Heron");
  list.columns = {{9, "work"}};
  CHECK(answer(host, "sheet.preview", SheetPreviewParams{list}).at("error").at("code") ==
        "invalid_params");
  list.columns = {{3, "password"}};
  CHECK(answer(host, "sheet.preview", SheetPreviewParams{list}).at("error").at("code") ==
        "invalid_params");
}

TEST_CASE("nothing is written that was not shown") {
  AskedHost host;
  const auto shown = preview(host, list_of(kHead + row(0, "removed,2019-03-05,A,")));
  for (const auto &other :
       {kHead + row(0, "denied,2019-03-05,A,"),
        kHead + row(0, "removed,2019-03-05,A,") + row(1, "removed,2019-03-05,A,"),
        kHead + row(0, "removed,2019-03-05,A,changed")}) {
    const auto taken =
        answer(host, "sheet.import", SheetImportParams{list_of(other), shown.at("planned")});
    CHECK(taken.at("error").at("code") == "conflict");
  }
  // The same rows, but a column is meant otherwise.
  for (const auto *field : {"title", "price", "company", "store_id", "case_id", "aliases"}) {
    CAPTURE(field);
    auto other = list_of(kHead + row(0, "removed,2019-03-05,A,"));
    other.columns = {{3, field}};
    CHECK(answer(host, "sheet.import", SheetImportParams{other, shown.at("planned")})
              .at("error")
              .at("code") == "conflict");
  }
  CHECK(cases_of(host) == 0);
}

TEST_CASE("a word that is longer than a record holds can be answered too") {
  AskedHost host;
  auto list = list_of(kHead + row(0, std::string(5000, 'n') + ",2019-03-05,A,"));
  const auto shown = preview(host, list);
  CHECK(shown.at("questions").at("words").size() == 1);
  list.words = {{shown.at("questions").at("words").at(0).at("word"), "removed"}};
  CHECK(preview(host, list).at("newCases") == 1);
}

TEST_CASE(
    "an import that is stopped between two turns keeps what was written, and is gone on with") {
  AskedHost host;
  std::string text = kHead;
  constexpr int kCases = 2 * static_cast<int>(SheetImporter::kAtOnce) + 5;
  for (int i = 0; i < kCases; ++i)
    text += row(i, "removed,2019-03-05,A,");
  const auto list = list_of(text);
  const SheetImportParams taking{list, preview(host, list).at("planned")};
  host.ask("sheet.import", taking);
  const auto importing = host.asked;
  host.lanes.workers.front()();
  host.lanes.workers.pop_front();
  const auto one_turn = [&] {
    const auto turn = std::move(host.lanes.strand.front());
    host.lanes.strand.pop_front();
    turn();
  };
  one_turn();
  // Another question is answered between the turns.
  CHECK(json::parse(host.ask("case.list", protocol::CaseListParams{{}, 10})).contains("result"));
  host.ask("request.cancel", protocol::RequestCancelParams{importing});
  host.lanes.run();
  CHECK(cases_of(host) == static_cast<std::int64_t>(SheetImporter::kAtOnce));
  CHECK(answer(host, "sheet.import", taking).at("result") ==
        json{{"added", kCases - static_cast<int>(SheetImporter::kAtOnce)},
             {"known", static_cast<int>(SheetImporter::kAtOnce)}});
  CHECK(cases_of(host) == kCases);
}

TEST_CASE("a long list goes in turns: others are answered meanwhile, a cancelled one stops") {
  AskedHost host;
  std::string text = kHead;
  constexpr int kCases = 3 * static_cast<int>(SheetImporter::kAtOnce) + 7;
  for (int i = 0; i < kCases; ++i)
    text += row(i, "removed,2019-03-05,A,");
  const auto list = list_of(text);
  const auto shown = preview(host, list);
  CHECK(shown.at("newCases") == kCases);
  CHECK(shown.at("cases").size() == 20);

  host.ask("sheet.import", SheetImportParams{list, shown.at("planned")});
  const auto importing = host.asked;
  const auto refused = json::parse(host.ask("sheet.preview", SheetPreviewParams{list}));
  CHECK(refused.at("error").at("code") == "busy");
  host.ask("request.cancel", protocol::RequestCancelParams{importing});
  host.lanes.run();
  CHECK(cases_of(host) == 0);
  // The next one is served: the cancelled one holds nothing.
  const auto taken = answer(host, "sheet.import", SheetImportParams{list, shown.at("planned")});
  CHECK(taken.at("result").at("added") == kCases);
  CHECK(cases_of(host) == kCases);
}

TEST_CASE("what is no list, and a day that is none, is refused in words") {
  AskedHost host;
  const auto code = [&](const SheetList &list) {
    const auto said = answer(host, "sheet.preview", SheetPreviewParams{list});
    CHECK(said.at("error").at("message").get<std::string>().size() > 10);
    return said.at("error").at("code").get<std::string>();
  };
  CHECK(code(list_of("<html><body>log in</body></html>")) == "unreadable");
  CHECK(code(list_of("PK\x03\x04 no workbook")) == "unreadable");
  CHECK(code(list_of(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))) == "unreadable");
  auto list = list_of(kHead + row(0, "removed,2019-03-05,A,"));
  list.day = "2019-13-01";
  CHECK(code(list) == "invalid_params");
  list.day = "2999-01-01";
  CHECK(code(list) == "invalid_params");
}

TEST_CASE("a workbook is read as well, by the sheet that is asked for") {
  AskedHost host;
  const std::vector<cases::CsvRow> rows{
      {"Link", "Result", "Reported"},
      {"https://www.aliexpress.com/item/32810000001.html", "removed", "2019-03-05"}};
  const auto file =
      sheets::written_workbook("Complaints", rows, host.folder.path(), host.sheet_reader()).value();
  auto list = list_of({});
  list.data = file;
  auto shown = preview(host, list);
  CHECK(shown.at("sheet") == "Complaints");
  CHECK(shown.at("newCases") == 1);
  list.sheet = "Elsewhere";
  CHECK(answer(host, "sheet.preview", SheetPreviewParams{list}).at("error").at("code") ==
        "not_found");
}
