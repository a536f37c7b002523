// SPDX-License-Identifier: Apache-2.0
#include "complaints/listing_link.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <vector>

namespace counterproof::complaints {
namespace {

constexpr std::uint64_t kUsOffset = std::uint64_t{1} << 51;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string made(text);
  for (char &c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

/// The domain itself or a name under it.
bool is_under(std::string_view host, std::string_view domain) {
  if (host == domain) return true;
  return host.size() > domain.size() + 1 && host.substr(host.size() - domain.size()) == domain &&
         host[host.size() - domain.size() - 1] == '.';
}

/// The whole number that ends where `end` is, of 6 to 16 digits; empty when there is none.
std::string_view number_before(std::string_view path, std::size_t end) {
  std::size_t start = end;
  while (start > 0 && is_digit(path[start - 1]))
    --start;
  const auto number = path.substr(start, end - start);
  const bool fits = number.size() >= 6 && number.size() <= 16 && number.front() != '0';
  return fits ? number : std::string_view();
}

std::string_view number_before_html(std::string_view path) {
  for (const std::string_view ending : {".html", ".htm"}) {
    if (path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending)
      return number_before(path, path.size() - ending.size());
  }
  return {};
}

std::string global_id(std::string_view number) {
  std::uint64_t id = 0;
  std::from_chars(number.data(), number.data() + number.size(), id);
  return std::to_string(id > kUsOffset ? id - kUsOffset : id);
}

std::optional<ListingLink> aliexpress(std::string_view path) {
  if (path.find("/item/") == path.npos && path.find("/i/") == path.npos) return std::nullopt;
  const auto number = number_before_html(path);
  if (number.empty()) return std::nullopt;
  const auto id = global_id(number);
  return ListingLink{"aliexpress", id, fmt::format("https://www.aliexpress.com/item/{}.html", id)};
}

std::optional<ListingLink> alibaba(std::string_view path) {
  const auto detail = path.find("/product-detail/");
  if (detail == path.npos && path.find("/p-detail/") == path.npos) return std::nullopt;
  const auto number = number_before_html(path);
  if (number.empty()) return std::nullopt;
  const auto last = path.substr(path.rfind('/') + 1);
  const auto words = last.substr(0, last.size() - number.size() - 5);
  const bool plain =
      !words.empty() && words.back() == '_' && std::all_of(words.begin(), words.end(), [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("_%.~-").find(c) != std::string_view::npos;
      });
  return ListingLink{"alibaba", std::string(number),
                     fmt::format("https://www.alibaba.com/product-detail/{}{}.html",
                                 plain ? words : std::string_view("_"), number)};
}

std::optional<ListingLink> site_1688(std::string_view path) {
  if (path.find("/offer/") == path.npos) return std::nullopt;
  const auto number = number_before_html(path);
  if (number.empty()) return std::nullopt;
  return ListingLink{"1688", std::string(number),
                     fmt::format("https://detail.1688.com/offer/{}.html", number)};
}

}  // namespace

bool is_clickable(std::string_view address) {
  return address.rfind("https://", 0) == 0 && address.size() <= 2048 &&
         std::none_of(address.begin(), address.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte <= 0x20 || byte == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"';
         });
}

std::optional<ListingLink> read_listing_link(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == address.npos) return std::nullopt;
  const auto name = lower(address.substr(0, scheme));
  if (name != "https" && name != "http") return std::nullopt;
  const auto rest = address.substr(scheme + 3);
  const auto slash = rest.find_first_of("/?#");
  if (slash == rest.npos || rest[slash] != '/') return std::nullopt;
  const auto host = lower(rest.substr(0, slash));
  if (host.find_first_of("@:\\") != host.npos) return std::nullopt;
  auto path = rest.substr(slash);
  path = path.substr(0, path.find_first_of("?#"));
  if (is_under(host, "aliexpress.com") || is_under(host, "aliexpress.us") ||
      is_under(host, "aliexpress.ru"))
    return aliexpress(path);
  if (is_under(host, "alibaba.com")) return alibaba(path);
  if (is_under(host, "1688.com")) return site_1688(path);
  return std::nullopt;
}

}  // namespace counterproof::complaints
