// SPDX-License-Identifier: Apache-2.0
#include "app/commands/import.h"

#include "app/commands/command_line.h"
#include "app/commands/import_preview.h"
#include "app/commands/import_works.h"
#include "app/commands/refuse.h"
#include "base/china_day.h"
#include "base/clock.h"
#include "platform/folders.h"
#include "platform/input_file.h"
#include "service/records.h"
#include "service/work_titles.h"
#include "sheets/plain_words.h"
#include "sheets/read_list.h"
#include "workbook/read_workbook.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

constexpr int kWrongWords = 2;
/// What is acknowledged together: a stop in between loses no more than this, and nothing that was
/// said to be written.
constexpr std::size_t kAtOnce = 200;

struct Wanted {
  std::string file, sheet;
  std::vector<std::string> maps, words;
  std::string dates;
  std::string day;
  std::vector<std::string> answers;
  bool works = false, yes = false;
};

Result<sheets::ListFile> read_list(const fs::path &file, const std::string &sheet,
                                   sheets::ListKind kind) {
  std::error_code unknown;
  if (fs::status(file, unknown).type() == fs::file_type::not_found)
    return tl::unexpected(no_such_file(file));
  const auto input = platform::open_input_file(file);
  if (!input) return tl::unexpected(input.error());
  const cases::CsvLimits limits;
  if (input->size > limits.bytes)
    return fail(ErrorCode::too_large, "This file is too large to import: split it and import the "
                                      "parts one after the other.");
  Bytes bytes(input->size);
  if (!platform::read_from_start(*input, bytes))
    return fail(ErrorCode::unreadable, "This file cannot be read to its end.");
  return sheets::read_list(bytes, workbook::default_reader_path(), sheet, kind);
}

Result<sheets::OwnWords> own_words(const std::vector<std::string> &pairs) {
  sheets::OwnWords words;
  for (const auto &pair : pairs) {
    const auto equals = pair.rfind('=');
    const auto state =
        equals == pair.npos ? std::nullopt : sheets::state_of_stated_word(pair.substr(equals + 1));
    if (!state)
      return fail(ErrorCode::invalid_params,
                  "Say what a word means as --word \"nuked=removed\"; a case can be: confirmed, "
                  "submitted, processing, removed, refused, counter_noticed, removed_stays, "
                  "reinstated, withdrawn, dropped, gone, back_at_same_link, relisted, "
                  "already_dead, not_mine, licensed, ignored.");
    words[sheets::plain(pair.substr(0, equals))] = *state;
  }
  return words;
}

int write(cases::PastCases &past, const sheets::ImportPlan &plan) {
  std::int64_t added = 0;
  std::vector<cases::PastCase> some;
  for (std::size_t i = 0; i < plan.cases.size(); ++i) {
    some.push_back(plan.cases[i].past);
    if (some.size() < kAtOnce && i + 1 < plan.cases.size()) continue;
    const auto done = past.add(some);
    if (!done) {
      std::cerr << fmt::format("{} cases were written and stay. When what follows is mended, say "
                               "the same again: nothing is written twice.\n",
                               added);
      return refuse(done.error());
    }
    added += *done;
    if (plan.cases.size() > kAtOnce)
      std::cout << fmt::format("{} of {} cases are safe.\n", i + 1, plan.cases.size())
                << std::flush;
    some.clear();
  }
  std::cout << fmt::format("\n{} {} in your records now, as history: none of them waits for a "
                           "complaint.\n",
                           added, added == 1 ? "case is" : "cases are");
  return 0;
}

sheets::DayOrder order_of(const Wanted &wanted) {
  return wanted.dates == "dmy"   ? sheets::DayOrder::day_first
         : wanted.dates == "mdy" ? sheets::DayOrder::month_first
                                 : sheets::DayOrder::unknown;
}

int take_works(const fs::path &chosen_data, const Wanted &wanted) {
  auto list = read_list(wanted.file, wanted.sheet, sheets::ListKind::works);
  if (!list) return refuse(list.error());
  for (const auto &map : wanted.maps)
    if (auto mapped = sheets::map_column(list->head, map); !mapped)
      return refuse(mapped.error(), kWrongWords);
  return import_works(chosen_data,
                      {std::move(*list), order_of(wanted), wanted.answers, wanted.yes});
}

int take(const fs::path &chosen_data, const Wanted &wanted) {
  const SystemClock clock;
  sheets::ImportChoice choice;
  choice.today = to_date(china_day_of(clock.utc_ms()));
  choice.order = order_of(wanted);
  if (!wanted.day.empty()) {
    const auto day = sheets::read_day(wanted.day, choice.order);
    if (!day) return refuse(day.error(), kWrongWords);
    choice.day = *day;
  }
  auto words = own_words(wanted.words);
  if (!words) return refuse(words.error(), kWrongWords);
  choice.words = std::move(*words);

  const auto list = read_list(wanted.file, wanted.sheet, sheets::ListKind::complaints);
  if (!list) return refuse(list.error());
  auto head = list->head;
  for (const auto &map : wanted.maps)
    if (auto mapped = sheets::map_column(head, map); !mapped)
      return refuse(mapped.error(), kWrongWords);
  std::cout << columns_words(*list, head) << std::flush;

  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  // A look at a list makes no records.
  std::error_code error;
  const bool has_records = fs::exists(*data / "counterproof.db", error);
  service::Records records(*data, clock);
  std::optional<cases::PastCases> past;
  if (has_records || wanted.yes) {
    const auto open = records.open();
    if (!open) return refuse(open.error());
    auto works = service::works_by_title((*open)->portfolio);
    if (!works) return refuse(works.error());
    choice.works = std::move(*works);
    past.emplace((*open)->store, clock);
  }
  const auto plan = sheets::plan_import(list->table, head, choice);
  std::vector<bool> known;
  for (const auto &planned : plan.cases) {
    const auto found = past ? past->known(planned.past) : std::optional<std::string>();
    if (!found) return refuse(found.error());
    known.push_back(found->has_value());
  }
  std::cout << plan_words(plan, known) << std::flush;
  if (wanted.yes) return write(*past, plan);
  std::cout << "\nNothing is written yet. To take this over, say the same with --yes.\n";
  return 0;
}

}  // namespace

void add_import(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "import",
      "Take over past complaints, or with --works what you know of your works, out of your "
      "own list (CSV or XLSX, any columns); shows first what would be taken");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("FILE", wanted->file, "The list, saved as CSV or XLSX")->required();
  command->add_option("--sheet", wanted->sheet,
                      "Which sheet of a workbook; without it the first with anything in it");
  command
      ->add_option("--map", wanted->maps,
                   "What a column holds: \"heading=field\", or its letter or number; "
                   "\"heading=\" keeps it in your own words. Several times. Fields: " +
                       fmt::format("{}", fmt::join(sheets::all_fields(), ", ")))
      ->allow_extra_args(false);
  command
      ->add_option("--word", wanted->words,
                   "What a word of yours means: \"nuked=removed\". Several times")
      ->allow_extra_args(false);
  command->add_option("--dates", wanted->dates, "How 03/04/2019 is meant: dmy or mdy")
      ->check(CLI::IsMember({"dmy", "mdy"}));
  command->add_option("--day", wanted->day, "For rows that do not say when: 2019-03-05");
  command->add_flag("--works", wanted->works,
                    "The list is about your works: titles, dates, registrations, portal records");
  command
      ->add_option("--row", wanted->answers,
                   "With --works: which work a row belongs to that fits several: \"12=ID\" or "
                   "\"12=heron.jpg\". Several times")
      ->allow_extra_args(false);
  command->add_flag("--yes", wanted->yes, "Write them into your records; without it nothing is");
  command->callback([&line, wanted] {
    line.exit_code = wanted->works ? take_works(line.data, *wanted) : take(line.data, *wanted);
  });
}

}  // namespace counterproof::app
