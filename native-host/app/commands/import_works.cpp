// SPDX-License-Identifier: Apache-2.0
#include "app/commands/import_works.h"

#include "app/commands/import_preview.h"
#include "app/commands/refuse.h"
#include "base/china_day.h"
#include "base/clock.h"
#include "crypto/random.h"
#include "platform/folders.h"
#include "service/known_works.h"
#include "service/records.h"
#include "sheets/plain_words.h"
#include "sheets/work_import.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iostream>
#include <optional>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;

constexpr int kWrongWords = 2;
constexpr std::size_t kMostShown = 20;

std::string by_words(sheets::WorkFinder::By by) {
  switch (by) {
  case sheets::WorkFinder::By::id: return "its id";
  case sheets::WorkFinder::By::content: return "its file's checksum";
  case sheets::WorkFinder::By::file: return "its file's name";
  case sheets::WorkFinder::By::title: return "its title";
  case sheets::WorkFinder::By::nothing: break;
  }
  return "nothing";
}

std::string lines_words(const std::vector<std::size_t> &lines) {
  return fmt::format("{} {}", lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "));
}

/// As a list of works names a work, for a person to know it again.
std::string name_of(const sheets::WorkImportChoice &choice, const std::string &work_id) {
  for (const auto &work : choice.works)
    if (work.id == work_id)
      return fmt::format("{} ({})", sheets::for_screen(work.titles.back(), 40),
                         sheets::for_screen(work.file_names.front(), 40));
  return work_id;
}

void show(const sheets::WorkImportPlan &plan, const sheets::WorkImportChoice &choice) {
  std::cout << fmt::format("\n{} rows in the list: {} works change, {} stay as they are.\n",
                           plan.rows, plan.notes.size(), plan.unchanged);
  for (std::size_t i = 0; i < std::min(plan.notes.size(), kMostShown); ++i) {
    const auto &one = plan.notes[i];
    std::cout << fmt::format("  {}: {}, by {}: {}\n", lines_words(one.lines),
                             name_of(choice, one.work_id), by_words(one.by),
                             fmt::join(one.changes, ", "));
  }
  if (plan.notes.size() > kMostShown)
    std::cout << fmt::format("  and {} more\n", plan.notes.size() - kMostShown);
  if (plan.shortened > 0)
    std::cout << fmt::format("{} texts are longer than a record holds and would be cut.\n",
                             plan.shortened);
  for (const auto &asked : plan.asked) {
    std::cout << fmt::format("  line {} fits several works (\"{}\"), so none is taken:\n",
                             asked.line, sheets::for_screen(asked.about, 40));
    for (std::size_t i = 0; i < std::min(asked.work_ids.size(), kMostShown); ++i)
      std::cout << fmt::format("    --row \"{}={}\" for {}\n", asked.line, asked.work_ids[i],
                               name_of(choice, asked.work_ids[i]));
  }
  bool is_two_way = false;
  for (const auto &[line, fault] : plan.refused) {
    std::cout << fmt::format("  line {} is not taken: {}\n", line, fault.sentence);
    is_two_way = is_two_way || fault.kind == sheets::FaultKind::two_way_date;
  }
  if (is_two_way) std::cout << "You can say --dates dmy (day first) or --dates mdy.\n";
}

/// Which line belongs to which work, out of "12=ID" or "12=heron.jpg".
Status put_answers(sheets::WorkImportChoice &choice, const std::vector<std::string> &answers) {
  const sheets::WorkFinder finder(choice.works);
  for (const auto &answer : answers) {
    const auto equals = answer.find('=');
    std::size_t line = 0;
    const auto *const end = answer.data() + std::min(equals, answer.size());
    const auto [stop, error] = std::from_chars(answer.data(), end, line);
    const auto name = equals == answer.npos ? std::string() : answer.substr(equals + 1);
    const auto found = finder.find(name, {}, name, {});
    if (error != std::errc() || stop != end || found.ids.size() != 1)
      return fail(ErrorCode::invalid_params,
                  "Say which work a row belongs to as --row \"12=ID\", with an id that the preview "
                  "shows, or with a file name that one work has.");
    choice.answers[line] = *found.ids.begin();
  }
  return {};
}

int write(cases::WorkNotes &notes, const sheets::WorkImportPlan &plan, const Clock &clock) {
  std::size_t written = 0;
  for (const auto &one : plan.notes) {
    if (auto done = notes.note(crypto::new_uuid(clock), one.work_id, one.note, one.over); !done) {
      std::cerr << fmt::format("{} works were written and stay. When what follows is mended, say "
                               "the same again: nothing is written twice.\n",
                               written);
      return refuse(done.error());
    }
    ++written;
  }
  std::cout << fmt::format("\n{} in your records now, stated by you.\n",
                           written == 1 ? "1 work is" : fmt::format("{} works are", written));
  return 0;
}

}  // namespace

int import_works(const fs::path &chosen_data, const WorksList &wanted) {
  std::cout << columns_words(wanted.list, wanted.list.head) << std::flush;
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::exists(*data / "counterproof.db", error))
    return refuse({ErrorCode::not_found,
                   "There are no works yet: add a folder of yours with `counterproof index FOLDER` "
                   "first.",
                   {}});
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  sheets::WorkImportChoice choice;
  choice.today = to_date(china_day_of(clock.utc_ms()));
  choice.order = wanted.order;
  auto works = service::known_works(**open);
  if (!works) return refuse(works.error());
  choice.works = std::move(*works);
  auto notes = (*open)->work_notes.all();
  if (!notes) return refuse(notes.error());
  choice.notes = std::move(*notes);
  if (auto put = put_answers(choice, wanted.answers); !put) return refuse(put.error(), kWrongWords);
  const auto plan = sheets::plan_work_import(wanted.list.table, wanted.list.head, choice);
  show(plan, choice);
  if (wanted.yes) return write((*open)->work_notes, plan, clock);
  std::cout << "\nNothing is written yet. To take this over, say the same with --yes.\n";
  return 0;
}

}  // namespace counterproof::app
