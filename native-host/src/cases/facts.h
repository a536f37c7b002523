// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// A listing as the page showed it.
struct Listing {
  std::string site;
  std::string id;
  /// Other ids of the same listing on the same site.
  std::vector<std::string> aliases;
  std::string url;
  std::string title;
  /// Empty when the artist found it by hand and named no picture.
  std::string picture_key;
  std::string picture_url;
  std::optional<std::string> price_text;
  bool is_ad = false;
};

/// What the page said about who sells; nothing is guessed.
struct Seller {
  std::optional<std::string> store_id, store_name, seller_id, member_id;
  std::optional<std::string> company, company_id, minisite, country;
};

/// Who saw the work in the listing.
enum class FoundBy { engine, hand };

/// What the engine found, as it stood when the artist confirmed it.
struct MatchFacts {
  /// match or possible; empty, and all that follows nought, for what was found by hand.
  std::string kind;
  /// 0 to 1; the ledger keeps thousandths.
  double score = 0;
  /// The whole work's corners in pixels of the picture; the ledger keeps whole pixels.
  Quad quad{};
  bool mirrored = false;
  bool inverted = false;
  int points = 0;
  /// Share of the work's area the points support, 0 to 1; thousandths in the ledger.
  double coverage = 0;
  int picture_width = 0;
  int picture_height = 0;
  /// Which engine and version said so.
  std::string engine;
};

/// The artist's four answers. All four must be yes before a case is opened or drafted: a match
/// score is no judgement (17 USC 512(f), Lenz v. Universal 2015).
struct Judgement {
  bool mine = false;
  bool not_licensed = false;
  bool looked_at = false;
  bool exceptions_considered = false;
};

}  // namespace counterproof::cases
