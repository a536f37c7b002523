// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cases/facts.h"
#include "storage/database.h"

#include <cstdint>
#include <string>

namespace counterproof::cases {

struct StoreRow {
  std::int64_t row = 0;
  /// Something about it was not known before.
  bool is_news = false;
};

/// The record of the store with any of these ids, made when there is none; row 0 when the seller
/// has no id at all. A page shows the store's number, another one only its seller id: the record is
/// the same. When ids that stood in two records turn out to be one store's, the records become one
/// (a ledger entry says so); but two store numbers, or two company ids, are two stores, whatever
/// else they share. Inside the caller's transaction.
Result<StoreRow> find_or_add_store(storage::Database &database, const Clock &clock,
                                   const std::string &site, const Seller &seller,
                                   const std::string &time);

/// Whether one id of this kind names one store: one company may run several stores on AliExpress;
/// elsewhere it is the shop itself.
bool names_alone(const std::string &site, const std::string &kind);

/// Says which store a new case is about, as far as its page named one. Inside the caller's
/// transaction.
Status take_in_case(storage::Database &database, const Clock &clock, std::int64_t case_ordinal,
                    const std::string &site, const Seller &seller, const std::string &time);

/// The store of a public id, also of a record that was joined to it; 0 when there is none.
Result<std::int64_t> find_store(storage::Database &database, const std::string &uuid);

}  // namespace counterproof::cases
