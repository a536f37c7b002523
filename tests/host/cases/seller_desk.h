// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/record_desk.h"
#include "cases/sellers.h"

#include <catch2/catch.hpp>

namespace counterproof::test {

struct SellerDesk : RecordDesk {
  cases::Sellers sellers{store, clock};

  std::string see(const cases::Seller &seller, std::optional<cases::Licence> licence = {},
                  const std::string &site = "aliexpress") {
    return sellers
        .see({.site = site,
              .seller = seller,
              .licence = std::move(licence),
              .life = {},
              .url = "https://www.aliexpress.com/store/1",
              .listing_ids = {},
              .original_listing_id = {}})
        .value();
  }
  std::string open(int number, const cases::Seller &seller, const std::string &work = {}) {
    auto request = example_case(number);
    request.seller = seller;
    if (!work.empty()) request.work_id = work;
    return cases.open(request).value().case_id;
  }
  void move(const std::vector<std::string> &ids, cases::CaseState state,
            const std::string &day = {}) {
    auto made = step(ids, state);
    if (!day.empty()) made.day = day;
    REQUIRE(progress.move(made));
  }
  void take_down(const std::vector<std::string> &ids, const std::string &day) {
    for (const auto state : {cases::CaseState::in_batch, cases::CaseState::form_filled,
                             cases::CaseState::submitted, cases::CaseState::removed})
      move(ids, state, day);
  }
  std::optional<std::string> entity_of(const std::string &store_id) {
    return sellers.store(store_id).value().store.entity;
  }
};

inline cases::Seller by_store(const std::string &id, const std::string &name = {}) {
  cases::Seller seller;
  seller.store_id = id;
  if (!name.empty()) seller.store_name = name;
  return seller;
}
inline cases::Seller by_seller(const std::string &id) {
  cases::Seller seller;
  seller.seller_id = id;
  return seller;
}
inline cases::Seller both(const std::string &store, const std::string &seller_id) {
  auto seller = by_store(store);
  seller.seller_id = seller_id;
  return seller;
}
inline cases::Licence licence(const std::string &number,
                              const std::string &name = "Yiwu Heron Trading Co., Ltd.",
                              const std::string &authority = "Yiwu Market Supervision") {
  cases::Licence licence;
  if (!number.empty()) licence.number = number;
  licence.name = name;
  licence.authority = authority;
  return licence;
}

inline const std::string kNumber = "91330782MA2EXAMPL7";

}  // namespace counterproof::test
