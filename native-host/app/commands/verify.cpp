// SPDX-License-Identifier: Apache-2.0
#include "app/commands/verify.h"

#include "app/commands/command_line.h"
#include "app/commands/kept_words.h"
#include "app/commands/refuse.h"
#include "cases/canonical_json.h"
#include "cases/heads.h"
#include "cases/kept_blobs.h"
#include "cases/ledger.h"
#include "cases/ledger_export.h"
#include "platform/folders.h"
#include "platform/public_file.h"
#include "service/records.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace counterproof::app {
namespace {

namespace fs = std::filesystem;
using cases::Canonical;

constexpr int kBroken = 1;
constexpr int kNoHead = 2;

struct Wanted {
  std::string folder;
  std::string noted;
  std::string out;
};

/// `kept`: none for an exported ledger, which has no pictures and files.
int print(const cases::ChainReport &report, const std::optional<cases::KeptBlobs> &kept = {}) {
  const auto &last = report.last_signed;
  const Canonical signed_head = last
                                    ? Canonical{Canonical::Object{{"entries", {last->entries}},
                                                                  {"head", {last->head}},
                                                                  {"publicKey", {last->public_key}},
                                                                  {"reason", {last->reason}},
                                                                  {"time", {last->time}}}}
                                    : Canonical{};
  Canonical::Object object{{"intact", {report.intact}}, {"entries", {report.entries}},
                           {"head", {report.head}},     {"brokenAt", {report.broken_at}},
                           {"why", {report.why}},       {"signedHeads", {report.signed_heads}},
                           {"lastSigned", signed_head}};
  if (kept) {
    Canonical::List concerned;
    for (const auto &id : kept->cases)
      concerned.push_back({id});
    object.push_back({"kept",
                      {Canonical::Object{{"whole", {kept->whole}},
                                         {"missing", {kept->missing}},
                                         {"damaged", {kept->damaged}},
                                         {"cases", {std::move(concerned)}}}}});
  }
  std::cout << cases::to_canonical_json({object}) << '\n';
  const bool all_kept = !kept || kept->all_whole();
  if (!all_kept) std::cerr << kept_words(*kept) << ' ' << kKeptAdvice << '\n';
  return report.intact && all_kept ? 0 : kBroken;
}

/// A head noted elsewhere, as `ENTRIES:HASH`.
struct Noted {
  std::int64_t entries = 0;
  std::string head;
};

std::optional<Noted> read_noted(const std::string &text) {
  Noted noted;
  const auto colon = text.find(':');
  if (colon == text.npos) return std::nullopt;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + colon, noted.entries);
  noted.head = text.substr(colon + 1);
  if (error != std::errc() || stop != text.data() + colon || noted.entries < 1 ||
      noted.head.size() != cases::no_entry().size())
    return std::nullopt;
  return noted;
}

/// The walk again, up to the noted entry: it must be the one that was noted.
Result<bool> has_noted(storage::Database &database, const Noted &noted) {
  std::string found;
  const auto walked =
      cases::each_entry(database, noted.entries - 1, [&](const cases::LedgerEntry &entry) {
        if (entry.seq == noted.entries) found = entry.hash;
        return false;
      });
  if (!walked) return tl::unexpected(walked.error());
  return found == noted.head;
}

Result<std::string> read_whole(const fs::path &file) {
  std::ifstream input(file, std::ios::binary);
  std::ostringstream text;
  text << input.rdbuf();
  if (!input)
    return fail(ErrorCode::unreadable, "This cannot be read: " + file.string() +
                                           ". Name the folder that holds ledger.jsonl and "
                                           "heads.jsonl.");
  return text.str();
}

int verify_folder(const fs::path &folder) {
  const auto ledger = read_whole(folder / cases::kLedgerFile);
  if (!ledger) return refuse(ledger.error());
  const auto heads = read_whole(folder / cases::kHeadsFile);
  if (!heads) return refuse(heads.error());
  return print(cases::verify_export(*ledger, *heads));
}

int export_to(service::Records::Open &records, const fs::path &folder) {
  const auto head = records.heads.sign(cases::SignReason::exported);
  if (!head) return refuse(head.error());
  if (!*head) return refuse({ErrorCode::not_found, "The ledger has no entry yet.", {}});
  std::string ledger;
  const auto walked = cases::each_ledger_line(records.store.database, (*head)->entries,
                                              [&](std::string_view line) { ledger.append(line); });
  if (!walked) return refuse(walked.error());
  const auto heads = cases::heads_text(records.store.database, (*head)->entries);
  if (!heads) return refuse(heads.error());
  if (auto written = platform::write_public_file(folder / cases::kLedgerFile, ledger); !written)
    return refuse(written.error());
  if (auto written = platform::write_public_file(folder / cases::kHeadsFile, *heads); !written)
    return refuse(written.error());
  std::cerr << "Written to " << folder.string()
            << ". Whoever gets it can check it with docs/verify_ledger.py.\n";
  return 0;
}

int verify_records(const fs::path &chosen_data, const Wanted &wanted) {
  const auto noted = read_noted(wanted.noted);
  if (!wanted.noted.empty() && !noted) {
    std::cerr << "A noted head is a number of entries, a colon and 64 digits: " << wanted.noted
              << '\n';
    return kNoHead;
  }
  const auto data = platform::data_folder(chosen_data);
  if (!data) return refuse(data.error());
  std::error_code error;
  if (!fs::exists(*data / "counterproof.db", error)) {
    cases::ChainReport empty;
    empty.head = cases::no_entry();
    return print(empty, cases::KeptBlobs());
  }
  const SystemClock clock;
  service::Records records(*data, clock);
  const auto open = records.open();
  if (!open) return refuse(open.error());
  if (!wanted.out.empty()) {
    if (const int failed = export_to(**open, wanted.out); failed != 0) return failed;
  }
  auto report = (*open)->cases.verify_chain();
  if (!report) return refuse(report.error());
  if (report->intact && noted) {
    const auto found = has_noted((*open)->store.database, *noted);
    if (!found) return refuse(found.error());
    if (!*found) {
      report->intact = false;
      report->broken_at = std::min(noted->entries, report->entries + 1);
      report->why = "the head noted elsewhere is not in this ledger";
    }
  }
  const auto kept = cases::check_kept_blobs((*open)->store);
  if (!kept) return refuse(kept.error());
  return print(*report, *kept);
}

}  // namespace

void add_verify(CLI::App &app, CommandLine &line) {
  auto *command = app.add_subcommand(
      "verify",
      "Check that nothing in your ledger of facts was changed and that the pictures and files "
      "beside your cases are whole; or export it");
  const auto wanted = std::make_shared<Wanted>();
  command->add_option("folder", wanted->folder, "An exported ledger to check instead of your own");
  command->add_option("--noted", wanted->noted, "ENTRIES:HASH, a head that you noted elsewhere");
  command->add_option("--out", wanted->out, "Sign the head and write the ledger to this folder");
  command->callback([&line, wanted] {
    line.exit_code =
        wanted->folder.empty() ? verify_records(line.data, *wanted) : verify_folder(wanted->folder);
  });
}

}  // namespace counterproof::app
