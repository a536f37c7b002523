// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// Inside this room only.
namespace counterproof::protocol {

struct TamedText {
  std::string text;
  bool surrogates = false;  ///< something was changed for the first reason
  bool numbers = false;     ///< or for the second
};

/// RFC 8259 allows two things that the library takes for a broken text: the escape of half a
/// surrogate pair, and a number no double can hold. Gives the same text with the first as U+FFFD
/// and the second made short, all else as it is, so that whether it is JSON and which id it has can
/// still be found out. Takes any bytes.
TamedText tame_json(std::string_view text);

}  // namespace counterproof::protocol
