// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace counterproof::cases {

/// A value the ledger can hold: null, bool, whole number, text, list, or object. No fractions, so
/// that every reader agrees on the bytes; measures are kept in thousandths.
struct Canonical {
  using List = std::vector<Canonical>;
  using Object = std::vector<std::pair<std::string, Canonical>>;
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, List, Object> value = nullptr;
};

/// The RFC 8785 (JSON Canonicalization Scheme) text: keys sorted by UTF-16 code units, no spaces,
/// shortest escapes. Ill-formed UTF-8 becomes U+FFFD. Whole numbers beyond ±(2^53 − 1), which a
/// JSON number cannot hold exactly, are written as text.
std::string to_canonical_json(const Canonical &value);

}  // namespace counterproof::cases
