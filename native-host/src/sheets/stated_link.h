// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::sheets {

/// One listing as a list names it.
struct StatedLink {
  /// aliexpress, alibaba, 1688; of our own export any marketplace.
  std::string site;
  std::string id;
  /// The address that a complaint names.
  std::string url;
};

/// Every listing whose address stands in a text (see complaints::read_listing_link), each once:
/// several in one cell, formulas and notes around them, addresses without https.
std::vector<StatedLink> links_in(const std::string &text);

/// The marketplace that a word such as "Ali Express" or "1688.com" means; none when not known.
std::optional<std::string> site_of_word(const std::string &word);

/// A long number as spreadsheets write it once its last digits are lost: 1.00500612345678E+15.
bool is_cut_number(const std::string &text);

/// The listing of a marketplace by its number; `url` for marketplaces whose addresses we cannot
/// make. A sentence when the number cannot be one.
Result<StatedLink> link_of_id(const std::string &site, const std::string &id,
                              const std::string &url);

}  // namespace counterproof::sheets
