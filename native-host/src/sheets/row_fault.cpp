// SPDX-License-Identifier: Apache-2.0
#include "sheets/row_fault.h"

namespace counterproof::sheets {

std::string_view to_word(FaultKind kind) {
  switch (kind) {
  case FaultKind::unknown_word: return "unknown_word";
  case FaultKind::two_way_date: return "two_way_date";
  case FaultKind::undated: return "undated";
  case FaultKind::no_listing: return "no_listing";
  case FaultKind::not_a_listing: return "not_a_listing";
  case FaultKind::cut_number: return "cut_number";
  case FaultKind::cut_id: return "cut_id";
  case FaultKind::damaged_history: return "damaged_history";
  case FaultKind::unclear_date: return "unclear_date";
  case FaultKind::future_date: return "future_date";
  case FaultKind::wrong_order: return "wrong_order";
  case FaultKind::no_work: return "no_work";
  case FaultKind::unknown_work: return "unknown_work";
  case FaultKind::several_works: return "several_works";
  case FaultKind::too_many_parts: return "too_many_parts";
  case FaultKind::unreadable: break;
  }
  return "unreadable";
}

}  // namespace counterproof::sheets
