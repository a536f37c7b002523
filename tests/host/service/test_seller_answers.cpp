// SPDX-License-Identifier: Apache-2.0
// What the host answers about stores, with real records.
#include "service/asked_host.h"

#include <catch2/catch.hpp>
#include <regex>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;

namespace {

/// `count` letters of four bytes each.
std::string wide(int count, int number) {
  std::string text = std::to_string(number) + " ";
  for (int i = 0; i < count; ++i)
    text += "\xF0\x9F\x90\xA6";
  return text;
}

protocol::SellerSeeParams seen(const std::string &store_id) {
  protocol::SellerSeeParams params;
  params.site = "aliexpress";
  params.seller.store_id = store_id;
  return params;
}

}  // namespace

TEST_CASE("a store known by its seller id is allowed and taken back with a true answer") {
  AskedHost host;
  auto both = seen("1101");
  both.seller.seller_id = "9002";
  host.take("seller.see", both);
  protocol::Listing listing;
  listing.site = "aliexpress";
  listing.id = "1005001";
  listing.seller.seller_id = "9002";
  CHECK(host.take("listing.allow", protocol::ListingAllowParams{listing, "store"})
            .find("\"allowed\":true") != std::string::npos);
  // The listing alone was never allowed; its store still is.
  CHECK(host.take("listing.disallow", protocol::ListingDisallowParams{listing, "listing"})
            .find("\"allowed\":true") != std::string::npos);
  CHECK(host.take("listing.disallow", protocol::ListingDisallowParams{listing, "store"})
            .find("\"allowed\":false") != std::string::npos);
}

TEST_CASE("a store with very long names and licences can be opened") {
  AskedHost host;
  for (int i = 0; i < 60; ++i) {
    auto params = seen("1101");
    params.url = wide(2000, i);
    params.seller.store_name = wide(290, i);
    params.seller.company = wide(290, i + 1000);
    params.licence = protocol::Licence{.name = wide(590, i),
                                       .number = wide(590, i),
                                       .authority = wide(590, i),
                                       .address = wide(590, i),
                                       .representative = wide(590, i),
                                       .established = wide(590, i)};
    host.take("seller.see", params);
  }
  const auto answer = host.sent.back();
  std::smatch id;
  REQUIRE(std::regex_search(answer, id, std::regex("[0-9a-f]{8}-[0-9a-f-]{27}")));
  const auto &store = host.take("seller.store", protocol::SellerStoreParams{id[0]});
  CHECK(store.size() <= protocol::kMaxReplyBytes);
  CHECK(store.find("\"licences\":[{") != std::string::npos);
}
