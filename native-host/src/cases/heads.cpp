// SPDX-License-Identifier: Apache-2.0
#include "cases/heads.h"

#include "cases/ledger.h"
#include "crypto/hex.h"
#include "crypto/signature.h"
#include "storage/key_folder.h"
#include "storage/transaction.h"

#include <utility>

namespace counterproof::cases {
namespace {

constexpr auto kKeyName = "ledger-ed25519";
constexpr std::size_t kDayLength = 10;

std::string day_of(const std::string &time) { return time.substr(0, kDayLength); }

Result<std::optional<SignedHead>> last_signed(storage::Database &database) {
  auto heads = database.prepare("SELECT entries, head, device, time, reason, public_key, signature "
                                "FROM ledger_heads ORDER BY number DESC LIMIT 1");
  const auto row = heads.next();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<SignedHead>();
  return std::optional<SignedHead>({heads.integer(0), heads.text(1), heads.text(2), heads.text(3),
                                    heads.text(4), heads.text(5), heads.text(6)});
}

/// The key file is on the disk before anything names its public half. The caller holds the write
/// lock, so that two processes cannot make two keys.
Result<crypto::SigningKey> load_or_make_key(const storage::Store &store) {
  const storage::KeyFolder keys(store.folder / "keys");
  const auto kept = keys.read(kKeyName);
  if (!kept) return tl::unexpected(kept.error());
  if (*kept) {
    const std::string text((*kept)->begin(), (*kept)->end());
    const auto seed = crypto::bytes_of_hex(text.substr(0, text.find('\n')));
    auto key = seed ? crypto::SigningKey::from_seed(*seed) : std::nullopt;
    if (!key)
      return fail(ErrorCode::unreadable,
                  "The key that signs the ledger is damaged: put keys/ledger-ed25519 back from a "
                  "copy, or remove it to have a new one made. Nothing else is affected.");
    return std::move(*key);
  }
  auto key = crypto::SigningKey::make();
  const std::string text = crypto::hex_of(key.seed()) + "\n";
  const auto written = keys.write(
      kKeyName, ByteView(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
  if (!written) return tl::unexpected(written.error());
  return key;
}

/// What was added since `signed_head` fits together; the first time, all of it.
Status check_since(storage::Database &database, const std::optional<SignedHead> &signed_head) {
  auto walk = signed_head ? ChainWalk::from(signed_head->entries, signed_head->head) : ChainWalk();
  const auto walked = each_entry(database, walk.report().entries,
                                 [&](const LedgerEntry &entry) { return walk.take(entry); });
  if (!walked) return walked;
  const auto &report = walk.finish();
  if (report.intact) return {};
  return fail(ErrorCode::conflict,
              "The ledger was not signed, because it does not fit together any more: run "
              "`counterproof verify` to see where.",
              report.why);
}

Canonical key_body(const std::string &key, const std::optional<SignedHead> &before) {
  return {Canonical::Object{{"publicKey", {key}},
                            {"replaces", before ? Canonical{before->public_key} : Canonical{}}}};
}

}  // namespace

Result<std::optional<SignedHead>> Heads::sign(SignReason reason,
                                              const std::function<Status()> &first) {
  auto &database = store_.database;
  auto transaction = storage::Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (first)
    if (auto added = first(); !added) return tl::unexpected(added.error());
  const auto before = last_signed(database);
  if (!before) return tl::unexpected(before.error());
  auto last = last_entry(database);
  if (!last) return tl::unexpected(last.error());
  if (!*last) return std::optional<SignedHead>();
  if (auto fits = check_since(database, *before); !fits) return tl::unexpected(fits.error());
  const auto key = load_or_make_key(store_);
  if (!key) return tl::unexpected(key.error());

  SignedHead head;
  head.time = to_rfc3339(clock_.utc_ms());
  head.reason = reason == SignReason::day ? "day" : "export";
  head.public_key = crypto::hex_of(key->public_key());
  if (!*before || (*before)->public_key != head.public_key) {
    const auto told =
        append_entry(database, head.time, "key.made", key_body(head.public_key, *before));
    if (!told) return tl::unexpected(told.error());
    last = last_entry(database);
    if (!last) return tl::unexpected(last.error());
  }
  head.entries = (*last)->seq;
  head.head = (*last)->hash;
  head.device = (*last)->device;
  const auto text = head_text(head);
  head.signature = crypto::hex_of(
      key->sign(ByteView(reinterpret_cast<const std::uint8_t *>(text.data()), text.size())));
  const auto kept =
      database
          .prepare("INSERT INTO ledger_heads (entries, head, device, time, reason, public_key, "
                   "signature) VALUES (?, ?, ?, ?, ?, ?, ?)",
                   head.entries, head.head, head.device, head.time, head.reason, head.public_key,
                   head.signature)
          .run();
  if (!kept) return tl::unexpected(kept.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return std::optional<SignedHead>(std::move(head));
}

Result<std::optional<SignedHead>> Heads::sign_when_due() {
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  const auto &last = now->last_signed;
  if (last &&
      (last->entries == now->entries || day_of(last->time) == day_of(to_rfc3339(clock_.utc_ms()))))
    return std::optional<SignedHead>();
  return sign(SignReason::day);
}

Result<LedgerStanding> Heads::standing() {
  LedgerStanding standing;
  standing.head = no_entry();
  auto last = last_entry(store_.database);
  if (!last) return tl::unexpected(last.error());
  if (*last) {
    standing.entries = (*last)->seq;
    standing.head = (*last)->hash;
    standing.device = (*last)->device;
  }
  auto head = last_signed(store_.database);
  if (!head) return tl::unexpected(head.error());
  standing.last_signed = std::move(*head);
  return standing;
}

}  // namespace counterproof::cases
