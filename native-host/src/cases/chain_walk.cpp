// SPDX-License-Identifier: Apache-2.0
#include "cases/chain_walk.h"

#include <algorithm>
#include <utility>

namespace counterproof::cases {

ChainWalk::ChainWalk(std::vector<SignedHead> heads) : heads_(std::move(heads)) {
  report_.head = no_entry();
  // Two devices never write one ledger, so that a later head never counts fewer entries; should the
  // rows say so, the walk meets them in the order of their counts and the order is found wrong.
  const auto counts_fewer = [](const SignedHead &a, const SignedHead &b) {
    return a.entries < b.entries;
  };
  if (!std::is_sorted(heads_.begin(), heads_.end(), counts_fewer))
    broken(0, "its signed heads are not in order");
}

ChainWalk ChainWalk::from(std::int64_t entries, std::string head) {
  ChainWalk walk;
  walk.report_.entries = entries;
  walk.report_.head = std::move(head);
  return walk;
}

bool ChainWalk::broken(std::int64_t at, std::string why) {
  report_.intact = false;
  report_.broken_at = at;
  report_.why = std::move(why);
  return false;
}

bool ChainWalk::take(const LedgerEntry &entry) {
  if (!report_.intact) return false;
  if (entry.seq != report_.entries + 1)
    return broken(entry.seq, "an entry before this one is missing");
  if (entry.prev != report_.head)
    return broken(entry.seq, "it does not follow the entry before it");
  if (hash_of(entry_text(entry)) != entry.hash)
    return broken(entry.seq, "its text was changed after it was written");
  report_.head = entry.hash;
  report_.entries = entry.seq;
  constexpr std::string_view kKey = "{\"publicKey\":\"";
  if (entry.kind == "key.made" && entry.body.rfind(kKey, 0) == 0)
    key_ = entry.body.substr(kKey.size(), 64);
  return check_heads();
}

bool ChainWalk::check_heads() {
  for (; next_head_ < heads_.size() && heads_[next_head_].entries <= report_.entries;
       ++next_head_) {
    const SignedHead &head = heads_[next_head_];
    const auto at = std::max<std::int64_t>(head.entries, 1);
    if (head.entries != report_.entries)
      return broken(at, "the head signed on " + head.time + " counts no entry");
    if (head.head != report_.head)
      return broken(at, "it is not the entry that was signed on " + head.time);
    if (head.public_key != key_)
      return broken(at, "the head of " + head.time + " was signed with a key the ledger has not");
    if (!is_signed(head)) return broken(at, "the signature of " + head.time + " is not right");
    ++report_.signed_heads;
    report_.last_signed = head;
  }
  return true;
}

const ChainReport &ChainWalk::finish() {
  if (report_.intact && next_head_ < heads_.size()) {
    const SignedHead &head = heads_.back();
    broken(report_.entries + 1, "entries were cut off the end: " + std::to_string(head.entries) +
                                    " were there when it was signed on " + head.time);
  }
  return report_;
}

}  // namespace counterproof::cases
