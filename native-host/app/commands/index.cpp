// SPDX-License-Identifier: Apache-2.0
#include "app/commands/index.h"

#include "app/commands/command_line.h"
#include "app/commands/index_report.h"
#include "app/commands/refuse.h"
#include "app/commands/stopping.h"
#include "image/decoder_pool.h"
#include "platform/folders.h"
#include "platform/priority.h"
#include "portfolio/folder_scan.h"
#include "service/portfolio_reading.h"
#include "service/records.h"
#include "service/saved_search.h"

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <iostream>
#include <memory>
#include <thread>
#include <unistd.h>
#include <utility>

namespace counterproof::app {
namespace {

enum Exit { kRead = 0, kFolder = 2, kRecords = kRefused, kDecoder = 4 };

Exit end_for(const Error &error) {
  switch (error.code) {
  case ErrorCode::not_found:
  case ErrorCode::unreadable: return kFolder;
  case ErrorCode::decoder_unavailable: return kDecoder;
  default: return kRecords;
  }
}

/// Waits while a host reads; none when stopped meanwhile.
Result<std::optional<service::PortfolioReading>>
take_turn(const service::PortfolioReading::Place &place, const std::atomic<bool> &stop) {
  constexpr std::chrono::milliseconds kBetweenTries(200);
  for (bool told = false; !stop; told = true) {
    auto reading = service::PortfolioReading::try_begin(place);
    if (!reading || *reading) return reading;
    if (!told)
      std::cerr << "Your browser is reading your folders just now: waiting until it is done.\n";
    std::this_thread::sleep_for(kBetweenTries);
  }
  return std::optional<service::PortfolioReading>();
}

/// Those that can be read; each other one is named. And how the command ends because of them.
std::pair<std::vector<std::filesystem::path>, Exit>
usable_folders(const std::vector<std::string> &names) {
  std::vector<std::filesystem::path> folders;
  Exit end = kRead;
  for (const auto &name : names) {
    if (const auto usable = portfolio::check_folder(name); usable)
      folders.emplace_back(name);
    else
      end = static_cast<Exit>(refuse(usable.error(), end_for(usable.error())));
  }
  return {folders, end};
}

int index(const std::filesystem::path &chosen_data, const std::vector<std::string> &names,
          int threads) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error(), end_for(data.error()));
  const auto [folders, wrong] = usable_folders(names);
  if (folders.empty()) return wrong;
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  // Pictures of a page that is open meanwhile go before.
  platform::yield_to_others();
  const auto &stop = stop_asked();
  auto reading = take_turn({*data, image::default_decoder_path()}, stop);
  if (!reading) return refuse(reading.error(), end_for(reading.error()));
  if (!*reading) {
    std::cerr << "Stopped before anything was read.\n";
    return kStopped;
  }
  ProgressLine progress(std::cerr, ::isatty(STDERR_FILENO) == 1);
  portfolio::IndexOptions options;
  options.threads = threads;
  options.cancelled = &stop;
  options.on_progress = [&](const portfolio::Progress &now) { progress.show(now); };
  const auto run = (*reading)->read((*open)->store, clock, folders, options);
  if (!run) progress.end();
  if (!run) return refuse(run.error(), end_for(run.error()));
  if (run->read > 0 && !run->cancelled) {
    // So that the first page that is opened does not wait for it.
    progress.note("Preparing the search of your works.");
    match::Index index;
    if (auto ready = service::load_search(*data, (*open)->portfolio, index); !ready)
      return refuse(ready.error(), end_for(ready.error()));
  }
  progress.end();
  for (const auto &folder : run->closed_folders)
    std::cerr << portfolio::closed_folder_words(folder) << '\n';
  if (auto told = print_summary(std::cout, (*open)->portfolio, *run); !told)
    return refuse(told.error(), end_for(told.error()));
  if (run->cancelled) return kStopped;
  return wrong;
}

}  // namespace

void add_index(CLI::App &app, CommandLine &line) {
  struct Choice {
    std::vector<std::string> folders;
    int threads = 2;
  };
  auto *command = app.add_subcommand(
      "index", "Read your works from folders, so that they can be found; again after changes");
  const auto choice = std::make_shared<Choice>();
  command
      ->add_option(
          "FOLDER", choice->folders,
          "Folders with your works, sub-folders included; one that cannot be used is named "
          "and the others are read (exit code 2)")
      ->required();
  command->add_option("--threads", choice->threads, "Pictures read side by side")
      ->check(CLI::Range(1, 16))
      ->capture_default_str();
  command->callback(
      [choice, &line] { line.exit_code = index(line.data, choice->folders, choice->threads); });
}

}  // namespace counterproof::app
