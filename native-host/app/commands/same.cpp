// SPDX-License-Identifier: Apache-2.0
#include "app/commands/same.h"

#include "app/commands/command_line.h"
#include "app/commands/refuse.h"
#include "platform/folders.h"
#include "portfolio/work_groups.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

constexpr int kNoSuchWork = 2;

struct Choice {
  std::string apart;
  std::vector<std::string> join;
};

Status list_groups(portfolio::Portfolio &works) {
  int groups = 0;
  std::optional<std::string> cursor;
  do {
    const auto page = works.works(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &work : page->works) {
      const auto same = works.same_work(work.id);
      if (!same) return tl::unexpected(same.error());
      if (same->size() < 2) continue;
      ++groups;
      std::cout << work.title << '\n';
      for (const auto &one : *same)
        std::cout << fmt::format("  {}  {} x {}  {}\n", one.id, one.width, one.height, one.name);
    }
    cursor = page->next;
  } while (cursor);
  if (groups == 0)
    std::cout << "Every file shows a work of its own.\n";
  else
    std::cout << "\nNot the same work? `counterproof same --apart ID` says so.\n";
  return {};
}

int same(const std::filesystem::path &chosen_data, const Choice &choice) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  auto &database = (*open)->store.database;
  Status done;
  if (!choice.apart.empty())
    done = portfolio::set_apart(database, choice.apart);
  else if (choice.join.size() == 2)
    done = portfolio::join(database, choice.join[0], choice.join[1]);
  if (done) done = list_groups((*open)->portfolio);
  if (done) return 0;
  return refuse(done.error(), done.error().code == ErrorCode::not_found ? kNoSuchWork : kRefused);
}

}  // namespace

void add_same(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand("same", "List files that show one work and count as it");
  const auto choice = std::make_shared<Choice>();
  auto *apart = command->add_option("--apart", choice->apart, "This one is a work of its own");
  command->add_option("--join", choice->join, "The first shows the same as the second")
      ->expected(2)
      ->excludes(apart);
  command->callback([choice, &line] { line.exit_code = same(line.data, *choice); });
}

}  // namespace counterproof::app
