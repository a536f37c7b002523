// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterproof::complaints {

/// What the address of a listing says.
struct ListingLink {
  /// aliexpress, alibaba, 1688, taobao, tmall, lazada.
  std::string platform;
  /// On the platform; of a US AliExpress listing the global one (minus 2^51), of Lazada with the
  /// country before it (sg-1234567890).
  std::string id;
  /// The address a complaint names: https, the main host, no tracking.
  std::string canonical;
};

/// None for anything but the https or http address of exactly one listing of a platform that is
/// known: lists, shops, adverts' click links, other hosts.
std::optional<ListingLink> read_listing_link(std::string_view address);

/// One address a line and nothing that would break the line or the link.
bool is_clickable(std::string_view address);

}  // namespace counterproof::complaints
