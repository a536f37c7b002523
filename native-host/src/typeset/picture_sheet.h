// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/pixels.h"
#include "base/result.h"
#include "typeset/described_input.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::typeset {

/// One picture with its title and facts beneath; without either only the picture.
struct PictureSheet {
  Pixels rgb;
  std::string title;
  /// Name and value.
  std::vector<std::pair<std::string, std::string>> facts;
  /// Pixels of the longer side, and bytes of the file, at most.
  int side = 0;
  std::size_t most_bytes = 0;
};

/// A JPEG within both limits; the picture is never enlarged. too_large when it cannot be made so
/// small, or when memory ran out.
Result<Bytes> draw_picture_sheet(const PictureSheet &sheet);

/// Reads {"width", "height", "title", "facts": [[name, value], …], "side", "mostBytes"} and the RGB
/// bytes.
Result<Bytes> picture_sheet_from(DescribedInput &input, const protocol::JsonTree &description);

}  // namespace counterproof::typeset
