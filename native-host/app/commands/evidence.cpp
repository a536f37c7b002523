// SPDX-License-Identifier: Apache-2.0
#include "app/commands/evidence.h"

#include "app/commands/command_line.h"
#include "app/commands/counted.h"
#include "app/commands/refuse.h"
#include "app/commands/stopping.h"
#include "image/decoder_pool.h"
#include "platform/folders.h"
#include "reports/evidence_pack.h"
#include "reports/typesetter.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>

namespace counterproof::app {
namespace {

constexpr int kNoSuch = 2;

int exit_for(const Error &error) {
  if (error.code == ErrorCode::cancelled) return kStopped;
  return error.code == ErrorCode::not_found || error.code == ErrorCode::invalid_params ? kNoSuch
                                                                                       : kRefused;
}

std::string counted_letters(const reports::PackCounts &counts) {
  return counted(static_cast<std::int64_t>(counts.letters), "letter or note is",
                 "letters and notes are");
}

void print(const reports::PackCounts &counts, const reports::PackOrder &wanted) {
  std::cout << fmt::format(
      "{}: {}, {} as received, {} beside your works.\n", wanted.out.string(),
      counted(static_cast<std::int64_t>(counts.cases), "case", "cases"),
      counted(static_cast<std::int64_t>(counts.pictures), "picture", "pictures"), counts.sheets);
  if (counts.without_picture > 0)
    std::cout << fmt::format("{} no picture on record: `counterproof keep` adds one that you "
                             "saved from the page.\n",
                             counts.without_picture == 1
                                 ? "1 case has"
                                 : fmt::format("{} cases have", counts.without_picture));
  if (counts.not_shown > 0)
    std::cout << fmt::format(
        "{} cannot be shown; the report says why.\n",
        counted(static_cast<std::int64_t>(counts.not_shown), "picture", "pictures"));
  if (counts.letters > 0)
    std::cout << (wanted.with_letters ? fmt::format("{} in it.\n", counted_letters(counts))
                                      : fmt::format("{} left out: --with-letters adds them.\n",
                                                    counted_letters(counts)));
  std::cout << fmt::format("Signed. Note this head elsewhere, with the key:\n  {}:{}\n  key {}\n",
                           counts.entries, counts.head, counts.public_key);
}

int pack(const std::filesystem::path &chosen_data, const reports::PackOrder &wanted) {
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!std::filesystem::exists(*data / "counterproof.db", error))
    return refuse({ErrorCode::not_found, "There are no records yet: nothing can be packed.", {}},
                  kNoSuch);
  auto order = wanted;
  order.is_stopped = [&stop = stop_asked()] { return stop.load(); };
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto opened = records.open();
  if (!opened) return refuse(opened.error());
  auto &open = **opened;
  const auto counts = reports::write_evidence_pack(
      {open.store, clock, open.cases, open.progress, open.portfolio, open.entries},
      {image::default_decoder_path(), reports::default_report_path()}, order);
  if (!counts) return refuse(counts.error(), exit_for(counts.error()));
  print(*counts, wanted);
  return 0;
}

}  // namespace

void add_evidence(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "evidence", "Write an evidence pack that others can check: report, pictures, ledger, signed");
  auto wanted = std::make_shared<reports::PackOrder>();
  command->add_option("--out", wanted->out, "The file to make, such as evidence.zip")->required();
  auto *group = command->add_option_group("about", "What it is about; without any, everything");
  for (const auto &[option, kind, meaning] :
       {std::tuple("--case", "case", "One case, by its id"),
        std::tuple("--listing", "listing", "One listing, as SITE:ID"),
        std::tuple("--seller", "seller", "One seller, by the id of its record")})
    group->add_option_function<std::string>(
        option,
        [wanted, kind = std::string(kind)](const std::string &of) {
          wanted->scope = {kind, of};
        },
        meaning);
  group->require_option(0, 1);
  command->add_flag("--with-letters", wanted->with_letters,
                    "Add your letters and notes with their files; else they stay private");
  command->add_flag("--replace", wanted->replace, "Write over an earlier file of this name");
  command->callback([&line, wanted] { line.exit_code = pack(line.data, *wanted); });
}

}  // namespace counterproof::app
