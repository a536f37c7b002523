// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace counterproof::cases {

/// Full-width letters and digits (U+FF01 to U+FF5E, U+3000) as their plain forms, white space
/// folded to one space and cut off the ends. Two names that are the same after it are exactly the
/// same name, printed in two fonts.
std::string plain_text(std::string_view text);

/// A registration number to compare: plain_text() in capitals, without spaces, hyphens, dots and
/// slashes. Empty when fewer than six letters and digits are left or none of them is a digit: "N/A"
/// and "-" join nobody.
std::string number_key(std::string_view number);

/// A name to find similar ones by: small letters, no punctuation, without the words that any
/// company bears (Co., Ltd., store, 有限公司 …). Empty when nothing telling is left. Chinese and
/// Latin forms are each compared with their own kind.
std::string similar_name_key(std::string_view name);

}  // namespace counterproof::cases
