// SPDX-License-Identifier: Apache-2.0
#include "service/record_sheets.h"

#include "cases/stated_cases.h"
#include "sheets/entry_sheet.h"
#include "sheets/export_rows.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace counterproof::service {
namespace {

Result<std::vector<cases::StoreDetails>> all_stores(cases::Sellers &sellers) {
  std::vector<cases::StoreDetails> all;
  std::optional<std::string> cursor;
  do {
    const auto page = sellers.list(cursor, 100);
    if (!page) return tl::unexpected<Error>(page.error());
    for (const auto &store : page->stores) {
      auto details = sellers.store(store.id);
      if (!details) return tl::unexpected<Error>(details.error());
      all.push_back(std::move(*details));
    }
    cursor = page->next;
  } while (cursor);
  return all;
}

std::string to_word(portfolio::Filter state) {
  switch (state) {
  case portfolio::Filter::ready: return "can be found";
  case portfolio::Filter::waiting: return "waits to be read";
  case portfolio::Filter::failed: return "cannot be used";
  case portfolio::Filter::featureless: return "too little to be compared";
  case portfolio::Filter::all: break;
  }
  return "";
}

/// SHA-256 of the file that each work was first seen in.
Result<std::map<std::string, std::string>> contents_of(portfolio::Portfolio &portfolio) {
  const auto files = portfolio.files();
  if (!files) return tl::unexpected<Error>(files.error());
  std::map<std::string, std::string> contents;
  for (const auto &file : *files)
    contents.emplace(file.work_id, file.content);
  return contents;
}

/// Works whose file holds another picture by now, as far as something was noted of them.
Status add_replaced(Records::Open &records, std::vector<sheets::WorkFact> &works) {
  const auto notes = records.work_notes.all();
  if (!notes) return tl::unexpected(notes.error());
  const auto names = records.portfolio.names();
  if (!names) return tl::unexpected(names.error());
  std::set<std::string> there;
  for (const auto &work : works)
    there.insert(work.id);
  for (const auto &name : *names) {
    const auto note = notes->find(name.id);
    if (name.state != portfolio::WorkState::replaced || note == notes->end() ||
        there.count(name.id) > 0)
      continue;
    sheets::WorkFact work;
    work.id = name.id;
    work.title = name.title;
    work.file_name = name.file_name;
    work.state = "replaced";
    work.note = note->second;
    works.push_back(std::move(work));
  }
  return {};
}

Result<std::vector<sheets::WorkFact>> all_works(Records::Open &records) {
  const auto contents = contents_of(records.portfolio);
  if (!contents) return tl::unexpected<Error>(contents.error());
  std::vector<sheets::WorkFact> all;
  std::optional<std::string> cursor;
  do {
    const auto page = records.portfolio.inventory(portfolio::Filter::all, cursor, 100);
    if (!page) return tl::unexpected<Error>(page.error());
    for (const auto &row : page->rows) {
      if (!row.work_id) continue;
      auto note = records.work_notes.of(*row.work_id);
      if (!note) return tl::unexpected<Error>(note.error());
      sheets::WorkFact work;
      work.id = *row.work_id;
      if (const auto content = contents->find(work.id); content != contents->end())
        work.content = content->second;
      work.title = row.title;
      work.file_name = row.file_name;
      work.state = to_word(row.state);
      work.width = row.width;
      work.height = row.height;
      work.versions = row.versions;
      for (const auto &date : row.dates)
        work.dates.push_back(date.source + " " + date.told);
      work.note = std::move(*note);
      all.push_back(std::move(work));
    }
    cursor = page->next;
  } while (cursor);
  if (auto added = add_replaced(records, all); !added) return tl::unexpected<Error>(added.error());
  return all;
}

Result<std::vector<sheets::EntryFact>> all_entries(Records::Open &records) {
  const auto ids = records.entries.cases_with_entries();
  if (!ids) return tl::unexpected<Error>(ids.error());
  std::vector<sheets::EntryFact> all;
  for (const auto &id : *ids) {
    const auto one = records.cases.get(id);
    if (!one) return tl::unexpected<Error>(one.error());
    auto entries = records.entries.all_of(id);
    if (!entries) return tl::unexpected<Error>(entries.error());
    for (auto &entry : *entries)
      all.push_back({one->listing.site, one->listing.id, one->work_title, std::move(entry)});
  }
  return all;
}

}  // namespace

Result<std::vector<cases::CsvRow>> record_rows(Records::Open &records, const std::string &sheet) {
  if (sheet == "Cases")
    return cases::stated_cases(records.cases, records.progress, records.past)
        .map(sheets::case_rows);
  if (sheet == "Sellers") return all_stores(records.sellers).map(sheets::seller_rows);
  if (sheet == "Entries") return all_entries(records).map(sheets::entry_rows);
  return all_works(records).map(sheets::work_rows);
}

}  // namespace counterproof::service
