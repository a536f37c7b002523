// SPDX-License-Identifier: Apache-2.0
#include "sheets/stated_link.h"

#include "complaints/listing_link.h"
#include "sheets/plain_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace counterproof::sheets {
namespace {

bool ends_address(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F ||
         std::string_view("\"'<>|()[]{}").find(c) != std::string_view::npos;
}

std::size_t next_scheme(std::string_view text, std::size_t from) {
  return std::min(text.find("http://", from), text.find("https://", from));
}

std::vector<std::string> whole_addresses(std::string_view text) {
  std::vector<std::string> found;
  for (auto at = next_scheme(text, 0); at != text.npos;) {
    auto end = at;
    while (end < text.size() && !ends_address(text[end]))
      ++end;
    const auto next = next_scheme(text, at + 1);
    end = std::min(end, next);
    auto address = text.substr(at, end - at);
    while (!address.empty() &&
           std::string_view(".,;").find(address.back()) != std::string_view::npos)
      address.remove_suffix(1);
    found.emplace_back(address);
    at = next_scheme(text, end);
  }
  return found;
}

/// www.aliexpress.com/item/1005.html, as people copy it.
std::vector<std::string> bare_addresses(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && !ends_address(text[end]) && text[end] != ',' && text[end] != ';')
      ++end;
    auto word = text.substr(at, end - at);
    if (word.substr(0, 2) == "//") word.remove_prefix(2);
    if (word.find('/') != word.npos && word.find('.') < word.find('/'))
      found.push_back(fmt::format("https://{}", word));
    at = end + 1;
  }
  return found;
}

}  // namespace

std::vector<StatedLink> links_in(const std::string &text) {
  auto addresses = whole_addresses(text);
  if (addresses.empty()) addresses = bare_addresses(text);
  std::vector<StatedLink> links;
  for (const auto &address : addresses) {
    const auto link = complaints::read_listing_link(address);
    if (!link) continue;
    const bool is_known = std::any_of(links.begin(), links.end(), [&](const StatedLink &one) {
      return one.site == link->platform && one.id == link->id;
    });
    if (!is_known) links.push_back({link->platform, link->id, link->canonical});
  }
  return links;
}

std::optional<std::string> site_of_word(const std::string &word) {
  static const std::map<std::string, std::string> kSites{{"aliexpress", "aliexpress"},
                                                         {"ali express", "aliexpress"},
                                                         {"速卖通", "aliexpress"},
                                                         {"alibaba", "alibaba"},
                                                         {"阿里巴巴", "alibaba"},
                                                         {"1688", "1688"},
                                                         {"etsy", "etsy"},
                                                         {"taobao", "taobao"},
                                                         {"淘宝", "taobao"},
                                                         {"tmall", "tmall"},
                                                         {"天猫", "tmall"},
                                                         {"lazada", "lazada"}};
  auto text = plain(word);
  for (const std::string_view extra : {"https://", "http://", "www."})
    if (text.rfind(extra, 0) == 0) text.erase(0, extra.size());
  const auto known = kSites.find(text.substr(0, text.find_first_of("./")));
  return known == kSites.end() ? std::nullopt : std::optional(known->second);
}

bool is_cut_number(const std::string &text) {
  return text.find_first_of("0123456789") == 0 && text.find_first_of("eE") != text.npos &&
         text.find_first_not_of("0123456789.,+eE") == text.npos;
}

Result<StatedLink> link_of_id(const std::string &site, const std::string &id,
                              const std::string &url) {
  constexpr std::size_t kLongestId = 64;
  const bool is_number = !id.empty() && id.find_first_not_of("0123456789") == id.npos;
  if (is_cut_number(id))
    return fail(ErrorCode::unreadable,
                fmt::format("The spreadsheet cut the listing's number to \"{}\": use the listing's "
                            "link, or save the column as text.",
                            for_screen(id)));
  std::string address = url;
  if (site == "aliexpress") address = fmt::format("https://www.aliexpress.com/item/{}.html", id);
  if (site == "alibaba")
    address = fmt::format("https://www.alibaba.com/product-detail/_{}.html", id);
  if (site == "1688") address = fmt::format("https://detail.1688.com/offer/{}.html", id);
  if (is_number) {
    if (const auto link = complaints::read_listing_link(address))
      return StatedLink{link->platform, link->id, link->canonical};
  }
  const bool is_made_here = site == "aliexpress" || site == "alibaba" || site == "1688";
  const bool fits =
      id.size() <= kLongestId && !id.empty() && for_screen(id) == id && id.find(' ') == id.npos;
  if (is_made_here || !fits)
    return fail(ErrorCode::unreadable,
                fmt::format("\"{}\" is no number of a listing: put the listing's link there.",
                            for_screen(id)));
  if (!complaints::is_clickable(url))
    return fail(ErrorCode::unreadable, "The listing has no address that begins with https://.");
  return StatedLink{site, id, url};
}

}  // namespace counterproof::sheets
