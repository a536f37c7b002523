// SPDX-License-Identifier: Apache-2.0
#include "app/commands/status.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "cases/canonical_json.h"
#include "platform/folders.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace counterproof::app {
namespace {

std::string word_of(portfolio::State state) {
  switch (state) {
  case portfolio::State::empty: return "empty";
  case portfolio::State::indexing: return "indexing";
  case portfolio::State::ready: return "ready";
  }
  return "empty";
}

void print(const std::filesystem::path &data, const portfolio::Standing &now, std::int64_t cases) {
  const cases::Canonical::Object object{{"dataFolder", {data.string()}},
                                        {"state", {word_of(now.state)}},
                                        {"works", {now.works}},
                                        {"waiting", {now.waiting}},
                                        {"failed", {now.failed}},
                                        {"featureless", {now.featureless}},
                                        {"folders", {now.folders}},
                                        {"files", {now.files}},
                                        {"vanished", {now.vanished}},
                                        {"revision", {now.revision}},
                                        {"cases", {cases}}};
  std::cout << cases::to_canonical_json({object}) << '\n';
}

int tell_status(const std::filesystem::path &chosen_data) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!std::filesystem::exists(*data / "counterproof.db", error)) {
    print(*data, {}, 0);
    return 0;
  }
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  const auto standing = (*open)->portfolio.standing();
  if (!standing) return refuse(standing.error());
  const auto cases = (*open)->cases.count();
  if (!cases) return refuse(cases.error());
  print(*data, *standing, *cases);
  return 0;
}

}  // namespace

void add_status(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand("status", "Say as JSON how many works can be found, how many "
                                               "cases there are and where the records lie");
  command->callback([&line] { line.exit_code = tell_status(line.data); });
}

}  // namespace counterproof::app
