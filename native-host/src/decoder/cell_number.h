// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterproof::decoder {

/// What a number format shows.
enum class NumberKind { number, date, time };

/// The kind of a format of the artist's (ECMA-376 part 1, 18.8.31), and of a built-in one by its
/// id (18.8.30).
NumberKind kind_of_format(std::string_view code);
NumberKind kind_of_builtin(unsigned id);

struct NumberText {
  std::string text;
  /// A whole number of more than 15 digits whose end may have been lost; it stands in scientific
  /// form then.
  bool is_cut = false;
};

/// A stored number as text: 15 digits as a spreadsheet shows them, whole numbers without exponent;
/// as a date or time in ISO 8601. `is_1904`: days count from 1904. None for what is no number.
std::optional<NumberText> number_text(std::string_view stored, NumberKind kind, bool is_1904);

}  // namespace counterproof::decoder
