// SPDX-License-Identifier: Apache-2.0
#include "complaints/listing_link.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <initializer_list>
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

/// The number that a query gives as `id`.
std::string_view id_in(std::string_view query) {
  for (std::size_t at = 0; at < query.size();) {
    const auto end = std::min(query.find('&', at), query.size());
    const auto part = query.substr(at, end - at);
    if (part.substr(0, 3) == "id=") {
      const auto number = number_before(part, part.size());
      return number.size() + 3 == part.size() ? number : std::string_view();
    }
    at = end + 1;
  }
  return {};
}

/// item.htm?id=612345678901, or as some small screens have it, /item/612345678901.htm.
std::string_view taobao_number(std::string_view path, std::string_view query) {
  const auto last = path.substr(path.rfind('/') + 1);
  const auto name = last.substr(0, last.find(".htm"));
  const bool is_page = name.size() < last.size();
  if (is_page && (name.find("item") != name.npos || name.find("detail") != name.npos))
    return id_in(query);
  const auto folder = path.substr(0, path.size() - last.size());
  return is_page && folder == "/item/" ? number_before_html(path) : std::string_view();
}

std::optional<ListingLink> taobao(std::string_view path, std::string_view query) {
  const auto number = taobao_number(path, query);
  if (number.empty()) return std::nullopt;
  return ListingLink{"taobao", std::string(number),
                     fmt::format("https://item.taobao.com/item.htm?id={}", number)};
}

std::optional<ListingLink> tmall(std::string_view path, std::string_view query,
                                 std::string_view ending) {
  const auto number = taobao_number(path, query);
  if (number.empty()) return std::nullopt;
  return ListingLink{"tmall", std::string(number),
                     fmt::format("https://detail.tmall.{}/item.htm?id={}", ending, number)};
}

/// Each country numbers its listings itself, so the country is a part of the id.
std::optional<ListingLink> lazada(std::string_view path, std::string_view ending) {
  if (path.find("/products/") == path.npos) return std::nullopt;
  const auto last = path.substr(path.rfind('/') + 1);
  // pdp-i1234567890.html, blue-heron-i1234567890-s987654321.html
  for (auto at = last.rfind('i'); at != last.npos && at > 0; at = last.rfind('i', at - 1)) {
    if (last[at - 1] != '-') continue;
    auto end = at + 1;
    while (end < last.size() && is_digit(last[end]))
      ++end;
    const auto number = number_before(last, end);
    if (number.empty() || end == last.size() || (last[end] != '.' && last[end] != '-')) continue;
    const auto country = ending.substr(ending.rfind('.') + 1);
    return ListingLink{"lazada", fmt::format("{}-{}", country, number),
                       fmt::format("https://www.lazada.{}/products/pdp-i{}.html", ending, number)};
  }
  return std::nullopt;
}

/// Which of the endings the host's last part is, after `name` and a dot.
std::optional<std::string_view> ending_of(std::string_view host, std::string_view name,
                                          std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (is_under(host, fmt::format("{}.{}", name, ending))) return ending;
  return std::nullopt;
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
  const auto whole = rest.substr(slash, rest.find('#') - slash);
  const auto path = whole.substr(0, whole.find('?'));
  const auto query = whole.substr(std::min(path.size() + 1, whole.size()));
  if (is_under(host, "aliexpress.com") || is_under(host, "aliexpress.us") ||
      is_under(host, "aliexpress.ru") || is_under(host, "tmall.ru"))
    return aliexpress(path);
  if (is_under(host, "alibaba.com")) return alibaba(path);
  if (is_under(host, "1688.com")) return site_1688(path);
  if (is_under(host, "taobao.com")) return taobao(path, query);
  if (const auto ending = ending_of(host, "tmall", {"com", "hk"}))
    return tmall(path, query, *ending);
  if (const auto ending =
          ending_of(host, "lazada", {"com.my", "com.ph", "co.id", "co.th", "vn", "sg"}))
    return lazada(path, *ending);
  return std::nullopt;
}

}  // namespace counterproof::complaints
