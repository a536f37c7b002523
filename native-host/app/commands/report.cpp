// SPDX-License-Identifier: Apache-2.0
#include "app/commands/report.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "app/commands/stopping.h"
#include "platform/durable_file.h"
#include "platform/folders.h"
#include "platform/output_file.h"
#include "reports/html_report.h"
#include "reports/pattern_report.h"
#include "reports/typesetter.h"
#include "reports/working_folder.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

constexpr int kNothing = 2;

struct Wanted {
  fs::path out;
  bool html = false;
  bool replace = false;
};

fs::path html_beside(const fs::path &pdf) { return fs::path(pdf).replace_extension(".html"); }

Status check_names(const Wanted &wanted) {
  std::error_code error;
  if (fs::is_directory(wanted.out, error) || wanted.out.extension() == ".html")
    return fail(ErrorCode::conflict, "Name a file for the PDF, such as report.pdf.");
  for (const auto &file : {wanted.out, html_beside(wanted.out)})
    if (!wanted.replace && fs::exists(file, error) && (wanted.html || file == wanted.out))
      return fail(ErrorCode::conflict, "There is a " + file.filename().string() +
                                           " already: name another one, or say --replace.");
  return {};
}

Status put(const fs::path &from, const fs::path &to, bool replace) {
  return replace ? platform::rename_durably(from, fs::absolute(to))
                 : platform::move_in_place(from, fs::absolute(to));
}

int exit_for(const Error &error) {
  if (error.code == ErrorCode::cancelled) return kStopped;
  return error.code == ErrorCode::not_found ? kNothing : kRefused;
}

Status write(service::Records::Open &open, const Clock &clock, const Wanted &wanted) {
  const auto document = reports::pattern_report(
      {open.store, clock, open.cases, open.progress, open.sellers, open.overview});
  if (!document) return tl::unexpected(document.error());
  const auto &stop = stop_asked();
  const auto folder = reports::WorkingFolder::beside(wanted.out);
  if (!folder) return tl::unexpected(folder.error());
  const reports::Typesetter typesetter(reports::default_report_path(), *folder);
  const auto pdf = folder->file("report.pdf");
  if (auto drawn = typesetter.write_pdf(*document, pdf); !drawn && !stop) return drawn;
  // What asks us to stop may have ended the program that draws, too.
  if (stop) return fail(ErrorCode::cancelled, "Stopped: nothing was written.");
  if (wanted.html) {
    if (auto made = folder->write("report.html", reports::to_html(*document)); !made) return made;
    auto placed = put(folder->file("report.html"), html_beside(wanted.out), wanted.replace);
    if (!placed) return placed;
  }
  return put(pdf, wanted.out, wanted.replace);
}

int report(const fs::path &chosen_data, const Wanted &wanted) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::exists(*data / "counterproof.db", error))
    return refuse({ErrorCode::not_found, "There are no records yet: nothing can be reported.", {}},
                  kNothing);
  if (auto named = check_names(wanted); !named) return refuse(named.error());
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  if (auto written = write(**open, clock, wanted); !written)
    return refuse(written.error(), exit_for(written.error()));
  std::cout << "The report is written to " << wanted.out.string() << '\n';
  return 0;
}

}  // namespace

void add_report(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "report", "Write the figures of your records for a lawyer or a regulator: a PDF with plots");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--out", wanted->out, "The file to make, such as report.pdf")->required();
  command->add_flag("--html", wanted->html, "The same as HTML beside it");
  command->add_flag("--replace", wanted->replace, "Write over an earlier file of this name");
  command->callback([&line, wanted] { line.exit_code = report(line.data, *wanted); });
}

}  // namespace counterproof::app
