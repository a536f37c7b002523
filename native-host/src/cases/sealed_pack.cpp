// SPDX-License-Identifier: Apache-2.0
#include "cases/sealed_pack.h"

#include "cases/ledger.h"
#include "cases/rows.h"
#include "crypto/sha256.h"

#include <string_view>
#include <utility>

namespace counterproof::cases {
namespace {

/// The JSON texts of `body` that `take` is given, until it gives false. One with escapes is as it
/// is spelled: ids have none.
template <class Take> void each_text(std::string_view body, const Take &take) {
  for (auto open = body.find('"'); open != body.npos; open = body.find('"', open + 1)) {
    auto close = open + 1;
    while (close < body.size() && body[close] != '"')
      close += body[close] == '\\' ? 2 : 1;
    if (close >= body.size() || !take(body.substr(open + 1, close - open - 1))) return;
    open = close;
  }
}

bool names_any(std::string_view body, const std::set<std::string> &about) {
  bool found = false;
  each_text(body, [&](std::string_view text) {
    found = about.count(std::string(text)) != 0;
    return !found;
  });
  return found;
}

/// Whether a decision of the review names a listing that is none of these.
bool names_another_listing(const LedgerEntry &entry, const std::set<std::string> &about) {
  if (entry.kind != "review.decided" && entry.kind != "review.undone") return false;
  bool found = false, is_next = false;
  each_text(entry.body, [&](std::string_view text) {
    found = is_next && about.count(std::string(text)) == 0;
    is_next = !is_next && text == "listing";
    return !found;
  });
  return found;
}

/// The text that stands behind this name in the body.
std::string text_behind(std::string_view body, std::string_view name) {
  std::string found;
  bool is_next = false;
  each_text(body, [&](std::string_view text) {
    if (is_next) found = text;
    is_next = !is_next && text == name;
    return found.empty();
  });
  return found;
}

/// The letters and notes that a pack may speak of: those that stand.
Result<std::set<std::string>> standing_letters(storage::Database &database) {
  const auto ids = all_rows<std::string>(
      database.prepare("SELECT entry FROM entry_versions v WHERE NOT is_taken_back AND number = "
                       "(SELECT max(number) FROM entry_versions WHERE entry = v.entry)"),
      first_text);
  if (!ids) return tl::unexpected(ids.error());
  return std::set<std::string>(ids->begin(), ids->end());
}

}  // namespace

Result<LedgerExtract> extract_ledger(storage::Database &database, bool all,
                                     const std::set<std::string> &about, bool with_letters) {
  LedgerExtract extract;
  auto letters = standing_letters(database);
  if (!letters) return tl::unexpected(letters.error());
  if (!with_letters) letters->clear();
  const auto walked = each_entry(database, 0, [&](const LedgerEntry &entry) {
    ++extract.total;
    extract.hashes += entry.hash + "\n";
    if (entry.kind.starts_with("entry.") && !letters->contains(text_behind(entry.body, "entry")))
      return true;
    const bool is_about = names_any(entry.body, about) && !names_another_listing(entry, about);
    if (!all && entry.kind != "key.made" && !is_about) return true;
    ++extract.shown;
    extract.entries += entry_text(entry) + "\n";
    return true;
  });
  if (!walked) return tl::unexpected(walked.error());
  return extract;
}

Result<PackSeal> seal_pack(storage::Store &store, const Clock &clock, const PackLedger &about,
                           const std::function<std::string(const LedgerExtract &)> &sums_of) {
  auto &database = store.database;
  PackSeal seal;
  auto head = Heads(store, clock).sign(SignReason::exported, [&]() -> Status {
    auto extract = extract_ledger(database, about.scope == "all", about.about, about.with_letters);
    if (!extract) return tl::unexpected(extract.error());
    seal.extract = std::move(*extract);
    seal.sums = sums_of(seal.extract);
    const auto sums_sha256 = crypto::to_hex(crypto::sha256(std::string_view(seal.sums)));
    return append_entry(database, to_rfc3339(clock.utc_ms()), "evidence.signed",
                        {Canonical::Object{{"scope", {about.scope}},
                                           {"of", {about.of}},
                                           {"sumsSha256", {sums_sha256}}}});
  });
  if (!head) return tl::unexpected(head.error());
  if (!*head) return fail(ErrorCode::internal, "The ledger has no entry to sign.");
  seal.head = std::move(**head);
  const auto walked = each_entry(database, seal.extract.total, [&](const LedgerEntry &entry) {
    if (entry.seq > seal.head.entries) return false;
    seal.entries += entry_text(entry) + "\n";
    return true;
  });
  if (!walked) return tl::unexpected(walked.error());
  return seal;
}

}  // namespace counterproof::cases
