// SPDX-License-Identifier: Apache-2.0
#include "complaints/listing_link.h"

#include <catch2/catch.hpp>
#include <string>

using namespace counterproof;

TEST_CASE("a listing's address is brought to the one form that a complaint names") {
  using Row = std::pair<const char *, const char *>;
  const auto [seen, canonical] = GENERATE(
      Row{"https://es.aliexpress.com/item/1005009446764602.html?spm=a2g0o.productlist&x=1#y",
          "https://www.aliexpress.com/item/1005009446764602.html"},
      Row{"http://www.aliexpress.us/item/3256809260449850.html",
          "https://www.aliexpress.com/item/1005009446764602.html"},
      Row{"https://aliexpress.ru/item/1005009446764602.html?sku_id=1",
          "https://www.aliexpress.com/item/1005009446764602.html"},
      Row{"https://m.aliexpress.com/i/1005009446764602.html",
          "https://www.aliexpress.com/item/1005009446764602.html"},
      Row{"https://spanish.alibaba.com/product-detail/Blue-Heron-Print_1600123456789.html?a=b",
          "https://www.alibaba.com/product-detail/Blue-Heron-Print_1600123456789.html"},
      Row{"https://www.alibaba.com/product-detail/1600123456789.html",
          "https://www.alibaba.com/product-detail/_1600123456789.html"},
      Row{"https://m.1688.com/offer/612345678901.html?trace=1",
          "https://detail.1688.com/offer/612345678901.html"},
      Row{"https://item.taobao.com/item.htm?spm=2013.1&id=612345678901&ns=1#detail",
          "https://item.taobao.com/item.htm?id=612345678901"},
      Row{"https://world.taobao.com/item/612345678901.htm",
          "https://item.taobao.com/item.htm?id=612345678901"},
      Row{"https://detail.tmall.com/item.htm?abbucket=1&id=623456789012",
          "https://detail.tmall.com/item.htm?id=623456789012"},
      Row{"https://detail.tmall.hk/hk/item.htm?id=623456789012",
          "https://detail.tmall.hk/item.htm?id=623456789012"},
      Row{"https://www.lazada.sg/products/blue-heron-i1234567890-s9876543210.html?x=1",
          "https://www.lazada.sg/products/pdp-i1234567890.html"},
      Row{"https://www.lazada.com.my/products/i-love-art-i1234567890.html",
          "https://www.lazada.com.my/products/pdp-i1234567890.html"});
  CAPTURE(seen);
  const auto link = complaints::read_listing_link(seen);
  REQUIRE(link);
  CHECK(link->canonical == canonical);
  CHECK(complaints::read_listing_link(link->canonical)->id == link->id);
}

TEST_CASE("what is no address of one listing is none") {
  const std::string address = GENERATE(
      "", "aliexpress.com", "https://www.aliexpress.com/",
      "https://www.aliexpress.com/store/123456789",
      "https://www.aliexpress.com/w/wholesale-art.html",
      "ftp://www.aliexpress.com/item/1005009446764602.html",
      "https://evil.example/item/1005009446764602.html",
      "https://www.aliexpress.com.evil.example/item/1005009446764602.html",
      "https://notaliexpress.com/item/1005009446764602.html",
      "https://www.aliexpress.com:8443/item/1005009446764602.html",
      "https://user@www.aliexpress.com/item/1005009446764602.html",
      "https://www.aliexpress.com/item/0005009446764602.html",
      "https://www.aliexpress.com/item/12.html", "javascript:1005009446764602.html",
      "https://www.alibaba.com/trade/search?SearchText=1005009446764602",
      "https://item.taobao.com/item.htm?id=6123456789x1",
      "https://shop123456789.taobao.com/search.htm?id=612345678901",
      "https://detail.tmall.com/item.htm?spu=623456789012",
      "https://www.lazada.sg/products/i1234567890", "https://www.lazada.sg/shop/i1234567890.html",
      "https://www.lazada.example/products/pdp-i1234567890.html");
  CAPTURE(address);
  CHECK_FALSE(complaints::read_listing_link(address));
}

TEST_CASE("an address is one line that can be clicked") {
  CHECK(complaints::is_clickable("https://www.aliexpress.com/item/1005009446764602.html"));
  for (const char *bad :
       {"http://a.example/", "https://a.example/x y", "https://a.example/\nhttps://b",
        "https://a.example/<b>", "javascript:alert(1)", ""})
    CHECK_FALSE(complaints::is_clickable(bad));
  CHECK_FALSE(complaints::is_clickable("https://a.example/" + std::string(3000, 'x')));
}
