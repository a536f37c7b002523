// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger_export.h"

#include "cases/ledger.h"

#include <utility>

namespace counterproof::cases {
namespace {

/// The next line without its line feed; none when the rest has no line feed.
std::optional<std::string_view> next_line(std::string_view &text) {
  const auto end = text.find('\n');
  if (end == text.npos) return std::nullopt;
  const auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

ChainReport refused(const ChainReport &so_far, std::string why) {
  auto report = so_far;
  report.intact = false;
  report.broken_at = so_far.entries + 1;
  report.why = std::move(why);
  return report;
}

}  // namespace

Status each_ledger_line(storage::Database &database, std::int64_t entries,
                        const std::function<void(std::string_view)> &take) {
  return each_entry(database, 0, [&](const LedgerEntry &entry) {
    if (entry.seq > entries) return false;
    take(entry_text(entry) + "\n");
    return true;
  });
}

Result<std::string> heads_text(storage::Database &database, std::int64_t entries) {
  const auto heads = signed_heads(database);
  if (!heads) return tl::unexpected(heads.error());
  std::string text;
  for (const SignedHead &head : *heads)
    if (head.entries <= entries) text += head_line(head) + "\n";
  return text;
}

ChainReport verify_export(std::string_view ledger, std::string_view heads) {
  std::vector<SignedHead> signed_ones;
  while (!heads.empty()) {
    const auto line = next_line(heads);
    auto head = line ? read_head_line(*line) : std::nullopt;
    if (!head)
      return refused(ChainWalk().report(), "heads.jsonl has a line that is no signed head");
    signed_ones.push_back(std::move(*head));
  }
  ChainWalk walk(std::move(signed_ones));
  while (!ledger.empty() && walk.report().intact) {
    const auto line = next_line(ledger);
    const auto entry = line ? read_entry_text(*line) : std::nullopt;
    if (!entry) return refused(walk.report(), "this line is no ledger entry");
    walk.take(*entry);
  }
  const auto report = walk.finish();
  const bool whole = report.last_signed && report.last_signed->entries == report.entries;
  if (report.intact && !whole) return refused(report, "no signed head covers the last entry");
  return report;
}

}  // namespace counterproof::cases
