// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "service/made_folder.h"

#include <functional>
#include <optional>

namespace counterproof::service {

/// Keeps the file that was made last until its last piece is given; answers report.piece. One file
/// is made at a time. On the strand.
class MadeShelf {
public:
  /// Bytes of one piece: with base64 and the rest of the message within protocol::kMaxReplyBytes.
  static constexpr std::int64_t kPiece = 294'912;

  /// Before a file is made: what was made last goes. False while another one is made. Ended by
  /// put() or give_up().
  bool begin();
  /// `on_fetched` is called once, when the last piece is given.
  void put(MadeFile file, std::function<void()> on_fetched = {});
  void give_up() { under_way_ = false; }

  Result<protocol::ResultValue> piece(const protocol::ReportPieceParams &params);

private:
  bool under_way_ = false;
  std::optional<MadeFile> made_;
  std::function<void()> on_fetched_;
};

}  // namespace counterproof::service
