// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/statement.h"

#include <optional>
#include <string>
#include <vector>

// Inside this room only.
namespace counterproof::complaints {

struct WithdrawalFacts {
  /// Empty when the portal gave none.
  std::string reference;
  std::string day, work_title;
  /// Clickable addresses of the listings.
  std::vector<std::string> links;
  /// Listings of the complaint that it stands for.
  std::size_t others = 0;
  /// What the artist said of the listings since.
  bool is_licensed = false, is_not_mine = false;
  std::string answered_on;
};

/// For every length of native-host/data/statements/withdrawal.txt into which complaint and listings
/// fit in both languages, shortest first. Listings stand by their addresses; by their numbers where
/// those are too long; all of a complaint as "all". Each text is one line: some forms have no more.
std::vector<Statement> write_withdrawal(const WithdrawalFacts &facts);

}  // namespace counterproof::complaints
