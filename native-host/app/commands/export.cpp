// SPDX-License-Identifier: Apache-2.0
#include "app/commands/export.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/clock.h"
#include "cases/stated_cases.h"
#include "platform/durable_file.h"
#include "platform/folders.h"
#include "service/records.h"
#include "sheets/export_rows.h"
#include "sheets/read_list.h"
#include "workbook/read_workbook.h"

#include <CLI/CLI.hpp>
#include <array>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

struct Wanted {
  fs::path folder;
  std::string kind = "csv";
  bool replace = false;
};

Result<std::vector<cases::StoreDetails>> all_stores(cases::Sellers &sellers) {
  std::vector<cases::StoreDetails> all;
  std::optional<std::string> cursor;
  do {
    const auto page = sellers.list(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &store : page->stores) {
      auto details = sellers.store(store.id);
      if (!details) return tl::unexpected(details.error());
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

Result<std::vector<sheets::WorkFact>> all_works(service::Records::Open &records) {
  std::vector<sheets::WorkFact> all;
  std::optional<std::string> cursor;
  do {
    const auto page = records.portfolio.inventory(portfolio::Filter::all, cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &row : page->rows) {
      if (!row.work_id) continue;
      auto note = records.notes.work(*row.work_id);
      if (!note) return tl::unexpected(note.error());
      sheets::WorkFact work;
      work.id = *row.work_id;
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
  return all;
}

constexpr std::array kNames{"Cases", "Sellers", "Works"};

/// "cases.csv" of "Cases".
fs::path file_of(const Wanted &wanted, const std::string &name, const std::string &kind) {
  auto small = name;
  small.front() = static_cast<char>(small.front() | 0x20);
  return wanted.folder / (small + "." + kind);
}

std::vector<std::string> kinds_of(const Wanted &wanted) {
  return wanted.kind == "both" ? std::vector<std::string>{"csv", "xlsx"}
                               : std::vector<std::string>{wanted.kind};
}

Result<Bytes> file_bytes(const Wanted &wanted, const std::string &kind, const std::string &name,
                         const std::vector<cases::CsvRow> &rows) {
  if (kind == "xlsx")
    return sheets::written_workbook(name, rows, wanted.folder, workbook::default_reader_path());
  const auto text = cases::write_csv(rows);
  return Bytes(text.begin(), text.end());
}

Status make_folder(const Wanted &wanted) {
  std::error_code error;
  fs::create_directories(wanted.folder, error);
  if (error || !fs::is_directory(wanted.folder, error))
    return fail(ErrorCode::storage_failed, "This folder cannot be made: name another one.");
  for (const auto &kind : kinds_of(wanted)) {
    for (const auto *name : kNames) {
      const auto file = file_of(wanted, name, kind);
      if (!wanted.replace && fs::exists(file, error))
        return fail(ErrorCode::conflict,
                    fmt::format("There is a {} in this folder already: name another folder, or say "
                                "--replace.",
                                file.filename().string()));
    }
  }
  return {};
}

int export_all(const fs::path &chosen_data, const Wanted &wanted) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::exists(*data / "counterproof.db", error))
    return refuse({ErrorCode::not_found, "There are no records yet: nothing can be exported.", {}});
  if (auto made = make_folder(wanted); !made) return refuse(made.error());
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  cases::PastCases past((*open)->store, clock);
  const auto cases = cases::stated_cases((*open)->cases, (*open)->progress, past);
  if (!cases) return refuse(cases.error());
  const auto stores = all_stores((*open)->sellers);
  if (!stores) return refuse(stores.error());
  const auto works = all_works(**open);
  if (!works) return refuse(works.error());
  const std::array sheets{sheets::case_rows(*cases), sheets::seller_rows(*stores),
                          sheets::work_rows(*works)};
  for (const auto &kind : kinds_of(wanted)) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const auto bytes = file_bytes(wanted, kind, kNames[i], sheets[i]);
      if (!bytes) return refuse(bytes.error());
      if (auto written = platform::write_durably(file_of(wanted, kNames[i], kind), *bytes);
          !written)
        return refuse(written.error());
    }
  }
  std::cout << fmt::format("{} cases, {} sellers and {} works are written to {}\n", cases->size(),
                           stores->size(), works->size(), wanted.folder.string());
  return 0;
}

}  // namespace

void add_export(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "export", "Write your cases, sellers and works as CSV or XLSX files for a spreadsheet");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("FOLDER", wanted->folder, "Where to; made when it is not there")->required();
  command->add_option("--as", wanted->kind, "csv (unless you say else), xlsx, or both")
      ->check(CLI::IsMember({"csv", "xlsx", "both"}));
  command->add_flag("--replace", wanted->replace, "Write over an earlier export in this folder");
  command->callback([&line, wanted] { line.exit_code = export_all(line.data, *wanted); });
}

}  // namespace counterproof::app
