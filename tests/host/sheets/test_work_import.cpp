// SPDX-License-Identifier: Apache-2.0
// Lists of works: which work a row belongs to, what it changes, what is refused, and our own export
// back again.
#include "cases/csv.h"
#include "sheets/export_rows.h"
#include "sheets/read_list.h"
#include "sheets/work_import.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::sheets;

namespace {

constexpr auto kToday = "2026-11-23";

/// Two works of one title, and one more.
WorkImportChoice example_works() {
  WorkImportChoice choice;
  choice.today = kToday;
  choice.works = {{"id-heron", {"Blue Heron"}, {"blue_heron.jpg"}, {std::string(64, 'a')}},
                  {"id-heron-2", {"Blue Heron"}, {"heron_study.png"}, {std::string(64, 'b')}},
                  {"id-wren", {"Wren", "Wren in the Snow"}, {"wren.jpg", "wren-large.tif"}, {}}};
  return choice;
}

ListFile list_of(const std::string &text) {
  return read_list({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}, {}, {},
                   ListKind::works)
      .value();
}

WorkImportPlan plan_of(const std::string &text, const WorkImportChoice &choice = example_works()) {
  const auto list = list_of(text);
  return plan_work_import(list.table, list.head, choice);
}

/// As if the plan were written.
WorkImportChoice after(WorkImportChoice choice, const WorkImportPlan &plan) {
  for (const auto &one : plan.notes)
    choice.notes[one.work_id] = one.note;
  return choice;
}

}  // namespace

TEST_CASE("columns of a list of works are known by what artists call them, in three languages") {
  const auto list = list_of("Picture,Work title,Artist,Year finished,Date published,Reg no,Price\n"
                            "wren.jpg,Wren,Ana,2018-03-01,2019-04-02,VA 1,30\n");
  std::vector<std::string> fields;
  for (const auto &column : list.head.columns)
    fields.push_back(column.field);
  CHECK(fields == std::vector<std::string>{"file", "title", "authors", "completed",
                                           "first_published", "registration_number", ""});
  CHECK(
      list_of("Título;Autora;Fecha de publicación\nWren;Ana;2019-04-02\n").head.columns[2].field ==
      "first_published");
  CHECK(list_of("标题,作者,首次发表\nWren,Ana,2019-04-02\n").head.columns[2].field ==
        "first_published");
}

TEST_CASE("a row is found by id, checksum, file or title; several are asked, none is refused") {
  const auto plan = plan_of("Work id,Checksum,File,Title,Author\n"
                            "id-wren,,,,Ana\n"
                            "," +
                            std::string(64, 'A') +
                            ",,,Ana\n"
                            ",,heron_study,,Ana\n"
                            ",,,Blue Heron,Ana\n"
                            ",,C:\\art\\wren-large.tif,Something else,Bea\n"
                            ",,owl.jpg,Owl,Ana\n"
                            ",,,,Ana\n"
                            ",,blue_heron.jpg,Wren,Cleo\n");
  REQUIRE(plan.notes.size() == 3);
  CHECK(plan.notes[0].work_id == "id-wren");
  // The same work by its file, further down.
  CHECK(plan.notes[0].lines == std::vector<std::size_t>{2, 6});
  CHECK(plan.notes[0].note.authors == "Bea");
  CHECK(plan.notes[1].work_id == "id-heron");
  CHECK(plan.notes[1].note.authors == "Ana");
  CHECK(plan.notes[2].by == WorkFinder::By::file);
  REQUIRE(plan.asked.size() == 2);
  CHECK(plan.asked[0].line == 5);
  CHECK(plan.asked[0].work_ids == std::vector<std::string>{"id-heron", "id-heron-2"});
  // The file of one work, the title of another.
  CHECK(plan.asked[1].line == 9);
  CHECK(plan.asked[1].work_ids.size() > 1);
  REQUIRE(plan.refused.size() == 2);
  CHECK(plan.refused[0].fault.kind == FaultKind::unknown_work);
  CHECK(plan.refused[0].line == 7);
  CHECK(plan.refused[1].fault.kind == FaultKind::no_work);
}

TEST_CASE("an answer settles a row that fits several works") {
  auto choice = example_works();
  choice.answers[2] = "id-heron-2";
  const auto plan = plan_of("Title,Author\nBlue Heron,Ana\n", choice);
  CHECK(plan.asked.empty());
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].work_id == "id-heron-2");
}

TEST_CASE("dates that are none, can be read two ways or have not come refuse their row") {
  const auto plan = plan_of("File,Completed,First published\n"
                            "wren.jpg,2018,\n"
                            "wren.jpg,last spring,\n"
                            "wren.jpg,2018-02-30,\n"
                            "wren.jpg,,03/04/2019\n"
                            "wren.jpg,,2999-01-01\n"
                            "blue_heron.jpg,1975-06-01,2 Apr 2019\n");
  std::vector<FaultKind> kinds;
  for (const auto &one : plan.refused)
    kinds.push_back(one.fault.kind);
  CHECK(kinds == std::vector{FaultKind::unclear_date, FaultKind::unclear_date,
                             FaultKind::unclear_date, FaultKind::two_way_date,
                             FaultKind::future_date});
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].note.completed == "1975-06-01");
  CHECK(plan.notes[0].note.first_published == "2019-04-02");
  auto choice = example_works();
  choice.order = DayOrder::day_first;
  CHECK(plan_of("File,First published\nwren.jpg,03/04/2019\n", choice)
            .notes[0]
            .note.first_published == "2019-04-03");
  // Another row of the list shows the order.
  CHECK(plan_of("File,First published\nwren.jpg,03/04/2019\nblue_heron.jpg,25/04/2019\n")
            .notes[0]
            .note.first_published == "2019-04-03");
}

TEST_CASE("odd texts are texts: HTML, formulas, bidi marks; what is too long is cut and counted") {
  const auto plan = plan_of("File,Title,Author\nwren.jpg,<b>\xE2\x80\xAE=SUM(A1)</b>," +
                            std::string(200'000, 'x') + "\n");
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].note.title == "<b>\xE2\x80\xAE=SUM(A1)</b>");
  CHECK(plan.notes[0].note.authors->size() == 300);
  CHECK(plan.shortened == 1);
}

TEST_CASE("an empty cell takes nothing away, and the same list again changes nothing") {
  const std::string text = "File,Author,Registration number,Office,Registration date,Licensee,"
                           "Source file,Portal status\n"
                           "wren.jpg,Ana,VA 1,US Copyright Office,2020-02-03,Print House,wren.psd,"
                           "Approved\n";
  auto choice = example_works();
  choice.notes["id-wren"].official_url = "https://wren.example/";
  choice.notes["id-wren"].registrations = {{"", "VA 1", "single work", {}}};
  const auto plan = plan_of(text, choice);
  REQUIRE(plan.notes.size() == 1);
  const auto &note = plan.notes[0].note;
  CHECK(note.official_url == "https://wren.example/");
  CHECK(note.registrations == std::vector<cases::Registration>{
                                  {"US Copyright Office", "VA 1", "single work", "2020-02-03"}});
  CHECK(note.licences.size() == 1);
  CHECK(note.proofs == std::vector<cases::WorkProof>{{"layered_source", "wren.psd", {}}});
  CHECK(note.record_status == "approved");
  const auto again = plan_of(text, after(choice, plan));
  CHECK(again.notes.empty());
  CHECK(again.unchanged == 1);
}

TEST_CASE("our own export of works gives the same records back") {
  WorkFact fact;
  fact.id = "id-wren";
  fact.content = std::string(64, 'c');
  fact.title = "Wren";
  fact.file_name = "wren.jpg";
  auto &note = fact.note;
  note.title = "=Wren, \"in\" the\tSnow";
  note.authors = "Ana; Bea";
  note.completed = "1975-06-01";
  note.first_published = "2019-04-02";
  note.first_published_at = "my shop";
  note.first_published_url = "https://wren.example/first";
  note.official_url = "https://wren.example/";
  note.record_portal = "ipp.alibabagroup.com";
  note.record_number = "+491234";
  note.record_status = "returned";
  note.record_sent = "2020-01-05";
  note.record_decided = "2020-01-08";
  note.record_expires = "2999-01-08";
  note.has_certificate = true;
  note.claim_signed = false;
  note.registrations = {{"Office, \"one\"", "1", "", "2020-02-03"}, {"Office", "2", "group", {}}};
  note.licences = {{"Print\nHouse", "posters", "2021-01-01", "2999-12-31"}, {"Ben", "", {}, {}}};
  note.proofs = {{"post", "=A1", "2017-01-01"}, {"layered_source", "wren.psd", {}}};
  const auto text = cases::write_csv(work_rows({fact}));
  auto choice = example_works();
  choice.works.back().id = "another computer";
  choice.works.back().contents = {std::string(64, 'c')};
  const auto plan = plan_of(text, choice);
  CHECK(plan.refused.empty());
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].work_id == "another computer");
  CHECK(plan.notes[0].note == note);
  const auto again = plan_of(text, after(choice, plan));
  CHECK(again.notes.empty());
}

TEST_CASE("a number that the spreadsheet has cut is never taken for a record's") {
  const auto plan = plan_of("Work id,Record number,Reg no\n"
                            "id-wren,2.024E+14,\n"
                            "id-heron,,1.5E+12\n"
                            "id-heron,20240012345678,VA 2E7\n");
  REQUIRE(plan.refused.size() == 2);
  CHECK(plan.refused[0].fault.kind == FaultKind::cut_id);
  CHECK(plan.refused[1].fault.kind == FaultKind::cut_id);
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].note.record_number == "20240012345678");
}
