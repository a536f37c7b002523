// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace counterproof::sheets {

/// Why a row is not taken. The first three wait for one answer of the artist's, which may hold for
/// many rows; the others are mended in the list. A cut number was of the listing, a cut id of
/// anything else.
enum class FaultKind {
  unknown_word,
  two_way_date,
  undated,
  no_listing,
  not_a_listing,
  cut_number,
  cut_id,
  unclear_date,
  future_date,
  wrong_order,
  damaged_history,
  no_work,
  unknown_work,
  several_works,
  too_many_parts,
  unreadable
};

struct RowFault {
  FaultKind kind = FaultKind::unreadable;
  /// What stands in the row, as it stands there; may be empty.
  std::string about;
  std::string sentence;
};

/// As it goes over the wire.
std::string_view to_word(FaultKind kind);

}  // namespace counterproof::sheets
