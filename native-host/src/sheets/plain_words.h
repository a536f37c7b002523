// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::sheets {

/// A text as it is compared: small letters (A to Z and those of Western Europe), one blank between
/// words, no colon, number sign, star or full stop at its ends.
std::string plain(std::string_view text);

/// Blanks, also those that do not break, off both ends.
std::string trimmed(std::string_view text);

/// The last name of a text that is a path as Linux, macOS or Windows spell one; any other text as
/// it is. Where a file lies tells who lives where, and is no part of what a work is called.
std::string without_folders(const std::string &text);

/// The first so many code points of well-formed UTF-8.
std::string clipped(const std::string &text, std::size_t code_points);

/// For one line of a terminal (see complaints::one_line): nothing that steers it or turns the
/// writing direction, and not too long.
std::string for_screen(const std::string &text, std::size_t length = 60);

/// The parts of `a | b | c`, trimmed.
std::vector<std::string> parts_of(std::string_view list);

}  // namespace counterproof::sheets
