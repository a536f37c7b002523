// SPDX-License-Identifier: Apache-2.0
// The records as files for a spreadsheet, as the browser gets them: whole, of one moment, in
// pieces.
#include "service/asked_host.h"
#include "service/sheet_exporter.h"
#include "sheets/import_plan.h"
#include "sheets/read_list.h"
#include "workbook/read_workbook.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;
using protocol::SheetExportParams;

namespace {

std::string word_of(const std::string &answer, const std::string &name) {
  const auto at = answer.find("\"" + name + "\":\"") + name.size() + 4;
  return answer.substr(at, answer.find('"', at) - at);
}

std::size_t number_of(const std::string &answer, const std::string &name) {
  return std::stoul(answer.substr(answer.find("\"" + name + "\":") + name.size() + 3));
}

/// All pieces of one export together.
Bytes whole(AskedHost &host, const std::string &what, const std::string &as) {
  Bytes file;
  SheetExportParams params{what, as, {}, 0};
  do {
    const auto &answer = host.take("sheet.export", params);
    REQUIRE(answer.find("\"result\"") != std::string::npos);
    CHECK(answer.size() <= protocol::kMaxReplyBytes);
    const auto piece = from_base64(word_of(answer, "data")).value();
    file.insert(file.end(), piece.begin(), piece.end());
    params.sha256 = word_of(answer, "sha256");
    params.offset = static_cast<std::int64_t>(file.size());
    if (file.size() == number_of(answer, "bytes")) {
      CHECK(*params.sha256 == crypto::to_hex(crypto::sha256(ByteView(file))));
      return file;
    }
  } while (true);
}

/// `count` cases of earlier days, each with a text of so many bytes of the artist's own.
std::vector<cases::PastCase> past_cases(int count, std::size_t words) {
  std::vector<cases::PastCase> all;
  for (int i = 0; i < count; ++i) {
    cases::PastCase past;
    past.opened_at = "2019-03-05T00:00:00Z";
    past.listing.site = "aliexpress";
    past.listing.id = std::to_string(32810000001 + i);
    past.listing.url = "https://www.aliexpress.com/item/" + past.listing.id + ".html";
    past.seller.store_name = "=HYPERLINK(\"x\")";
    past.work_title = "Blue Heron";
    past.work_id = sheets::stated_work_id(past.work_title);
    past.steps = {{.state = cases::CaseState::removed,
                   .day = "2019-03-14",
                   .portal_word = "Processed",
                   .reason = {},
                   .filing = {},
                   .filing_id = {}}};
    past.words = {{"Thoughts", std::string(words, 'x')}};
    all.push_back(std::move(past));
  }
  return all;
}

}  // namespace

TEST_CASE("an export is whole, reads back as the same cases and has no live formula") {
  AskedHost host;
  host.records([](Records::Open &records) { REQUIRE(records.past.add(past_cases(3, 10)) == 3); });
  for (const std::string as : {"csv", "xlsx"}) {
    CAPTURE(as);
    const auto list = sheets::read_list(whole(host, "cases", as), host.sheet_reader()).value();
    sheets::ImportChoice choice;
    choice.today = "2026-11-22";
    const auto plan = sheets::plan_import(list.table, list.head, choice);
    CHECK(plan.refused.empty());
    REQUIRE(plan.cases.size() == 3);
    CHECK(plan.cases[0].past.listing.id == "32810000001");
    CHECK(plan.cases[0].past.seller.store_name == "=HYPERLINK(\"x\")");
    CHECK(plan.cases[0].past.steps.back().day == "2019-03-14");
  }
  const auto csv = whole(host, "cases", "csv");
  CHECK(std::string(csv.begin(), csv.end()).find(",=HYPERLINK") == std::string::npos);
  CHECK(whole(host, "sellers", "csv").size() > 10);
  CHECK(whole(host, "works", "xlsx").size() > 10);
}

TEST_CASE("a long export comes in pieces of one moment, and is let go then") {
  AskedHost host;
  host.records([](Records::Open &records) { records.past.add(past_cases(9, 100'000)).value(); });
  const auto first = host.take("sheet.export", SheetExportParams{"cases", "csv", {}, 0});
  const auto sha256 = word_of(first, "sha256");
  const auto bytes = number_of(first, "bytes");
  CHECK(number_of(first, "rows") == 9);
  REQUIRE(bytes > 3 * SheetExporter::kPiece);
  // What is recorded meanwhile is of a later moment.
  host.records([](Records::Open &records) { records.past.add(past_cases(12, 10)).value(); });
  std::size_t at = SheetExporter::kPiece;
  for (; at < bytes; at += SheetExporter::kPiece) {
    const auto piece = host.take(
        "sheet.export", SheetExportParams{"cases", "csv", sha256, static_cast<std::int64_t>(at)});
    CHECK(word_of(piece, "sha256") == sha256);
    CHECK(number_of(piece, "bytes") == bytes);
  }
  CHECK(host.take("sheet.export", SheetExportParams{"cases", "csv", sha256, 0})
            .find("\"code\":\"not_found\"") != std::string::npos);
  const auto list = sheets::read_list(whole(host, "cases", "csv"), host.sheet_reader()).value();
  CHECK(list.table.rows.size() == 13);
}

TEST_CASE("a place behind the end, and a second file while one is made, are refused in words") {
  AskedHost host;
  host.records([](Records::Open &records) { records.past.add(past_cases(4, 100'000)).value(); });
  const auto first = host.take("sheet.export", SheetExportParams{"cases", "csv", {}, 0});
  CHECK(host.take("sheet.export",
                  SheetExportParams{"cases", "csv", word_of(first, "sha256"), 1 << 30})
            .find("\"code\":\"invalid_params\"") != std::string::npos);
  host.ask("sheet.export", SheetExportParams{"cases", "csv", {}, 0});
  CHECK(host.ask("sheet.export", SheetExportParams{"works", "csv", {}, 0}).find("busy") !=
        std::string::npos);
  host.lanes.run();
  CHECK(host.sent.back().find("\"rows\":4") != std::string::npos);
}

TEST_CASE("without the reader of workbooks CSV still works and XLSX says so") {
  AskedHost host("/nowhere/counterproof-sheet-reader");
  CHECK(whole(host, "cases", "csv").size() > 10);
  const auto &answer = host.take("sheet.export", SheetExportParams{"cases", "xlsx", {}, 0});
  CHECK(answer.find("\"code\":\"unreadable\"") != std::string::npos);
}
