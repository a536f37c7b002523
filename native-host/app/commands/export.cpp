// SPDX-License-Identifier: Apache-2.0
#include "app/commands/export.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "base/clock.h"
#include "platform/durable_file.h"
#include "platform/folders.h"
#include "service/record_sheets.h"
#include "service/records.h"
#include "sheets/read_list.h"
#include "workbook/read_workbook.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

struct Wanted {
  fs::path folder;
  std::string kind = "csv";
  bool replace = false;
};

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

Status make_folder(const Wanted &wanted) {
  std::error_code error;
  fs::create_directories(wanted.folder, error);
  if (error || !fs::is_directory(wanted.folder, error))
    return fail(ErrorCode::storage_failed, "This folder cannot be made: name another one.");
  for (const auto &kind : kinds_of(wanted)) {
    for (const auto *name : service::kRecordSheets) {
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
  std::vector<std::vector<cases::CsvRow>> sheets;
  for (const auto *name : service::kRecordSheets) {
    auto rows = service::record_rows(**open, name);
    if (!rows) return refuse(rows.error());
    sheets.push_back(std::move(*rows));
  }
  for (const auto &kind : kinds_of(wanted)) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const auto *name = service::kRecordSheets[i];
      const auto bytes = sheets::written_list(kind, name, sheets[i], wanted.folder,
                                              workbook::default_reader_path());
      if (!bytes) return refuse(bytes.error());
      if (auto written = platform::write_durably(file_of(wanted, name, kind), *bytes); !written)
        return refuse(written.error());
    }
  }
  const auto count = [&](std::size_t sheet) { return sheets[sheet].size() - 1; };
  std::cout << fmt::format(
      "{} cases, {} sellers, {} works and {} letters and notes are written to {}\n", count(0),
      count(1), count(2), count(3), wanted.folder.string());
  return 0;
}

}  // namespace

void add_export(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "export",
      "Write your cases, sellers, works and letters as CSV or XLSX files for a spreadsheet");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("FOLDER", wanted->folder, "Where to; made when it is not there")->required();
  command->add_option("--as", wanted->kind, "csv (unless you say else), xlsx, or both")
      ->check(CLI::IsMember({"csv", "xlsx", "both"}));
  command->add_flag("--replace", wanted->replace, "Write over an earlier export in this folder");
  command->callback([&line, wanted] { line.exit_code = export_all(line.data, *wanted); });
}

}  // namespace counterproof::app
